import { dateText } from "../../../core/values/dates";
import { defineRule } from "../../submission/define-rule";
import { dateComparisons } from "../../text/indicator-dates";
import { differenceShown, indicatorComparisons, quoteOfIndicator } from "../../text/indicator-comparisons";
import { placeInText, quoteBetween } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";

/** A result told in the report is not the one of the indicator's row. */
export const narrativeIndicatorDiffers = defineRule({
  id: "narrative-indicator-differs",
  theme: "narrative",
  title: "报告中指标的完成情况与自评表不一致",
  why: "同一个指标在报告和自评表里两个数，审核时分不清哪个是真的，只能退回核实。",
  basis: "附件4 与附件2、附件3 表文关系（绩效指标实际完成值）",
  remedy: "按原始资料核对完成值，把报告或自评表中错的一处改过来；说的不是同一件事的，在报告中把名称写清楚。",
  severity: "error",
  settings: ["words.measureEndings", "words.sameVerbs", "words.generalNames"],
  messages: {
    differs: "报告中“{quote}”与自评表不一致：{source}为 {expected}，相差 {difference}。",
    date: "报告中“{quote}”与自评表不一致：{source}为 {expected}。",
  },
  absent: "没有附件4，或其中没有能与绩效指标对应的数字",
  over: (submission) =>
    reportReadings(submission).flatMap((reading) => [
      ...indicatorComparisons(reading).map((comparison) => ({ kind: "figure" as const, ...comparison })),
      ...dateComparisons(reading).map((comparison) => ({ kind: "date" as const, ...comparison })),
    ]),
  needs: () => ({}),

  check(_, { subject, finding }) {
    if (subject.kind === "date") {
      const { paragraph, from, end, date, stated } = subject;
      if (stated.agrees) return undefined;
      return finding("date", {
        at: placeInText(paragraph, from),
        related: [stated.place],
        expected: stated.shown,
        actual: dateText(date),
        data: { quote: quoteBetween(paragraph, from, end), source: stated.source, expected: stated.shown },
      });
    }
    const { paragraph, mention, stated } = subject;
    if (stated.agrees) return undefined;
    return finding("differs", {
      at: placeInText(paragraph, mention.figure.start),
      related: stated.places,
      expected: stated.value,
      actual: mention.quantity.value,
      difference: mention.quantity.value.minus(stated.value),
      data: {
        quote: quoteOfIndicator(paragraph.plain, mention),
        source: stated.source,
        expected: stated.shown,
        difference: differenceShown(paragraph.plain, mention, stated),
      },
    });
  },
});
