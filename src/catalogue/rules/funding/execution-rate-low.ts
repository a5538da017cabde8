import { Decimal } from "../../../core/numbers/decimal";
import { isPlaced, type Place, type Sourced } from "../../../core/values/sourced";
import { AS_RATE } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { effectiveExecutionRate } from "../../figures/execution-rate";
import { percent, points } from "../../../core/numbers/wording";

/** A rate is looked at as it is shown: in hundredths of a percent. */
const SHOWN_DECIMALS = 4;

/** 执行率 below the pack's threshold. */
export const executionRateLow = defineRule({
  id: "execution-rate-low",
  theme: "funding",
  title: "预算执行率偏低",
  why: "执行率低说明资金没有按期使用，审核时要看原因，也可能影响下年预算安排。",
  basis: "预算执行率阈值见口径",
  remedy: "核对金额；确实偏低的，在“核实说明”中写明原因和下一步措施。",
  severity: "warning",
  messages: {
    low: "{row}执行率 {rate}，低于 {threshold}，差 {difference}。",
  },
  settings: ["thresholds.executionRateLow"],
  absent: "没有附件2和已填的附件3",
  over: ({ evaluations }) => evaluations.map((form) => form.model.funding.known.total),
  needs: () => ({}),

  check(_given, { subject: { label: row, cells }, workbook, finding, skip }) {
    const { adjustedBudget, executed, executionRate } = cells;
    const rate = effectiveExecutionRate(cells);
    const place = firstPlaced(executionRate, executed);
    if (!rate || !place) return skip("金额和执行率未填全，或全年预算数为 0", adjustedBudget, executed);
    const threshold = new Decimal(workbook.pack.thresholds.executionRateLow);
    const shown = rate.value.toDecimalPlaces(SHOWN_DECIMALS);
    if (shown.greaterThanOrEqualTo(threshold)) return undefined;
    const difference = shown.minus(threshold);
    return finding("low", {
      at: place,
      related: rate.from.filter(({ at }) => at !== place.at),
      data: { row, rate: percent(shown), threshold: percent(threshold), difference: points(difference) },
      expected: threshold,
      actual: shown,
      difference,
      in: AS_RATE,
    });
  },
});

function firstPlaced(...cells: readonly Sourced<unknown>[]): Place | undefined {
  return cells.find(isPlaced);
}
