import { Decimal, tenTo, ZERO } from "../../numbers/decimal";
import { toNumber, toWhole } from "../coerce";
import { power } from "../operators";
import { atExcelDigits, Fault, inRange, type Scalar } from "../values";
import { ofValues, type FunctionGroup } from "./rule";

/** Rounding to this many digits changes no number a cell can hold, nor does rounding away this many leave anything. */
const MOST_DIGITS = 330;

/** How the digits that go are treated: half away from zero, away from zero, or towards it. */
type RoundingMode = typeof Decimal.ROUND_HALF_UP | typeof Decimal.ROUND_UP | typeof Decimal.ROUND_DOWN;

/** Rounding and the arithmetic of single numbers. */
export const ROUNDING: FunctionGroup = {
  ABS: ofValues(1, 1, ([value]) => toNumber(value!).abs()),
  SIGN: ofValues(1, 1, ([value]) => new Decimal(toNumber(value!).cmp(0))),
  INT: ofValues(1, 1, ([value]) => atExcelDigits(toNumber(value!)).floor()),
  MOD: ofValues(2, 2, ([value, divisor]) => remainder(toNumber(value!), toNumber(divisor!))),
  POWER: ofValues(2, 2, ([base, exponent]) => power(toNumber(base!), toNumber(exponent!))),
  ROUND: ofValues(2, 2, (values) => rounded(values, Decimal.ROUND_HALF_UP)),
  ROUNDUP: ofValues(2, 2, (values) => rounded(values, Decimal.ROUND_UP)),
  ROUNDDOWN: ofValues(2, 2, (values) => rounded(values, Decimal.ROUND_DOWN)),
  TRUNC: ofValues(1, 2, (values) => rounded(values, Decimal.ROUND_DOWN)),
};

function rounded([value, digits]: readonly Scalar[], mode: RoundingMode): Decimal {
  return roundTo(toNumber(value!), toWhole(digits ?? null), mode);
}

/**
 * A number rounded to a count of decimals; a negative count rounds tens, hundreds … away. The number is first taken at
 * Excel's 15 digits, so that 1/3*3/2 is a half.
 */
export function roundTo(value: Decimal, digits: number, mode: RoundingMode = Decimal.ROUND_HALF_UP): Decimal {
  const exact = atExcelDigits(value);
  if (digits >= MOST_DIGITS) return exact;
  if (digits >= 0) return exact.toDecimalPlaces(digits, mode);
  if (digits <= -MOST_DIGITS && mode !== Decimal.ROUND_UP) return ZERO;
  const unit = tenTo(Math.min(-digits, MOST_DIGITS));
  return inRange(exact.dividedBy(unit).toDecimalPlaces(0, mode).times(unit));
}

/** The remainder, with the sign of the divisor. */
function remainder(value: Decimal, divisor: Decimal): Decimal {
  const [n, d] = [atExcelDigits(value), atExcelDigits(divisor)];
  if (d.isZero()) throw new Fault("#DIV/0!");
  return n.minus(d.times(n.dividedBy(d).floor()));
}
