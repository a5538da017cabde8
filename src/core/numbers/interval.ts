import { CELL_DIGITS, Decimal, sum, ZERO } from "./decimal";

/** A reported figure: it stands for every true value within `value` ± `halfWidth`, ends included. Both in one unit. */
export interface Reported {
  readonly value: Decimal;
  /** Absent where the figure is exact. */
  readonly halfWidth?: Decimal;
}

/** How a stated total and the sum of its parts agree. */
export interface SumOutcome {
  /**
   * `exact`: equal as far as cells are exact; `rounding`: apart, but true values within all the intervals add up
   * (as in XBRL Calculations 1.1); `different`: no true values do.
   */
  readonly outcome: "exact" | "rounding" | "different";
  /** The sum of the parts. */
  readonly sum: Decimal;
  /** The stated total minus the sum of the parts. */
  readonly difference: Decimal;
}

/** Compares a stated total with its parts by interval arithmetic. */
export function sumOutcome(parts: readonly Reported[], total: Reported): SumOutcome {
  const partsSum = sum(parts.map((part) => part.value));
  const difference = total.value.minus(partsSum);
  // Most sums are right, and then there is nothing to weigh.
  const outcome = difference.isZero() ? "exact" : outcomeOf(difference.abs(), [...parts, total]);
  return { outcome, sum: partsSum, difference };
}

/**
 * Whether two amounts that state the same thing agree: the intervals they stand for overlap. Intervals that only touch
 * do not count here, for 203.25 and 203.26 could both be true only of 203.255 rounded in two ways.
 */
export function sameAmount(a: Reported, b: Reported): boolean {
  const { outcome, difference } = sumOutcome([a], b);
  return outcome === "exact" || difference.abs().lessThan(halfWidthOf(a).plus(halfWidthOf(b)));
}

/** By how much an amount is more than a limit; `undefined` where it is not, or only by rounding. */
export function amountOver(actual: Reported, limit: Reported): Decimal | undefined {
  const difference = actual.value.minus(limit.value);
  return difference.greaterThan(0) && !sameAmount(actual, limit) ? difference : undefined;
}

/** By how much an amount is more than several together; `undefined` where it is not, or only by rounding. */
export function amountOverSum(actual: Reported, parts: readonly Reported[]): Decimal | undefined {
  const { outcome, difference } = sumOutcome(parts, actual);
  return outcome === "different" && difference.greaterThan(0) ? difference : undefined;
}

function outcomeOf(distance: Decimal, figures: readonly Reported[]): SumOutcome["outcome"] {
  if (distance.lessThanOrEqualTo(sum(figures.map(({ value }) => cellTail(value))))) return "exact";
  return distance.lessThanOrEqualTo(sum(figures.map(halfWidthOf))) ? "rounding" : "different";
}

function halfWidthOf({ halfWidth }: Reported): Decimal {
  return halfWidth ?? ZERO;
}

/** What reading a cell at 12 significant digits may have cut off: computed thirds still add up exactly. */
function cellTail(value: Decimal): Decimal {
  return value.isZero() ? ZERO : new Decimal(`5e${value.e - CELL_DIGITS}`);
}
