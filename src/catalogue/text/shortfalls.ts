import type { Present } from "../../core/values/sourced";
import { valueOf } from "../../core/values/sourced";
import { Decimal } from "../../core/numbers/decimal";
import { allScoredItems } from "../indicators/indicator-tables";
import { deductionOf } from "../indicators/scored-items";
import type { OverallSelfEvaluation } from "../forms/instances";
import type { Submission } from "../submission/index";

/** Something in the forms that 七 must speak of: marks taken off, or money not spent. */
interface Shortfall {
  /** 附件2“清淤渠道长度”扣 0.4 分. */
  readonly words: string;
  readonly place: Present<unknown>;
}

/** What went wrong by the forms, the gravest first. */
export function shortfallsOf(submission: Submission): readonly Shortfall[] {
  const rates = submission.overall.flatMap((form) => {
    const low = lowRate(form, submission);
    return low ? [{ words: `${form.name}执行率 ${low.shown}`, place: low.place }] : [];
  });
  const deductions = allScoredItems(submission).flatMap((item) => {
    const deduction = deductionOf(item);
    if (!deduction || item.score.kind !== "present") return [];
    return [
      { words: `${item.form.name}“${item.name}”扣 ${deduction.toDecimalPlaces(2).toFixed()} 分`, place: item.score },
    ];
  });
  return [...rates, ...deductions];
}

/** 执行率 of 附件2 where it is below the pack's threshold. */
export function lowRate(
  { model }: OverallSelfEvaluation,
  { pack }: Submission,
): { readonly shown: string; readonly place: Present<unknown> } | undefined {
  const { adjustedBudget, executed } = model.funding.known.total.cells;
  const [budget, spent] = [valueOf(adjustedBudget)?.value, valueOf(executed)?.value];
  if (!budget || !spent || budget.isZero() || executed.kind !== "present") return undefined;
  const rate = spent.dividedBy(budget);
  if (rate.greaterThanOrEqualTo(new Decimal(pack.thresholds.executionRateLow))) return undefined;
  return { shown: `${rate.times(100).toDecimalPlaces(2).toFixed()}%`, place: executed };
}
