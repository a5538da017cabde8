import { ZERO, type Decimal } from "../../core/numbers/decimal";
import type { Place } from "../../core/values/sourced";
import type { FundingRow } from "../forms/shared/funding-table";

/** 执行率 = 全年执行数 ÷ 全年预算数, as a ratio. `undefined` where the budget is 0. Both amounts in one unit. */
export function executionRate(executed: Decimal, adjustedBudget: Decimal): Decimal | undefined {
  return adjustedBudget.isZero() ? undefined : executed.dividedBy(adjustedBudget);
}

/** The 执行率 that scores go by. */
export interface EffectiveRate {
  /** As a ratio: 1 is 100%. */
  readonly value: Decimal;
  /** How far it may be off, as a ratio: 0 where it was computed from the amounts. */
  readonly tolerance: Decimal;
  /** The cells it comes from: both amounts, or the stated rate. */
  readonly from: readonly Place[];
}

/**
 * The rate computed from the amounts of a row of funds; the stated one only where an amount is blank, for people often type 100%
 * whatever the amounts say. `undefined` where the budget is 0, an amount is unreadable or negative, or nothing is filled.
 */
export function effectiveExecutionRate(cells: FundingRow["cells"]): EffectiveRate | undefined {
  const { adjustedBudget, executed, executionRate: stated } = cells;
  if (adjustedBudget.kind === "present" && executed.kind === "present") {
    const value = executionRate(executed.value.value, adjustedBudget.value.value);
    const negative = executed.value.value.isNegative() || adjustedBudget.value.value.isNegative();
    return value === undefined || negative ? undefined : { value, tolerance: ZERO, from: [adjustedBudget, executed] };
  }
  const isUnreadable = adjustedBudget.kind === "unreadable" || executed.kind === "unreadable";
  if (isUnreadable || stated.kind !== "present" || stated.value.value.isNegative()) return undefined;
  return { value: stated.value.value, tolerance: stated.value.tolerance, from: [stated] };
}
