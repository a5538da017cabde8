import type { Decimal } from "../numbers/decimal";
import { atExcelDigits } from "./values";

/** In text made by `&` and the text functions, plain notation up to this many characters below one … */
const LONGEST_FRACTION = 20;
/** … and up to this power of ten above. */
const LARGEST_PLAIN_EXPONENT = 19;

/** Digits of a number in a cell of format General: 10 beside a decimal point, 11 without, 6 before an exponent. */
const CELL_DIGITS = 10;
const CELL_WHOLE_DIGITS = 11;
const CELL_EXPONENT_DIGITS = 6;

/** A number as `&` writes it: up to 15 significant digits, `1E+20` and `1.5E-20` where it would be too long. */
export function numberToText(value: Decimal): string {
  const shown = atExcelDigits(value);
  const plain = shown.abs().toFixed();
  const tooSmall = shown.abs().lessThan(1) && plain.length > LONGEST_FRACTION;
  return tooSmall || shown.e > LARGEST_PLAIN_EXPONENT ? scientific(shown) : shown.toFixed();
}

/** A number as a wide cell of format General shows it, and so as `TEXT(x,"General")` gives it. */
export function numberInCell(value: Decimal): string {
  const shown = atExcelDigits(value);
  if (shown.isZero()) return "0";
  if (shown.e >= CELL_WHOLE_DIGITS || shown.e < -4) return scientific(shown.toSignificantDigits(CELL_EXPONENT_DIGITS));
  if (shown.e === CELL_WHOLE_DIGITS - 1) return shown.toFixed(0);
  // Below one, the zeros behind the point use up digits as well.
  const digits = shown.e < 0 ? CELL_DIGITS + shown.e : CELL_DIGITS;
  return shown.toSignificantDigits(digits).toFixed();
}

/** `1.5E-07`: at least two digits of exponent. */
function scientific(value: Decimal): string {
  const [mantissa, exponent] = value.toExponential().split("e");
  const size = exponent!.slice(1).padStart(2, "0");
  return `${mantissa}E${exponent![0]}${size}`;
}
