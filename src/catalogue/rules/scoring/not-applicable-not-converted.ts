import { SCORE_TOLERANCE } from "../../../core/numbers/compare";
import { Decimal, sum } from "../../../core/numbers/decimal";
import type { CellRef } from "../../../core/grid/address";
import { valueOf } from "../../../core/values/sourced";
import { defineRule } from "../../submission/define-rule";
import { indicatorTables, type IndicatorTable } from "../../indicators/indicator-tables";
import { markParts } from "../../forms/evaluation-relations";
import { plainFigure } from "../../../core/numbers/wording";

const HUNDRED = new Decimal(100);

/** Indicators that do not apply, and a total that was not converted to a hundred without their 分值. */
export const notApplicableNotConverted = defineRule({
  id: "not-applicable-not-converted",
  theme: "scoring",
  title: "有不适用的指标，总分没有折算",
  why: "不适用的指标不参加评分，总分要按其余分值折算成百分制，否则白白少了分，等级也会错。",
  basis: "附件2、附件3 填报要求（不适用指标的分值按比例折算）；是否折算见口径",
  remedy: "按“其余得分之和÷（100－不适用指标的分值）×100”改总分。",
  severity: "error",
  messages: {
    plain:
      "不适用的指标 {count} 个，分值 {weight}，其余得分合计 {sum}，总分应折算为 {sum}÷（100－{weight}）×100＝{expected}，现填 {actual}，差 {difference}。",
  },
  settings: ["scoring.notApplicable"],
  absent: "没有不适用的指标",
  over: (submission) => indicatorTables(submission).filter(({ indicators }) => indicators.some(isOut)),
  needs: ({ form }) => ({ total: form.model.indicators.totals.score }),

  check({ total }, { subject: table, workbook: { pack }, finding, skip }) {
    if (pack.scoring.notApplicable !== "converted") return skip("口径规定不折算", total);
    const out = table.indicators.filter(isOut);
    const weights = out.map(({ row }) => row.weight);
    const filled = weights.flatMap((weight) => valueOf(weight)?.value ?? []);
    if (filled.length < weights.length) return skip("不适用的指标没有填分值", ...weights);
    // Marks given all the same: nothing was lost, and nobody can tell what was meant.
    if (out.some(({ row }) => valueOf(row.score)?.value.greaterThan(0))) return skip("不适用的指标填了得分", total);
    const weight = sum(filled);
    const marks = marksOf(table);
    if (!marks || weight.greaterThanOrEqualTo(HUNDRED)) return skip("得分没有填全", total);
    const expected = marks.dividedBy(HUNDRED.minus(weight)).times(HUNDRED).toDecimalPlaces(2);
    const actual = total.value.value;
    const difference = actual.minus(expected);
    if (difference.abs().lessThanOrEqualTo(SCORE_TOLERANCE)) return undefined;
    return finding("plain", {
      at: total,
      related: weights,
      expected,
      actual,
      difference,
      data: {
        count: out.length,
        weight: plainFigure(weight),
        sum: plainFigure(marks),
        expected: plainFigure(expected),
        actual: plainFigure(actual),
        difference: plainFigure(difference.abs()),
      },
    });
  },
});

function isOut({ notApplicable, isNamed }: IndicatorTable["indicators"][number]): boolean {
  return notApplicable && isNamed;
}

/** The funds' and the other indicators' 得分 together; `undefined` where one is missing. */
function marksOf({ form, indicators }: IndicatorTable): Decimal | undefined {
  const left = new Set(indicators.filter(isOut).map(({ line }) => keyOf(line)));
  const parts = markParts(form.model, "score").filter(({ value }) => !("at" in value) || !left.has(keyOf(value.at)));
  const marks = parts.flatMap(({ value }) => (value.kind === "present" ? [value.value.value] : []));
  return marks.length < parts.length ? undefined : sum(marks);
}

function keyOf({ sheet, row }: CellRef): string {
  return `${sheet}!${row}`;
}
