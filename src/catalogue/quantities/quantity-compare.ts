import { Decimal, ONE } from "../../core/numbers/decimal";
import { compareDates } from "../../core/values/dates";
import { labelKey } from "../../core/values/normalise";
import type { Quantity } from "./quantity";
import { DURATION_UNITS } from "../../core/values/quantity-units";

/** Whether more or less of a thing is better. */
export type Direction = "more" | "less";

/** From this percentage on a bare figure up to 1 beside it is a ratio; below it may be a percentage as well. */
const LARGE_PERCENTAGE = new Decimal(20);

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
  if (target.unit === actual.unit || target.unit === "" || actual.unit === "") return false;
  return conversion(actual.unit, target.unit) === undefined && !isPerUnit(target, actual);
}

/** 1470元 beside 1500元/亩: so near to it, it is of one 亩 as well. */
function isPerUnit(target: Quantity, actual: Quantity): boolean {
  if (!target.unit.startsWith(`${actual.unit}/`) || actual.unit === "" || target.low.isZero()) return false;
  const times = actual.low.dividedBy(target.low);
  return times.lessThanOrEqualTo(NEAR) && times.times(NEAR).greaterThanOrEqualTo(1);
}

const NEAR = new Decimal(2);

/** What a figure in one unit is multiplied with to be in another of the same kind: 公里 in 米. */
function conversion(from: string, to: string): Decimal | undefined {
  const kind = METRIC.find((units) => units.has(from) && units.has(to));
  return kind?.get(from)!.dividedBy(kind.get(to)!);
}

/** Units that are so many of the first of their line. */
const METRIC: readonly ReadonlyMap<string, Decimal>[] = [
  { 米: 1, 公里: 1_000, 厘米: "0.01", 毫米: "0.001" },
  { 平方米: 1, 公顷: 10_000, 平方公里: 1_000_000 },
  { 公斤: 1, 吨: 1_000, 克: "0.001" },
  { 分钟: 1, 小时: 60, 天: 1_440 },
  { 月: 1, 季度: 3, 年: 12 },
].map((units) => new Map(Object.entries(units).map(([unit, size]) => [unit, new Decimal(size)])));

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
  // What may be read in two ways is met only where it is met both ways.
  const verdicts = new Set(resultsInUnitOf(target, actual).map((result) => verdictOn(target, result, direction)));
  return verdicts.size === 1 ? [...verdicts][0] : undefined;
}

function verdictOn(target: Quantity, result: Span, direction: Direction): boolean | undefined {
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
  const [result, ...otherwise] = resultsInUnitOf(target, actual);
  if (!result || otherwise.length > 0) return undefined;
  const done = result.low;
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

/** How much of the target's unit one of a bare result is, where that is certain: 2713 beside ≥2600对, 98 beside ≥95%. */
export function factorOfBareResult(target: Quantity, actual: Quantity): Decimal | undefined {
  if (target.unit === "" || actual.unit !== "" || target.date || actual.date || unitsDiffer(target, actual))
    return undefined;
  const factors = factorsBetween(target, actual);
  return factors.length === 1 ? factors[0] : undefined;
}

/** What a result may be in the unit of its target: none where nobody can tell, two where it can be read in two ways. */
function resultsInUnitOf(target: Quantity, actual: Quantity): readonly Span[] {
  if (target.date || actual.date || unitsDiffer(target, actual)) return [];
  const opposite = target.trend !== undefined && actual.trend !== undefined && target.trend !== actual.trend;
  return factorsBetween(target, actual).map((factor) => spanOf(actual, opposite ? factor.negated() : factor));
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
function factorsBetween(target: Quantity, actual: Quantity): readonly Decimal[] {
  if (target.unit === actual.unit) {
    if (target.unit === "" && !target.scale.equals(actual.scale)) return [];
    return target.unit === "" && isPerhapsRatio(target, actual) ? [ONE, AS_RATIO] : [ONE];
  }
  const factor = isPerUnit(target, actual) ? ONE : conversion(actual.unit, target.unit);
  if (factor) return [factor];
  const bareResult = actual.unit === "";
  const bare = bareResult ? actual : target;
  const measured = bareResult ? target : actual;
  const factors = measured.unit === "%" ? percentFactors(bare, measured) : scaleFactors(bare, measured);
  return bareResult ? factors : factors.map((factor) => ONE.dividedBy(factor));
}

/** A bare figure beside a percentage: above 1 a percentage; up to 1 a ratio where the percentage is large, else perhaps either. */
function percentFactors(bare: Quantity, percent: Quantity): readonly Decimal[] {
  // Beside ‰ it is in ‰.
  if (bare.high.abs().greaterThan(1)) return [percent.scale];
  if (bare.high.isZero() || percent.high.abs().greaterThanOrEqualTo(LARGE_PERCENTAGE)) return [AS_RATIO];
  return [AS_RATIO, percent.scale];
}

const AS_RATIO = new Decimal(100);

/** 0.9 beside 85以上, both of them bare: 90 %, or next to nothing. */
function isPerhapsRatio(target: Quantity, { high, low }: Quantity): boolean {
  const isPercentage = target.low.greaterThanOrEqualTo(LARGE_PERCENTAGE) && target.high.lessThanOrEqualTo(AS_RATIO);
  return isPercentage && low.greaterThan(0) && high.lessThanOrEqualTo(1);
}

/** A bare figure beside 125万元 or 2万人 is in 万元 or 万人, if that makes sense. */
function scaleFactors(bare: Quantity, measured: Quantity): readonly Decimal[] {
  const scaleIsTyped = !bare.scale.equals(1);
  if (scaleIsTyped || measured.scale.equals(1) || bare.high.isZero()) return [ONE];
  if (measured.high.isZero()) return [];
  const times = bare.high.times(measured.scale).dividedBy(measured.high);
  const isNear = times.lessThanOrEqualTo(FARTHEST_IN_SCALE) && times.times(FARTHEST_IN_SCALE).greaterThanOrEqualTo(1);
  return isNear ? [measured.scale] : [];
}
