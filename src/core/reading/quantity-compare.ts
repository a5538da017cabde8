import { Decimal, ONE } from "../numbers/decimal";
import { compareDates } from "./dates";
import { labelKey } from "./normalise";
import type { Quantity } from "./quantity";
import { DURATION_UNITS } from "./quantity-units";

/** Whether more or less of a thing is better. */
export type Direction = "more" | "less";

/** Below this percentage a bare figure up to 2 may be a ratio as well as a percentage. */
const LARGEST_BARE_RATIO = new Decimal(2);

/** A bare result is read in the target's 万 only where it then lies within this many times of the target, either way. */
const FARTHEST_IN_SCALE = new Decimal(100);

/**
 * The direction of a target: by its sign or words; without one, a date, a target under 成本 and a duration under 时效 mean
 * "the less the better", everything else "the more".
 */
export function directionOf(target: Quantity, place: { readonly levelTwo: string }): Direction {
  if (target.comparison === "≤" || target.comparison === "<") return "less";
  if (target.comparison === "≥" || target.comparison === ">") return "more";
  if (target.date) return "less";
  // 下降5% asks for a fall of 5% or more.
  if (target.trend) return "more";
  const levelTwo = labelKey(place.levelTwo);
  if (levelTwo.includes("成本")) return "less";
  return levelTwo.includes("时效") && DURATION_UNITS.has(target.unit) ? "less" : "more";
}

/** Whether target and result are surely in different units. A result without a unit is in the target's. */
export function unitsDiffer(target: Quantity, actual: Quantity): boolean {
  return target.unit !== actual.unit && target.unit !== "" && actual.unit !== "";
}

/**
 * Whether a result meets its target; `undefined` where that is not certain: different units, a result that is a bound on the wrong
 * side, a date whose year is unknown. The target's own sign goes before `direction`. `formYear` is the year of dates without one.
 */
export function meets(
  target: Quantity,
  actual: Quantity,
  direction: Direction,
  formYear?: number,
): boolean | undefined {
  if (target.date && actual.date) {
    const order = compareDates(actual.date, target.date, formYear);
    return order === undefined ? undefined : order <= 0;
  }
  const result = resultInUnitOf(target, actual);
  if (!result) return undefined;
  if (target.comparison === "range") return meetsRange(target, result, direction);
  const wanted = ownDirection(target) ?? direction;
  return wanted === "more" ? isAbove(result, target) : isBelow(result, target);
}

/**
 * The completion ratio of a result: result ÷ target, or target ÷ result where less is better. Not capped at 1. `undefined` where
 * there is no single figure to divide, units differ, a figure is negative, or the divisor is 0.
 */
export function completionRatio(target: Quantity, actual: Quantity, direction: Direction): Decimal | undefined {
  if (target.date || actual.date || actual.bound) return undefined;
  const done = resultInUnitOf(target, actual)?.low;
  if (!done) return undefined;
  const wanted = ownDirection(target) ?? direction;
  const [part, whole] = wanted === "more" ? [done, target.low] : [target.high, done];
  return part.isNegative() || whole.lessThanOrEqualTo(0) ? undefined : part.dividedBy(whole);
}

/** All that a result may be: one figure, or what a bound leaves open. Ends that are open are not included. */
interface Span {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

const INFINITE = new Decimal(Infinity);

function ownDirection({ comparison }: Quantity): Direction | undefined {
  if (comparison === "≥" || comparison === ">") return "more";
  return comparison === "≤" || comparison === "<" ? "less" : undefined;
}

function isAbove(result: Span, { low: wanted, comparison }: Quantity): boolean | undefined {
  const strict = comparison === ">";
  const surely = strict
    ? result.low.greaterThan(wanted) || (result.lowOpen && result.low.equals(wanted))
    : result.low.greaterThanOrEqualTo(wanted);
  if (surely) return true;
  const never = strict || result.highOpen ? result.high.lessThanOrEqualTo(wanted) : result.high.lessThan(wanted);
  return never ? false : undefined;
}

function isBelow(result: Span, target: Quantity): boolean | undefined {
  const mirrored = {
    low: result.high.negated(),
    high: result.low.negated(),
    lowOpen: result.highOpen,
    highOpen: result.lowOpen,
  };
  const comparison = target.comparison === "<" ? ">" : "≥";
  return isAbove(mirrored, { ...target, low: target.high.negated(), comparison });
}

/** Within a range is met, short of it missed; beyond it nobody knows. */
function meetsRange(target: Quantity, result: Span, direction: Direction): boolean | undefined {
  const above = isAbove(result, { ...target, comparison: "≥" });
  const below = isBelow(result, { ...target, comparison: "≤" });
  if (above === true && below === true) return true;
  return (direction === "more" ? above : below) === false ? false : undefined;
}

/** The span of a result in the unit of its target; `undefined` where that is not certain. */
function resultInUnitOf(target: Quantity, actual: Quantity): Span | undefined {
  if (target.date || actual.date || unitsDiffer(target, actual)) return undefined;
  const factor = factorBetween(target, actual);
  if (factor === undefined) return undefined;
  const opposite = target.trend !== undefined && actual.trend !== undefined && target.trend !== actual.trend;
  return spanOf(actual, opposite ? factor.negated() : factor);
}

function spanOf({ comparison, bound, low, high }: Quantity, factor: Decimal): Span {
  const [first, last] = factor.isNegative() ? [high, low] : [low, high];
  const from = first.times(factor);
  const to = last.times(factor);
  const flipped = factor.isNegative();
  const unbounded = !bound ? undefined : boundSide(comparison, flipped);
  const strict = comparison === ">" || comparison === "<";
  return {
    low: unbounded === "low" ? INFINITE.negated() : from,
    high: unbounded === "high" ? INFINITE : to,
    lowOpen: strict && unbounded === "high",
    highOpen: strict && unbounded === "low",
  };
}

function boundSide(comparison: Quantity["comparison"], flipped: boolean): "low" | "high" | undefined {
  if (comparison === "range" || comparison === "=") return undefined;
  const upward = comparison === "≥" || comparison === ">";
  return upward !== flipped ? "high" : "low";
}

/** What to multiply a result with to get it in the unit of its target. */
function factorBetween(target: Quantity, actual: Quantity): Decimal | undefined {
  if (target.unit === actual.unit) {
    return target.unit === "" && !target.scale.equals(actual.scale) ? undefined : ONE;
  }
  const bareResult = actual.unit === "";
  const bare = bareResult ? actual : target;
  const measured = bareResult ? target : actual;
  const factor = measured.unit === "%" ? percentFactor(bare, measured) : scaleFactor(bare, measured);
  return factor && (bareResult ? factor : ONE.dividedBy(factor));
}

/** A bare figure beside a percentage: above 2 a percentage, else a ratio, unless the percentage is itself that small. */
function percentFactor(bare: Quantity, percent: Quantity): Decimal | undefined {
  if (bare.high.abs().greaterThan(LARGEST_BARE_RATIO)) return ONE;
  if (bare.high.isZero()) return new Decimal(100);
  return percent.high.abs().lessThanOrEqualTo(LARGEST_BARE_RATIO) ? undefined : new Decimal(100);
}

/** A bare figure beside 125万元 or 2万人 is in 万元 or 万人, if that makes sense. */
function scaleFactor(bare: Quantity, measured: Quantity): Decimal | undefined {
  const scaleIsTyped = !bare.scale.equals(1);
  if (scaleIsTyped || measured.scale.equals(1) || bare.high.isZero()) return ONE;
  if (measured.high.isZero()) return undefined;
  const times = bare.high.times(measured.scale).dividedBy(measured.high);
  const isNear = times.lessThanOrEqualTo(FARTHEST_IN_SCALE) && times.times(FARTHEST_IN_SCALE).greaterThanOrEqualTo(1);
  return isNear ? measured.scale : undefined;
}
