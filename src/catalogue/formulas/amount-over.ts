import type { Decimal } from "../../core/numbers/decimal";
import { sameAmount, sumOutcome, type Reported } from "../../core/numbers/interval";
import type { Present } from "../../core/reading/sourced";
import type { Amount } from "../../core/reading/values";
import { money } from "../wording";

/** By how much (万元) an amount is more than a limit; `undefined` where it is not, or only by rounding. */
export function amountOver(actual: Reported, limit: Reported): Decimal | undefined {
  if (sameAmount(actual, limit)) return undefined;
  return positive(actual.value.minus(limit.value));
}

/** By how much (万元) an amount is more than several together; `undefined` where it is not, or only by rounding. */
export function amountOverSum(actual: Reported, parts: readonly Reported[]): Decimal | undefined {
  const { outcome, difference } = sumOutcome(parts, actual);
  return outcome === "different" ? positive(difference) : undefined;
}

/** All that a finding says of an amount over its limit; `undefined` where it is not over. */
export function overLimit(actual: Present<Amount>, limit: Present<Amount>) {
  const difference = amountOver(actual.value, limit.value);
  if (!difference) return undefined;
  return {
    at: actual,
    related: [limit],
    expected: limit.value.value,
    actual: actual.value.value,
    difference,
    data: {
      label: actual.label,
      actual: money(actual.value.value),
      limit: money(limit.value.value),
      difference: money(difference),
    },
  };
}

function positive(difference: Decimal): Decimal | undefined {
  return difference.greaterThan(0) ? difference : undefined;
}
