import { Decimal, toFixedAtLeast } from "../../../core/numbers/decimal";
import { defineRule } from "../../submission/define-rule";
import { listsInBrackets, sumsInBrackets } from "../../text/bracketed-sums";
import { valueOfFigure, type TextFigure } from "../../text/figures-in-text";
import { goalTexts } from "../../text/goal-texts";
import type { NarrativeParagraph } from "../../text/narrative";
import { partsOfTotals } from "../../text/parts-of-totals";
import { placeInText, quoteBetween, unitOfTextFigure } from "../../text/quoting";
import { projectReportReadings, reportReadings } from "../../text/read-narrative";
import { statedTotals } from "../../text/stated-totals";
import { partsUsedFor } from "../../text/used-for";
import type { SentenceSum, SumTerm } from "../../text/sum-readings";

/** Parts and total inside one sentence of the report or of a goal that do not add up. */
export const narrativeSumMismatch = defineRule({
  id: "narrative-sum-mismatch",
  theme: "narrative",
  title: "报告中同一句话的分项与合计加不拢",
  why: "一句话里的几个数字自己就对不上，读报告的人一加便知。",
  basis: "附件4 文内关系",
  remedy: "重新核对各分项和合计，改正错的一个；分项没有列全的，写明“等”。",
  severity: "error",
  messages: {
    differs: "报告中“{quote}”，而同一句所列各项相加为 {terms}＝{expected} {unit}，相差 {difference} {unit}。",
    goal: "{label}写“{quote}”，而同一句所列各项相加为 {terms}＝{expected} {unit}，相差 {difference} {unit}。",
  },
  absent: "附件4和年度总体目标里没有带分项的合计",
  over: (submission) => [
    ...[...reportReadings(submission), ...projectReportReadings(submission)].flatMap(({ narrative }) =>
      narrative.paragraphs.flatMap(sumsOf).map((sum) => ({ ...sum, goal: undefined })),
    ),
    ...goalTexts(submission).flatMap((goal) => sumsOf(goal.paragraph).map((sum) => ({ ...sum, goal }))),
  ],
  needs: () => ({}),

  check(_, { subject: { paragraph, total, from, terms, sum, agrees, goal }, finding }) {
    if (agrees) return undefined;
    const actual = valueOfFigure(total);
    const difference = actual.minus(sum);
    const decimals = Math.max(total.decimals, ...terms.map(({ figure }) => figure.decimals));
    const shown = (value: Decimal): string => toFixedAtLeast(value.dividedBy(total.scale), decimals);
    return finding(goal ? "goal" : "differs", {
      at: goal ? goal.cell : placeInText(paragraph, total.start),
      expected: sum,
      actual,
      difference,
      in: unitOfTextFigure(total),
      data: {
        label: goal ? `${goal.form.name}${goal.cell.label}` : "",
        quote: quoteBetween(paragraph, from, total.end),
        terms: termsShown(terms, total),
        expected: shown(sum),
        difference: shown(difference.abs()),
        unit: total.unit,
      },
    });
  },
});

function sumsOf(paragraph: NarrativeParagraph): readonly SentenceSum[] {
  return [
    ...partsOfTotals(paragraph),
    ...statedTotals(paragraph),
    ...partsUsedFor(paragraph),
    ...sumsInBrackets(paragraph),
    ...listsInBrackets(paragraph),
  ];
}

/** 125＋124.11, in the total's unit. */
function termsShown(terms: readonly SumTerm[], total: TextFigure): string {
  return terms
    .map(({ figure, negative }, index) => {
      const value = new Decimal(valueOfFigure(figure)).dividedBy(total.scale);
      const sign = negative ? "－" : index === 0 ? "" : "＋";
      return sign + toFixedAtLeast(value, figure.scale.equals(total.scale) ? figure.decimals : 0);
    })
    .join("");
}
