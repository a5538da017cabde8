import { Decimal, sum, ZERO } from "./decimal";
import { sumOutcome, type SumOutcome } from "./interval";

/** Anything with a figure: an amount (with its interval), a rate, a count, a score. */
export interface Measured {
  readonly value: Decimal;
  readonly halfWidth?: Decimal;
}

/** Scores agree within this, inclusive. */
export const SCORE_TOLERANCE = new Decimal("0.05");

/** Compares a total with its parts: amounts by their intervals, scores within 0.05. */
export function compareSum(measure: "amount" | "score", parts: readonly Measured[], total: Measured): SumOutcome {
  if (measure === "amount") return sumOutcome(parts.map(reported), reported(total));
  const partsSum = sum(parts.map(({ value }) => value));
  const difference = total.value.minus(partsSum);
  const outcome = difference.abs().lessThanOrEqualTo(SCORE_TOLERANCE) ? "exact" : "different";
  return { outcome, sum: partsSum, difference };
}

function reported({ value, halfWidth }: Measured): { value: Decimal; halfWidth: Decimal } {
  return { value, halfWidth: halfWidth ?? ZERO };
}
