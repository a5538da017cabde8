import { ZERO } from "../../../core/numbers/decimal";
import { reasonOf } from "../../../core/rules/define-rule";
import { IN_WAN } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { agreesWith, textComparisons } from "../../text/comparisons";
import { valueOfFigure } from "../../text/figures-in-text";
import { noneStatements } from "../../text/none-statements";
import { placeInText, quoteBetween, quoteOfMention, shownWithUnit } from "../../text/quoting";
import { reportReadings, type ReportReading } from "../../text/read-narrative";
import { tableFigures } from "../../text/table-figures";

/** The report says there was none, and the tables have an amount; or the other way round. */
export const narrativeNoneContradicts = defineRule({
  id: "narrative-none-contradicts",
  theme: "narrative",
  title: "报告说没有的支出，表格里有（或相反）",
  why: "报告写“无此项支出”而表格填了金额，或报告写了金额而表格为 0，两处必有一处是错的。",
  basis: "附件4 与附件1、附件2 表文关系",
  remedy: "核实是否发生该项支出，改正报告或表格。",
  severity: "error",
  messages: {
    none: "报告说“{quote}”，但{source}为 {expected}。",
    zero: "报告中“{quote}”与表格矛盾：{source}为 0。",
  },
  absent: "没有附件4，或其中没有能与表格对应的支出",
  over: (submission) => reportReadings(submission).flatMap(subjectsOf),
  needs: () => ({}),

  check(_, { subject: { figures, missing, said }, finding, skip }) {
    const [first] = figures;
    if (!first) return skip(missing.map(reasonOf).join("；"), ...missing);
    const related = figures.flatMap(({ places }) => places);
    if (said.kind === "none") {
      if (figures.some(({ value }) => value.lessThanOrEqualTo(0))) return undefined;
      return finding("none", {
        at: placeInText(said.paragraph, said.from),
        related,
        expected: first.value,
        actual: ZERO,
        difference: first.value.negated(),
        in: IN_WAN,
        data: {
          quote: quoteBetween(said.paragraph, said.from, said.end),
          source: first.source,
          expected: shownWithUnit("money", first.value),
        },
      });
    }
    const actual = valueOfFigure(said.mention.figure);
    const isZeroInTables = figures.every(({ value }) => value.isZero());
    if (!isZeroInTables || actual.lessThanOrEqualTo(0) || agreesWith(said.mention.figure, first)) return undefined;
    return finding("zero", {
      at: placeInText(said.mention.paragraph, said.mention.figure.start),
      related,
      expected: ZERO,
      actual,
      difference: actual,
      in: IN_WAN,
      data: { quote: quoteOfMention(said.mention), source: first.source },
    });
  },
});

function subjectsOf(reading: ReportReading) {
  const stated = textComparisons(reading).map(({ mention, figures, missing }) => ({
    figures,
    missing,
    said: { kind: "amount" as const, mention },
  }));
  const none = noneStatements(reading).flatMap(({ subject, paragraph, from, end }) => {
    const { figures, missing } = tableFigures(reading.submission, subject, "final");
    // A blank in the tables is no amount, and so does not contradict 无.
    return figures.length > 0 ? [{ figures, missing, said: { kind: "none" as const, paragraph, from, end } }] : [];
  });
  return [...none, ...stated];
}
