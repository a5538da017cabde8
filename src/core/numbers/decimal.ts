import { Decimal as DecimalJs } from "decimal.js";

/**
 * Decimal arithmetic for money, rates and scores: 40 significant digits, rounding half away from zero as Excel's ROUND does.
 * A clone, so that nobody else's settings can change ours.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 30,
});
export type Decimal = DecimalJs;

/** Cells are read at 12 significant digits, so that a binary tail as in 0.1 + 0.2 is no difference. */
export const CELL_DIGITS = 12;

/** The decimal of a cell's binary number, without its binary tail. */
export function decimalOfCell(value: number): Decimal {
  const decimal = new Decimal(value);
  return decimal.precision() > CELL_DIGITS ? decimal.toSignificantDigits(CELL_DIGITS) : decimal;
}

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** Half a unit of the digit at each place behind the point. */
const HALVES = [0, 1, 2, 3, 4, 5, 6].map(halfAt);

/** Half a unit of the last of so many digits behind the point: 0.5, 0.05 … */
export function halfOfDigit(places: number): Decimal {
  return HALVES[places] ?? halfAt(places);
}

function halfAt(places: number): Decimal {
  return new Decimal(`5e${-places - 1}`);
}

/** Ten to a whole power. */
export function tenTo(exponent: number): Decimal {
  return new Decimal(`1e${exponent}`);
}

/** A number to a whole power, at the digits that decimals have. */
export function wholePower(base: Decimal, exponent: number): Decimal {
  let result = ONE;
  let square = base;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = result.times(square);
    square = square.times(square);
  }
  return exponent < 0 ? ONE.dividedBy(result) : result;
}

/** The sum of decimals; zero for none. */
export function sum(values: readonly Decimal[]): Decimal {
  let total = values[0] ?? ZERO;
  for (let next = 1; next < values.length; next++) total = total.plus(values[next]!);
  return total;
}

/** A decimal as plain text with at least `decimals` and at most its own decimals, e.g. `126.66`, `125.00`. Never an exponent. */
export function toFixedAtLeast(value: Decimal, decimals: number): string {
  return value.toFixed(Math.max(decimals, value.decimalPlaces()));
}

/** The shortest plain text of a decimal, never an exponent, never `-0`. */
export function toPlain(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}
