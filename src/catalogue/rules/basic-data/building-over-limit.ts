import { ONE } from "../../../core/numbers/decimal";
import { defineRule } from "../../submission/define-rule";
import { percent, points } from "../../../core/numbers/wording";

/** 规模控制率 or 投资概算控制率 above 100%. */
export const buildingOverLimit = defineRule({
  id: "building-over-limit",
  theme: "basic-data",
  title: "楼堂馆所超规模或超概算",
  why: "楼堂馆所超面积、超概算属于违规风险，审核时必问。",
  basis: "附件1 楼堂馆所控制情况（控制率不超过100%）",
  remedy: "核对批复和实际的规模、投资；确实超出的，在“核实说明”中写明批复文号和原因。",
  severity: "warning",
  messages: { over: "{label}为 {actual}，超过 100%，超出 {difference}。" },
  yieldsTo: [
    { rule: "building-scale-rate-mismatch", within: "cell" },
    { rule: "building-investment-rate-mismatch", within: "cell" },
  ],
  absent: "没有附件1",
  over: ({ basicData }) =>
    basicData.flatMap(({ model: { building } }) => [
      { rate: building.areaRate, operands: [building.actualArea, building.approvedArea] },
      { rate: building.investmentRate, operands: [building.actualInvestment, building.budgetInvestment] },
    ]),
  needs: ({ rate }) => ({ rate }),

  check({ rate }, { subject, finding }) {
    const actual = rate.value.value;
    const difference = actual.minus(ONE);
    // A rate shown as 100% is 100%, whatever its cell holds behind the last digit shown.
    if (difference.lessThanOrEqualTo(rate.value.tolerance)) return undefined;
    return finding("over", {
      at: rate,
      related: subject.operands,
      expected: ONE,
      actual,
      difference,
      data: { label: rate.label, actual: percent(actual), difference: points(difference) },
    });
  },
});
