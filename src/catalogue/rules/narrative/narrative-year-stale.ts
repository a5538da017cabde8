import { defineRule } from "../../submission/define-rule";
import { placeInText, quoteBetween } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import { clausesOfYear } from "../../text/stale-year";

/** The body of the report speaks of the year before as its own, and never of the form's. */
export const narrativeYearStale = defineRule({
  id: "narrative-year-stale",
  theme: "narrative",
  title: "报告正文写的是上一年度",
  why: "正文通篇写上一年度，多半是拿上年的报告改的，数字和结论都可能没有更新。",
  basis: "附件4 与各表年度一致",
  remedy: "把正文的年度改为本年，并逐项核对随之要改的数字。",
  severity: "error",
  messages: {
    stale: "表格是 {year} 年度的，报告正文却有 {count} 处写的是 {prior} 年，没有一处写 {year} 年，如“{quote}”。",
  },
  absent: "没有附件4，或表格没有写年度",
  over: (submission) => reportReadings(submission).filter(({ context }) => context.year !== undefined),
  needs: () => ({}),

  check(_, { subject: { narrative, context, formsYear }, finding }) {
    const { year } = context;
    if (year === undefined || formsYear === undefined || year === formsYear) return undefined;
    const stale = narrative.paragraphs.flatMap((paragraph) =>
      clausesOfYear(paragraph.plain.text, year).map(({ start, end }) => ({ paragraph, start, end })),
    );
    const [first] = stale;
    if (!first) return undefined;
    return finding("stale", {
      at: placeInText(first.paragraph, first.start),
      expected: String(formsYear),
      actual: String(year),
      data: {
        year: formsYear,
        prior: year,
        count: stale.length,
        quote: quoteBetween(first.paragraph, first.start, first.end),
      },
    });
  },
});
