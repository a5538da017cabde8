import type { SectionKey } from "../forms/self-evaluation-report/sections";
import { defineRule } from "../submission/define-rule";
import type { Submission } from "../submission/index";
import type { NarrativeParagraph } from "../text/narrative";
import { reportReadings } from "../text/read-narrative";

/** Shorter paragraphs may well be the same every year. */
const SHORTEST = 60;
/** Characters of a paragraph that a message quotes. */
const QUOTED = 20;

/** What a unit is, and what becomes of the result, is the same every year. */
const SAME_EVERY_YEAR: ReadonlySet<SectionKey | undefined> = new Set<SectionKey>(["unit", "publication"]);
/** A problem or a measure with new figures is still last year's; an account of the spending with new figures is this year's. */
const WHATEVER_FIGURES: ReadonlySet<SectionKey | undefined> = new Set<SectionKey>(["problems", "measures"]);

/** A paragraph of the report that is last year's, at most with another year; of problems and measures, at most with other figures. */
export const priorTextTakenOver = defineRule({
  id: "prior-text-taken-over",
  theme: "narrative",
  title: "报告文字照抄上年",
  why: "问题和举措年年一样，说明没有按当年的情况写。",
  basis: "附件4 自评报告的编写要求（反映当年情况）",
  remedy: "按当年的工作和结果改写；确实没有变化的，写明原因。",
  severity: "advice",
  audience: "reviewer",
  messages: {
    sameButYear: "第 {row} 行一段（“{text}…”）与上年的报告除年份外完全相同。",
    sameButFigures: "第 {row} 行一段（“{text}…”）与上年的报告除数字外完全相同。",
  },
  absent: "没有上一年度的材料，或者两年不都有报告",
  over: (submission: Submission) => {
    const before = new Set(submission.prior ? paragraphsOf(submission.prior).map(bareText) : []);
    return before.size === 0 ? [] : paragraphsOf(submission).map((paragraph) => ({ paragraph, before }));
  },
  needs: () => ({}),

  check(_, { subject: { paragraph, before }, finding }) {
    const bare = bareText(paragraph);
    if (bare.length < SHORTEST || !before.has(bare)) return undefined;
    const { at, text } = paragraph.source;
    return finding(WHATEVER_FIGURES.has(paragraph.section) ? "sameButFigures" : "sameButYear", {
      at: { at, label: "正文" },
      data: { row: at.row + 1, text: text.trim().slice(0, QUOTED) },
    });
  },
});

function paragraphsOf(submission: Submission): readonly NarrativeParagraph[] {
  return reportReadings(submission)
    .flatMap(({ narrative }) => narrative.paragraphs)
    .filter(({ section }) => !SAME_EVERY_YEAR.has(section));
}

/** The text without what may differ, and of its section: the same words elsewhere were not taken over. */
function bareText({ plain: { text }, section }: NarrativeParagraph): string {
  const figures = WHATEVER_FIGURES.has(section) ? /[\d.%]+/g : /(?:19|20)\d\d(?=年)/g;
  return text.replace(/\s+/g, "").replace(figures, "0");
}
