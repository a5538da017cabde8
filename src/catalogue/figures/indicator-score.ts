import { Decimal } from "../../core/numbers/decimal";
import { completionRatio, type Direction } from "../quantities/quantity-compare";
import type { Quantity } from "../quantities/quantity";
import type { Pack } from "../packs/pack";

type Formula = (target: Quantity, actual: Quantity) => Decimal | undefined;

/** One formula for every name a pack may give; a new name does not compile without its formula. */
const REVERSE_FORMULAS: Readonly<Record<Pack["scoring"]["reverseIndicator"], Formula>> = {
  "target-over-actual": (target, actual) => completionRatio(target, actual, "less"),
  "excess-deducted": (target, actual) => {
    const ratio = completionRatio(target, actual, "less");
    return ratio && !ratio.isZero() ? Decimal.max(0, new Decimal(2).minus(new Decimal(1).dividedBy(ratio))) : undefined;
  },
};

/**
 * The completion ratio that scores go by, not capped: 完成值 ÷ 指标值, and where less is better by the pack: 指标值 ÷ 完成值, or
 * 1 − what is over ÷ 指标值.
 * `undefined` where there is nothing to divide (dates, bounds, other units, 0).
 */
export function scoringRatio(
  target: Quantity,
  actual: Quantity,
  direction: Direction,
  pack: Pack,
): Decimal | undefined {
  if (direction === "more") return completionRatio(target, actual, direction);
  return REVERSE_FORMULAS[pack.scoring.reverseIndicator](target, actual);
}

/** Whether a completion ratio is one that the pack gives no marks for. Too much is no fault where less is better. */
export function isForfeited(ratio: Decimal | undefined, direction: Direction, { scoring }: Pack): boolean {
  const { noScoreBelow, noScoreAbove } = scoring.completionRange;
  if (ratio === undefined) return false;
  const tooMuch = direction === "more" && noScoreAbove !== undefined && ratio.greaterThan(noScoreAbove);
  return tooMuch || (noScoreBelow !== undefined && ratio.lessThan(noScoreBelow));
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
