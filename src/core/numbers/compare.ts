import { Decimal, sum } from "./decimal";
import { sumOutcome, type Reported, type SumOutcome } from "./interval";

/** Anything with a figure: an amount (with its interval), a rate, a count, a score. */
export type Measured = Reported;

/** Scores agree within this, inclusive. */
export const SCORE_TOLERANCE = new Decimal("0.05");

/** Compares a total with its parts: amounts by their intervals, scores within 0.05. */
export function compareSum(measure: "amount" | "score", parts: readonly Measured[], total: Measured): SumOutcome {
  if (measure === "amount") return sumOutcome(parts, total);
  const partsSum = sum(parts.map(({ value }) => value));
  const difference = total.value.minus(partsSum);
  const outcome = difference.abs().lessThanOrEqualTo(SCORE_TOLERANCE) ? "exact" : "different";
  return { outcome, sum: partsSum, difference };
}
