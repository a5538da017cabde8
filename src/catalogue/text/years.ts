import type { YearWord } from "./label-grammar";
import type { MentionedYear } from "./narrative";
import type { Segment } from "./segments";

/** A year that opens its clause is what the clause and those after it are about; 较2022年 and 成立于2018年 are not. */
const OPENING_YEAR =
  /^(?:其中:?|在|截至|截止|至|到|于|及|和)*(?:((?:19|20)\d\d)年|(上年|上一年|去年)|(本年|今年|现有|目前)|(下年|明年|次年|下一年|前年))/;
const NOT_ABOUT_FIGURES = /^.{0,14}(?:成立|设立|组建|挂牌|批准|批复|印发|改制|更名|以来|结转|结余|遗留)/;

/**
 * The year that each segment of a paragraph speaks of. A year holds until another is named; how far last year's reaches nobody can
 * tell, so that only the clause that names it is surely about last year.
 */
export function yearsOf(segments: readonly Segment[], reportYear: number | undefined): readonly MentionedYear[] {
  let current: MentionedYear = "this";
  return segments.map(({ text }) => {
    const match = OPENING_YEAR.exec(text);
    if (!match || NOT_ABOUT_FIGURES.test(text)) return current;
    const [, digits, prior, own] = match;
    const named = digits ? againstReport(Number(digits), reportYear) : prior ? "prior" : own ? "this" : "other";
    current = named === "this" ? "this" : "other";
    return named;
  });
}

/** The year of words that name one, else that of their segment. */
export function mentionedYear(
  word: YearWord,
  segmentYear: MentionedYear,
  reportYear: number | undefined,
): MentionedYear {
  if (word === undefined) return segmentYear;
  return typeof word === "number" ? againstReport(word, reportYear) : word;
}

function againstReport(year: number, reportYear: number | undefined): MentionedYear {
  if (reportYear === undefined) return "other";
  if (year === reportYear) return "this";
  return year === reportYear - 1 ? "prior" : "other";
}
