import { defineRule } from "../../submission/define-rule";
import { markComparisons, type MarkKind } from "../../text/mark-statements";
import { placeInText, quoteBetween } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import { plainFigure } from "../../../core/numbers/wording";

const KIND_WORDS: Readonly<Record<MarkKind, string>> = { deducted: "扣分", scored: "得分", weight: "分值" };

/** Marks told in the report are not those of the form: 扣1.5分 where 分值 − 得分 is 0.4. */
export const narrativeDeductionDiffers = defineRule({
  id: "narrative-deduction-differs",
  theme: "narrative",
  title: "报告中的扣分、得分与自评表不一致",
  why: "报告说的扣分应就是自评表上分值减去得分，对不上说明报告或打分有一处没有改到。",
  basis: "附件4 与附件2、附件3 表文关系（扣分＝分值－自评得分）",
  remedy: "对照自评表的分值和得分，改正报告中的扣分、得分；打分有误的，改自评表。",
  severity: "warning",
  settings: ["words.measureEndings"],
  messages: {
    differs:
      "报告中“{quote}”与自评表不一致：{source}分值 {weight} 分、得分 {score} 分，{column}应为 {expected} 分，相差 {difference} 分。",
  },
  absent: "没有附件4，或其中没有写明某项指标的扣分、得分",
  over: (submission) => reportReadings(submission).flatMap(markComparisons),
  needs: () => ({}),

  check(_, { subject: { paragraph, figure, from, kind, source, marks, expected, agrees }, finding }) {
    if (agrees) return undefined;
    const difference = figure.value.minus(expected);
    return finding("differs", {
      at: placeInText(paragraph, figure.start),
      related: marks.places,
      expected,
      actual: figure.value,
      difference,
      data: {
        quote: quoteBetween(paragraph, from, figure.end),
        source,
        weight: plainFigure(marks.weight),
        score: plainFigure(marks.score),
        column: KIND_WORDS[kind],
        expected: plainFigure(expected),
        difference: plainFigure(difference.abs()),
      },
    });
  },
});
