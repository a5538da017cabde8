import { Decimal, toFixedAtLeast } from "./decimal";

/** An amount in 万元 as messages show it: two decimals, more where it has more. No unit. */
export function money(value: Decimal): string {
  return toFixedAtLeast(value, 2);
}

/** A ratio as a percentage: at least the decimals given, at most two. */
export function percent(ratio: Decimal, decimals = 0): string {
  const shown = ratio.times(100).toDecimalPlaces(2);
  return `${toFixedAtLeast(shown, decimals)}%`;
}

/** Marks or a count in their shortest form, at most two decimals. */
export function plainFigure(value: Decimal): string {
  return new Decimal(value).toDecimalPlaces(2).toFixed();
}

/** A difference between two rates in percentage points, without sign. */
export function points(ratio: Decimal): string {
  return `${ratio.abs().times(100).toDecimalPlaces(2).toFixed()} 个百分点`;
}
