import { defineRule } from "../../define-rule";
import { placeInText, quoteBetween } from "../../text/quoting";
import { reportReadings, type ReportReading } from "../../text/read-narrative";

/** Behind or before a year: it is compared, dates something else, or belongs to a document. */
const NOT_OWN = /较|比|上年|去年|同期|相比|截至|截止|以来|至今|成立|设立|组建|挂牌|印发|《|〔|号|结转|结余|年末|年底/;
const TWICE = 2;

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

  check(_, { subject: reading, finding }) {
    const year = reading.context.year ?? 0;
    const own = reading.narrative.paragraphs.some(({ plain }) => plain.text.includes(`${year}年`));
    const stale = own ? [] : ownYears(reading, year - 1);
    const [first] = stale;
    if (!first || stale.length < TWICE) return undefined;
    return finding("stale", {
      at: placeInText(first.paragraph, first.start),
      expected: String(year),
      actual: String(year - 1),
      data: {
        year,
        prior: year - 1,
        count: stale.length,
        quote: quoteBetween(first.paragraph, first.start, first.end),
      },
    });
  },
});

/** The clauses that open with a year as their own: 2023年度一般公共预算支出…. */
function ownYears({ narrative }: ReportReading, year: number) {
  return narrative.paragraphs.flatMap((paragraph) =>
    paragraph.segments.flatMap(({ text, start, end, opener }) =>
      text.startsWith(`${year}年`) && opener !== "《" && !NOT_OWN.test(text) ? [{ paragraph, start, end }] : [],
    ),
  );
}
