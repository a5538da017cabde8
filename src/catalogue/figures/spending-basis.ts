import { sameAmount, sumOutcome } from "../../core/numbers/interval";
import { onceForEach } from "../../core/once-for-each";
import { stateOfParts } from "../../core/rules/derived/sum-parts";
import { part } from "../../core/relations/relations";
import type { OverallSelfEvaluation } from "../forms/instances";

/** What the amounts under 支出性质 of an 附件2 state: what was spent, what was budgeted, or nobody can tell. */
type SpendingBasis = "spending" | "budget" | "unknown";

/** Why figures of 支出性质 that state the budget are not compared with 决算. */
const BUDGET_ONLY = "附件2按支出性质分的金额合计等于全年预算数，不是支出数，不作比较";
/** Why they are not compared where one of them cannot be read. */
const BASIS_UNKNOWN = "附件2按支出性质分的金额无法识别，不能判断是预算还是支出";

/**
 * Whether 支出性质 states spending. It does unless its amounts add up to 全年预算数 and not to 全年执行数; where they add
 * up to neither, one of them is wrong, and it is compared all the same.
 */
export function spendingBasis({ model }: OverallSelfEvaluation): SpendingBasis {
  return basisOf(model);
}

/** Half a dozen rules ask, some of them for every figure of a report. */
const basisOf = onceForEach((model: OverallSelfEvaluation["model"]): SpendingBasis => {
  const { adjustedBudget, executed } = model.funding.known.total.cells;
  const bothKnown = adjustedBudget.kind === "present" && executed.kind === "present";
  if (bothKnown && sameAmount(adjustedBudget.value, executed.value)) return "spending";
  const parts = stateOfParts(model.fundsByKind.expenditure.items.map(({ value }) => part(value)));
  if (parts.kind === "unusable" || executed.kind === "unreadable") return "unknown";
  if (parts.kind === "blank" || adjustedBudget.kind !== "present") return "spending";
  const addsUpTo = (total: typeof adjustedBudget.value) => sumOutcome(parts.figures, total).outcome !== "different";
  if (executed.kind === "present" && addsUpTo(executed.value)) return "spending";
  return addsUpTo(adjustedBudget.value) ? "budget" : "spending";
});

/** Why 支出性质 of an 附件2 cannot be compared with spending; `undefined` where it can. */
export function notSpending(form: OverallSelfEvaluation): string | undefined {
  const basis = spendingBasis(form);
  if (basis === "budget") return BUDGET_ONLY;
  return basis === "unknown" ? BASIS_UNKNOWN : undefined;
}
