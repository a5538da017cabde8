import { compactText, yearIn } from "../../core/values/normalise";
import { SECTION_HEADING } from "../../core/reading/read-paragraphs";
import type { Paragraph } from "../../core/template/parts";
import { firstSectionAt } from "../forms/self-evaluation-report/sections";
import type { SelfEvaluationReport } from "../forms/instances";

/** A title of a report, on its cover or above its text; it may be broken over several paragraphs. */
export interface ReportTitle {
  /** The year it names, and the paragraph that names it. */
  readonly year: { readonly value: number; readonly paragraph: Paragraph } | undefined;
  /** The unit it names, white space out, and the paragraph that holds the name. */
  readonly unit: { readonly name: string; readonly paragraph: Paragraph } | undefined;
}

/** Titles are short; a longer line is text. */
const LONGEST_LINE = 80;
const MOST_LINES = 3;

const TITLE_END =
  /(?:的)?(?:部门|单位|预算)*(?:整体)?(?:财政)?(?:支出)?(?:预算)?绩效(?:自我)?(?:自评|评价)(?:工作)?(?:情况)?(?:的)?报告(?:\([^)]*\))?》?$/;
const YEAR_WORDS = /\(?(?:199\d|20\d\d|[二2][〇○零0][〇○零一二三四五六七八九0-9]{2})(?:年度?|\))\)?/g;
const BEFORE_NAME = /^(?:附件\d*[:.、]?|《|关于|开展)+/;
const AFTER_NAME = /(?:关于|开展)+$/;
const UNIT_NAME = /^[\p{Script=Han}A-Za-z0-9()·]{4,40}$/u;
/** Words that a title has besides the unit's name. What still holds one of them was not taken apart well. */
const NO_NAME = /绩效|报告|年度|关于|项目|专项|资金|支出/;
/** Lines that are no part of a title: dates, labels, sentences, the printed 附件 4. */
const NO_TITLE_LINE = /[:。,;!?]|年.{0,4}月|^附件\d*$/;

/** The paragraphs before the first section: cover and titles. */
export function openingOf(report: SelfEvaluationReport): readonly Paragraph[] {
  const { paragraphs } = report.model;
  const numbered = paragraphs.findIndex(({ text }) => SECTION_HEADING.test(text));
  const end = numbered >= 0 ? numbered : firstSectionAt(paragraphs);
  return paragraphs.slice(0, Math.max(end, 0));
}

/** Every title of a report, from top to bottom. */
export function reportTitles(report: SelfEvaluationReport): readonly ReportTitle[] {
  const opening = openingOf(report);
  const titles: ReportTitle[] = [];
  let firstFree = 0;
  opening.forEach(({ text }, position) => {
    if (text.length > LONGEST_LINE || !TITLE_END.test(compactText(text))) return;
    titles.push(titleEndingAt(opening, position, firstFree));
    firstFree = position + 1;
  });
  return titles;
}

/** A title whose last line has no year or no name may have begun on the lines above it. */
function titleEndingAt(opening: readonly Paragraph[], last: number, firstFree: number): ReportTitle {
  let lines: readonly Paragraph[] = [opening[last]!];
  for (;;) {
    const title = titleOf(lines);
    const above = opening[last - lines.length];
    const canGrow = lines.length < MOST_LINES && last - lines.length >= firstFree && above !== undefined;
    if ((title.year && title.unit) || !canGrow || !isTitleLine(above.text)) return title;
    lines = [above, ...lines];
  }
}

function titleOf(lines: readonly Paragraph[]): ReportTitle {
  const name = unitNameIn(lines.map(({ text }) => compactText(text)).join(""));
  const named = name === undefined ? undefined : lines.find(({ text }) => compactText(text).includes(name));
  const dated = lines.find(({ text }) => yearIn(text) !== undefined);
  return {
    year: dated && { value: yearIn(dated.text)!, paragraph: dated },
    unit: name !== undefined && named ? { name, paragraph: named } : undefined,
  };
}

function unitNameIn(title: string): string | undefined {
  const withoutYear = title.replace(YEAR_WORDS, "");
  const end = withoutYear.search(TITLE_END);
  const name = withoutYear.slice(0, Math.max(end, 0)).replace(BEFORE_NAME, "").replace(AFTER_NAME, "");
  return UNIT_NAME.test(name) && !NO_NAME.test(name) ? name : undefined;
}

function isTitleLine(text: string): boolean {
  return text.length <= LONGEST_LINE && !NO_TITLE_LINE.test(compactText(text));
}
