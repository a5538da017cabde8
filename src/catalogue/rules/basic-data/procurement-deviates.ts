import { figureAt } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { Decimal } from "../../../core/numbers/decimal";
import { percent } from "../../../core/numbers/wording";

/** 政府采购 决算 ÷ 预算 outside the pack's band. */
export const procurementDeviates = defineRule({
  id: "procurement-deviates",
  theme: "basic-data",
  title: "政府采购决算与预算相差过大",
  why: "政府采购应按预算执行，偏离过大通常是漏报预算、单位填错，或有未经批准的采购，审核时必问。",
  basis: "附件1 表内关系；偏离幅度阈值见口径",
  remedy: "核对政府采购预算数和决算数；确有追加的，在“核实说明”中写明批复文号和原因。",
  severity: "warning",
  messages: {
    outside: "政府采购金额决算 {actual}，是预算 {budget}的 {ratio}，超出 {low}—{high} 的范围，相差 {difference}。",
    unbudgeted: "政府采购金额决算 {actual}，预算为 0.00，属于无预算采购，相差 {difference}。",
  },
  settings: ["thresholds.procurementLow", "thresholds.procurementHigh"],
  absent: "没有附件1",
  over: ({ basicData }) => basicData.map((form) => form.model.spending.known.procurement.cells),
  needs: ({ currentBudget, currentFinal }) => ({ currentBudget, currentFinal }),

  check({ currentBudget, currentFinal }, { finding, workbook }) {
    const budget = currentBudget.value.value;
    const actual = currentFinal.value.value;
    const difference = actual.minus(budget);
    const place = { at: currentFinal, related: [currentBudget], expected: budget, actual, difference };
    const shown = {
      actual: figureAt(currentFinal, actual),
      budget: figureAt(currentFinal, budget),
      difference: figureAt(currentFinal, difference.abs()),
    };
    if (budget.isZero()) {
      return actual.isZero() ? undefined : finding("unbudgeted", { ...place, data: shown });
    }
    const low = new Decimal(workbook.pack.thresholds.procurementLow);
    const high = new Decimal(workbook.pack.thresholds.procurementHigh);
    const ratio = actual.dividedBy(budget);
    if (ratio.greaterThanOrEqualTo(low) && ratio.lessThanOrEqualTo(high)) return undefined;
    return finding("outside", {
      ...place,
      data: { ...shown, ratio: percent(ratio), low: percent(low), high: percent(high) },
    });
  },
});
