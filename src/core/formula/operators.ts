import { Decimal, ONE, wholePower } from "../numbers/decimal";
import { compareValues, sameValue, toNumber, toText } from "./coerce";
import type { BinaryOperator } from "./expression";
import { atExcelDigits, Fault, inRange, isError, NotEvaluable, ofTextLength, type Scalar } from "./values";

/** Powers of ten a cell can hold, with room to spare; beyond them no digits are worked out. */
const LARGEST_EXPONENT = 400;

/** One operator between two values. Raises an Excel error as `Fault`; the left value's own error comes first. */
export function applyBinary(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) throw new Fault(left.error);
  if (isError(right)) throw new Fault(right.error);
  switch (operator) {
    case "+":
      return inRange(toNumber(left).plus(toNumber(right)));
    case "-":
      return inRange(toNumber(left).minus(toNumber(right)));
    case "*":
      return inRange(toNumber(left).times(toNumber(right)));
    case "/":
      return divide(toNumber(left), toNumber(right));
    case "^":
      return power(toNumber(left), toNumber(right));
    case "&":
      return ofTextLength(toText(left) + toText(right));
    case "=":
      return sameValue(left, right);
    case "<>":
      return !sameValue(left, right);
    case "<":
      return compareValues(left, right) < 0;
    case "<=":
      return compareValues(left, right) <= 0;
    case ">":
      return compareValues(left, right) > 0;
    case ">=":
      return compareValues(left, right) >= 0;
  }
}

/** One sign or `%` at a value. A plus leaves even text as it is. Raises an Excel error as `Fault`. */
export function applyUnary(operator: "+" | "-" | "%", value: Scalar): Scalar {
  if (operator === "+") return value;
  return operator === "-" ? toNumber(value).negated() : toNumber(value).dividedBy(100);
}

/** A quotient, or `#DIV/0!` raised. */
export function divide(dividend: Decimal, divisor: Decimal): Decimal {
  if (divisor.isZero()) throw new Fault("#DIV/0!");
  return inRange(dividend.dividedBy(divisor));
}

/** A power as `^` and POWER give it. Raises `#NUM!` for 0^0 and what no cell can hold. */
export function power(base: Decimal, exponent: Decimal): Decimal {
  const by = atExcelDigits(exponent);
  if (base.isZero()) {
    if (by.isZero()) throw new Fault("#NUM!");
    if (by.isNegative()) throw new Fault("#DIV/0!");
    return base;
  }
  if (by.isZero()) return ONE;
  // Excel finds some of these roots, (-8)^(1/3) among them, by rules that nobody wrote down.
  if (base.isNegative() && !by.isInteger()) throw new NotEvaluable("负数的分数次方");
  // Estimated first, since digits of a number that no cell can hold take for ever.
  const size = by.toNumber() * (base.e + Math.log10(Math.abs(Number(`${base.toExponential(14).split("e")[0]}`))));
  if (size > LARGEST_EXPONENT) throw new Fault("#NUM!");
  if (size < -LARGEST_EXPONENT) return new Decimal(0);
  // Roots in doubles, as Excel itself works out all powers.
  return inRange(by.isInteger() ? wholePower(base, by.toNumber()) : new Decimal(base.toNumber() ** by.toNumber()));
}
