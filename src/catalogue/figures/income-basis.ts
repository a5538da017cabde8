import { sum } from "../../core/numbers/decimal";
import { sameAmount, sumOutcome } from "../../core/numbers/interval";
import { valueOf } from "../../core/values/sourced";
import type { OverallSelfEvaluation } from "../forms/instances";

/**
 * Whether 收入性质 of an 附件2 states what was spent or what was budgeted. It states spending unless its amounts add up to
 * 全年预算数 and that is not 全年执行数.
 */
export function incomeBasis({ model }: OverallSelfEvaluation): "spending" | "budget" {
  const { adjustedBudget, executed } = model.funding.known.total.cells;
  if (adjustedBudget.kind !== "present" || executed.kind !== "present") return "spending";
  if (sameAmount(adjustedBudget.value, executed.value)) return "spending";
  const amounts = model.fundsByKind.income.items.flatMap(({ value }) => valueOf(value) ?? []);
  if (amounts.length === 0 || sum(amounts.map(({ value }) => value)).isZero()) return "spending";
  if (sumOutcome(amounts, executed.value).outcome !== "different") return "spending";
  return sumOutcome(amounts, adjustedBudget.value).outcome !== "different" ? "budget" : "spending";
}
