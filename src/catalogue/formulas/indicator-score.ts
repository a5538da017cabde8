import { Decimal } from "../../core/numbers/decimal";
import { completionRatio, type Direction } from "../../core/reading/quantity-compare";
import type { Quantity } from "../../core/reading/quantity";
import type { Pack } from "../packs/pack";

type Formula = (target: Quantity, actual: Quantity) => Decimal | undefined;

/** One formula for every name a pack may give; a new name does not compile without its formula. */
const REVERSE_FORMULAS: Readonly<Record<Pack["formulas"]["reverseIndicator"], Formula>> = {
  "target-over-actual": (target, actual) => completionRatio(target, actual, "less"),
};

/**
 * The completion ratio that scores go by, not capped: 完成值 ÷ 指标值, and where less is better the pack's formula (指标值 ÷ 完成值).
 * `undefined` where there is nothing to divide (dates, bounds, other units, 0).
 */
export function scoringRatio(
  target: Quantity,
  actual: Quantity,
  direction: Direction,
  pack: Pack,
): Decimal | undefined {
  if (direction === "more") return completionRatio(target, actual, direction);
  return REVERSE_FORMULAS[pack.formulas.reverseIndicator](target, actual);
}

/** 得分 = 分值 × 完成比例, never above 分值, rounded to two decimals. */
export function scoreByRatio(weight: Decimal, ratio: Decimal): Decimal {
  return weight.times(Decimal.min(ratio, 1)).toDecimalPlaces(2);
}

/** 得分 of a quantified indicator: 分值 where the target is met, else by ratio. `undefined` where neither is known. */
export function indicatorScore(
  weight: Decimal,
  result: { readonly met: boolean | undefined; readonly ratio: Decimal | undefined },
): Decimal | undefined {
  if (result.met === undefined) return undefined;
  if (result.met) return weight;
  return result.ratio && scoreByRatio(weight, result.ratio);
}
