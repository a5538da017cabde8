import type { YearWord } from "./label-grammar";
import type { MentionedYear } from "./narrative";
import { isListNumber, type Segment } from "./segments";

/** A year that opens its clause is what the clause and those after it are about; 较2022年 and 成立于2018年 are not. */
const OPENING_YEAR =
  /^(?:其中:?|在|截至|截止|至|到|于|及|和)*(?:((?:19|20)\d\d)年|(上年|上一年|去年)|(本年|今年|现有|目前)|(下年|明年|次年|下一年|前年))/;
/** 截至9月底, 上半年, 一季度: figures of a part of the year, as far as the sentence. */
const PART_OF_YEAR =
  /^(?:(?:19|20)\d\d年)?(?:(?:截至|截止|至|到)(?:(?:19|20)\d\d年|当年|本年)?(?:1[01]|[1-9])月(?:底|末|份|3[01]日|止)(?!前)|[上下]半年|前?[一二三四1-4]、?[二三]?季度|前三季度|(?:1[01]|[1-9])月(?:底|末|份)(?!前))/;
const WHOLE_YEAR = /^(?:(?:19|20)\d\d年)?(?:全年|年度|本年|年末|年底|12月)/;
/** 2020—2022年，: of several years, whatever the figures behind it. */
const SEVERAL_YEARS = /^(?:在|从|自)?(?:19|20)\d\d年?(?:-|—|–|~|至|到)+(?:19|20)\d\d年(?:间|期间|来|以来)?$/;
const NOT_ABOUT_FIGURES = /^.{0,14}(?:成立|设立|组建|挂牌|批准|批复|印发|改制|更名|以来|结转|结余|遗留)/;

/** 截至12月31日, 2024年末: a clause that only says when the year ended, and not what the sentence is about. */
const SAYS_WHEN =
  /^(?:在|截至|截止|至|到)*(?:(?:19|20)\d\d年度?|当年|本年度?)?(?:12月(?:份|31日|底|末)?|年?[底末终]|全年)?$/;

/** （二）预算执行情况：实际支出…: a head that says no more than the figures behind it. */
const HEAD =
  /^(?:\d{4}年度?|本年度?|全年|[本我](?:单位|部门)|部门|单位|整体)*(?:预算(?:支出|资金)?(?:执行|安排)|(?:预算|整体)?支出|(?:预算|资金)?收支)情况$/;

/** Whether a clause is such a head: a paragraph goes on as if it were not there. */
export function isGeneralHead({ text, closer }: Segment): boolean {
  return closer === ":" && HEAD.test(text);
}

/** The first clause of a sentence, but for those that only say when, and a head with its number. */
export function opensSentence(segments: readonly Segment[], segment: Segment): boolean {
  const own = segments.filter(({ sentence, start }) => sentence === segment.sentence && start < segment.start);
  const head = own.findIndex(isGeneralHead);
  return own.every(
    (before, index) => index === head || SAYS_WHEN.test(before.text) || (index < head && isListNumber(before.text)),
  );
}

/**
 * The year that each segment of a paragraph speaks of. A year holds until another is named; how far last year's reaches nobody can
 * tell, so that only the clause that names it is surely about last year.
 */
export function yearsOf(segments: readonly Segment[], reportYear: number | undefined): readonly MentionedYear[] {
  let current: MentionedYear = "this";
  let partIn: number | undefined;
  return segments.map(({ text, sentence }) => {
    if (PART_OF_YEAR.test(text) || SEVERAL_YEARS.test(text)) partIn = sentence;
    else if (WHOLE_YEAR.test(text)) partIn = undefined;
    const match = OPENING_YEAR.exec(text);
    if (partIn === sentence) return "other";
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
