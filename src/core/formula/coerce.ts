import { Decimal, ONE, ZERO } from "../numbers/decimal";
import { numberToText } from "./general";
import { atExcelDigits, Fault, fitsCell, isError, NotEvaluable, type Scalar } from "./values";

/** Longer text is never read as a number. */
const LONGEST_NUMBER = 255;

const PLAIN_NUMBER = /^ *([+-]?)((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(E[+-]?\d+)?(%?) *$/i;

/** Dates, times, fractions, amounts with a currency sign: Excel reads many of them as numbers, by the rules of its language. */
const MAYBE_NUMBER = /^[\d\s.,:/()+\-%$¥￥€£年月日时時分秒上下午]*$/;
const MONTH_OR_HALF_DAY =
  /(?:^|[\n\r])[^\d\n\r]*\d.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[ap]m?)|^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/]*\d/i;

/** Full-width signs and digits, which an Excel for Chinese or Japanese reads as numbers, and others do not. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const WIDTH_STEP = 0xfee0;

/**
 * A text read as Excel reads a typed number: `12.5%`, ` 1,234.5 `, `1E3`; `undefined` for other text. Raises
 * `NotEvaluable` for text that Excel may take for a date, a time or an amount of money, as its language has it.
 */
export function readNumber(text: string): Decimal | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const match = PLAIN_NUMBER.exec(text);
  if (match) {
    const [, sign, digits, exponent, percent] = match;
    const number = new Decimal(`${sign}${digits!.replaceAll(",", "")}${exponent ?? ""}`);
    if (!fitsCell(number)) return undefined;
    return percent ? number.dividedBy(100) : number;
  }
  const narrow = text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - WIDTH_STEP));
  if (!/\d/.test(narrow)) return undefined;
  if (MAYBE_NUMBER.test(narrow) || MONTH_OR_HALF_DAY.test(narrow)) {
    throw new NotEvaluable("文本可能被当作数字、日期、时间或金额");
  }
  return undefined;
}

/** A value as a number, the way arithmetic takes it. Raises the value's own error, or `#VALUE!` for other text. */
export function toNumber(value: Scalar): Decimal {
  if (value instanceof Decimal) return value;
  if (value === null) return ZERO;
  if (typeof value === "boolean") return value ? ONE : ZERO;
  if (isError(value)) throw new Fault(value.error);
  const number = readNumber(value);
  if (!number) throw new Fault("#VALUE!");
  return number;
}

/** A value as a whole number, cut off towards zero, for digits, positions and counts. */
export function toWhole(value: Scalar): number {
  return atExcelDigits(toNumber(value)).trunc().toNumber();
}

/** A value as text, the way `&` takes it. Raises the value's own error. */
export function toText(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Decimal) return numberToText(value);
  throw new Fault(value.error);
}

/** A value as a condition. Raises the value's own error, or `#VALUE!` for text other than TRUE and FALSE. */
export function toLogical(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (value instanceof Decimal) return !value.isZero();
  if (isError(value)) throw new Fault(value.error);
  const upper = value.toUpperCase();
  if (upper !== "TRUE" && upper !== "FALSE") throw new Fault("#VALUE!");
  return upper === "TRUE";
}

/**
 * Negative, zero or positive, as Excel orders two values: numbers before text before FALSE before TRUE; text without
 * regard to case; a blank as the 0, "" or FALSE of the other side. Raises the error of either. Which of two different
 * texts comes first is not evaluable beyond plain letters and digits, since it hangs on the language.
 */
export function compareValues(left: Scalar, right: Scalar): number {
  if (isError(left)) throw new Fault(left.error);
  if (isError(right)) throw new Fault(right.error);
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (a instanceof Decimal && b instanceof Decimal) return atExcelDigits(a).cmp(atExcelDigits(b));
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return typeRank(a) - typeRank(b);
}

/** Whether `=` holds between two values. Raises the error of either. */
export function sameValue(left: Scalar, right: Scalar): boolean {
  if (typeof left === "string" && typeof right === "string") return sameText(left, right);
  return compareValues(left, right) === 0;
}

/** Whether two texts are the same apart from case. */
export function sameText(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

function compareTexts(a: string, b: string): number {
  if (sameText(a, b)) return 0;
  if (a === "") return -1;
  if (b === "") return 1;
  if (!/^[A-Za-z0-9]*$/.test(a + b)) throw new NotEvaluable("文本的先后顺序取决于 Excel 的语言");
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}

function blankLike(other: Scalar): Decimal | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : ZERO;
}

function typeRank(value: Decimal | string | boolean): number {
  if (value instanceof Decimal) return 0;
  return typeof value === "string" ? 1 : 2;
}
