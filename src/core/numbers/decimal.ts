import { Decimal as DecimalJs } from "decimal.js";

/**
 * Decimal arithmetic for money, rates and scores: 40 significant digits, rounding half away from zero as Excel's ROUND does.
 * A clone, so that nobody else's settings can change ours.
 */
const Long = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 30,
});
type Long = DecimalJs;

/** How a decimal is rounded, as decimal.js numbers the ways. */
type Rounding = DecimalJs.Rounding;
/** What a decimal can be made of; text that is no number is refused with an error. */
type Value = Decimal | number | string;

/** Decimals a short number has at most: far from where plain text ends and exponents begin. */
const MOST_DECIMALS = 20;
const POWERS: readonly number[] = Array.from({ length: MOST_DECIMALS + 1 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * A decimal number. One that is an integer below 2⁵³ over a power of ten, as nearly every figure of a form is, is reckoned with
 * as such, exactly; all others, quotients that do not end among them, are left to decimal.js, whose answers these are too. One
 * number is always held in one way, so what is equal looks equal.
 */
export class Decimal {
  static readonly ROUND_UP = 0;
  static readonly ROUND_DOWN = 1;
  static readonly ROUND_CEIL = 2;
  static readonly ROUND_FLOOR = 3;
  static readonly ROUND_HALF_UP = 4;

  /** The number without its point, where it is short; -0 is told from 0, as in decimal.js. */
  private readonly digits: number;
  /** How many of the digits stand behind the point; the last of them is no zero. */
  private readonly scale: number;
  private readonly long: Long | undefined;

  /**
   * A number, or text of one; a whole number below 2⁵³ with `decimals` has its point moved so far to the left: `(1234, 2)` is 12.34.
   * @throws for text that is no number
   */
  constructor(value: Value | Long, decimals?: number) {
    if (decimals !== undefined) {
      let digits = value as number;
      let scale = decimals;
      for (; scale > 0 && digits % 10 === 0; scale--) digits /= 10;
      this.digits = digits;
      this.scale = scale;
      this.long = undefined;
      return;
    }
    if (value instanceof Decimal) {
      this.digits = value.digits;
      this.scale = value.scale;
      this.long = value.long;
      return;
    }
    const number = typeof value === "string" ? numberOf(value) : value;
    const scale = typeof number === "number" ? scaleOf(number) : -1;
    if (scale >= 0) {
      this.digits = scale === 0 ? (number as number) : Math.round((number as number) * POWERS[scale]!);
      this.scale = scale;
      this.long = undefined;
      return;
    }
    const long = typeof value === "object" ? value : new Long(value);
    const digits = digitsOf(long);
    this.digits = digits ?? 0;
    this.scale = digits === undefined ? 0 : long.decimalPlaces();
    this.long = digits === undefined ? long : undefined;
  }

  static isDecimal(value: unknown): value is Decimal {
    return value instanceof Decimal;
  }

  /** The largest of some. */
  static max(...values: readonly Value[]): Decimal {
    let most = decimalOf(values[0]!);
    for (let next = 1; next < values.length; next++) if (most.cmp(values[next]!) < 0) most = decimalOf(values[next]!);
    return most;
  }

  /** The least of some. */
  static min(...values: readonly Value[]): Decimal {
    let least = decimalOf(values[0]!);
    for (let next = 1; next < values.length; next++) if (least.cmp(values[next]!) > 0) least = decimalOf(values[next]!);
    return least;
  }

  /** The exponent of its first digit: 2 for 123, -3 for 0.00123. */
  get e(): number {
    return this.asLong().e;
  }

  plus(other: Value): Decimal {
    const { digits, scale, long } = decimalOf(other);
    if (!long && !this.long) {
      const most = scale > this.scale ? scale : this.scale;
      const own = this.digits * POWERS[most - this.scale]!;
      const added = digits * POWERS[most - scale]!;
      const total = own + added;
      if (isExact(own) && isExact(added) && isExact(total)) return new Decimal(total, most);
    }
    return new Decimal(this.asLong().plus(Decimal.longOf(other)));
  }

  minus(other: Value): Decimal {
    const { digits, scale, long } = decimalOf(other);
    if (!long && !this.long) {
      const most = scale > this.scale ? scale : this.scale;
      const own = this.digits * POWERS[most - this.scale]!;
      const taken = digits * POWERS[most - scale]!;
      const rest = own - taken;
      if (isExact(own) && isExact(taken) && isExact(rest)) return new Decimal(rest, most);
    }
    return new Decimal(this.asLong().minus(Decimal.longOf(other)));
  }

  times(other: Value): Decimal {
    const { digits, scale, long } = decimalOf(other);
    if (!long && !this.long && this.scale + scale <= MOST_DECIMALS) {
      const product = this.digits * digits;
      if (isExact(product)) return new Decimal(product, this.scale + scale);
    }
    return new Decimal(this.asLong().times(Decimal.longOf(other)));
  }

  dividedBy(other: Value): Decimal {
    const divisor = decimalOf(other);
    if (!divisor.long && !this.long && divisor.digits !== 0) {
      // Quotients that end: 12.5 ÷ 10, 4 ÷ 8.
      let more = MOST_DECIMALS - this.scale;
      while (more > 0 && !isExact(this.digits * POWERS[more]!)) more--;
      const dividend = this.digits * POWERS[more]!;
      const scale = this.scale + more - divisor.scale;
      if (scale >= 0 && dividend % divisor.digits === 0) return new Decimal(dividend / divisor.digits, scale);
    }
    return new Decimal(this.asLong().dividedBy(Decimal.longOf(divisor)));
  }

  pow(exponent: Value): Decimal {
    return new Decimal(this.asLong().pow(Decimal.longOf(exponent)));
  }

  /** -1, 0 or 1; NaN beside what is no number. */
  cmp(other: Value): number {
    const { digits, scale, long } = decimalOf(other);
    if (!long && !this.long) {
      if (scale === this.scale) return this.digits < digits ? -1 : this.digits > digits ? 1 : 0;
      const most = scale > this.scale ? scale : this.scale;
      const own = this.digits * POWERS[most - this.scale]!;
      const theirs = digits * POWERS[most - scale]!;
      if (isExact(own) && isExact(theirs)) return own < theirs ? -1 : own > theirs ? 1 : 0;
    }
    return this.asLong().cmp(Decimal.longOf(other));
  }

  equals(other: Value): boolean {
    return this.cmp(other) === 0;
  }

  greaterThan(other: Value): boolean {
    return this.cmp(other) > 0;
  }

  greaterThanOrEqualTo(other: Value): boolean {
    return this.cmp(other) >= 0;
  }

  lessThan(other: Value): boolean {
    return this.cmp(other) < 0;
  }

  lessThanOrEqualTo(other: Value): boolean {
    return this.cmp(other) <= 0;
  }

  abs(): Decimal {
    if (this.long) return new Decimal(this.long.abs());
    return this.isNegative() ? new Decimal(-this.digits, this.scale) : this;
  }

  negated(): Decimal {
    return this.long ? new Decimal(this.long.negated()) : new Decimal(-this.digits, this.scale);
  }

  isZero(): boolean {
    return this.long ? this.long.isZero() : this.digits === 0;
  }

  isNegative(): boolean {
    return this.long ? this.long.isNegative() : this.digits < 0 || Object.is(this.digits, -0);
  }

  isPositive(): boolean {
    return this.long ? this.long.isPositive() : !this.isNegative();
  }

  isInteger(): boolean {
    return this.long ? this.long.isInteger() : this.scale === 0;
  }

  isFinite(): boolean {
    return this.long ? this.long.isFinite() : true;
  }

  isNaN(): boolean {
    return this.long ? this.long.isNaN() : false;
  }

  /** How many digits it has behind the point. */
  decimalPlaces(): number {
    return this.long ? this.long.decimalPlaces() : this.scale;
  }

  /** How many digits it has from the first to the last that is no zero. */
  precision(): number {
    if (this.long) return this.long.precision();
    let digits = Math.abs(this.digits);
    while (digits !== 0 && digits % 10 === 0) digits /= 10;
    return countOf(digits);
  }

  toDecimalPlaces(decimals: number, rounding: Rounding = Decimal.ROUND_HALF_UP): Decimal {
    if (!this.long && decimals >= this.scale) return this;
    if (this.long || decimals < 0 || rounding !== Decimal.ROUND_HALF_UP)
      return new Decimal(this.asLong().toDecimalPlaces(decimals, rounding));
    return this.roundedTo(decimals);
  }

  toSignificantDigits(digits: number, rounding: Rounding = Decimal.ROUND_HALF_UP): Decimal {
    if (!this.long && digits > 0 && countOf(Math.abs(this.digits)) <= digits) return this;
    return new Decimal(this.asLong().toSignificantDigits(digits, rounding));
  }

  round(): Decimal {
    return this.toDecimalPlaces(0);
  }

  floor(): Decimal {
    return this.isInteger() ? this : new Decimal(this.asLong().floor());
  }

  ceil(): Decimal {
    return this.isInteger() ? this : new Decimal(this.asLong().ceil());
  }

  trunc(): Decimal {
    return this.isInteger() ? this : new Decimal(this.asLong().trunc());
  }

  /** Plain text, with so many decimals where they are given; never an exponent. */
  toFixed(decimals?: number, rounding?: Rounding): string {
    if (this.long || rounding !== undefined || decimals! < 0) return this.asLong().toFixed(decimals!, rounding!);
    if (decimals === undefined) return plain(this.digits, this.scale);
    const rounded = decimals >= this.scale ? this : this.roundedTo(decimals);
    const text = plain(rounded.digits, rounded.scale);
    // What is rounded to nothing keeps its sign, as in decimal.js: -0.00.
    const signed = rounded.digits === 0 && this.digits < 0 ? `-${text}` : text;
    if (decimals === rounded.scale) return signed;
    return `${signed}${rounded.scale === 0 ? "." : ""}${"0".repeat(decimals - rounded.scale)}`;
  }

  toExponential(decimals?: number): string {
    return decimals === undefined ? this.asLong().toExponential() : this.asLong().toExponential(decimals);
  }

  toNumber(): number {
    return this.long ? this.long.toNumber() : this.digits / POWERS[this.scale]!;
  }

  toString(): string {
    return this.long ? this.long.toString() : plain(this.digits, this.scale);
  }

  valueOf(): string {
    return Object.is(this.digits, -0) ? "-0" : this.long ? this.long.valueOf() : this.toString();
  }

  toJSON(): string {
    return this.valueOf();
  }

  /** A short number rounded half away from zero to fewer decimals than it has; what is left of a negative one is -0. */
  private roundedTo(decimals: number): Decimal {
    const unit = POWERS[this.scale - decimals]!;
    const rest = this.digits % unit;
    const sign = this.digits < 0 ? -1 : 1;
    const whole = sign * (((this.digits - rest) / unit) * sign + (Math.abs(rest) * 2 >= unit ? 1 : 0));
    return new Decimal(whole, decimals);
  }

  private asLong(): Long {
    return this.long ?? new Long(this.valueOf());
  }

  private static longOf(value: Value): Long {
    return decimalOf(value).asLong();
  }
}

function decimalOf(value: Value): Decimal {
  return value instanceof Decimal ? value : new Decimal(value);
}

/** Whether a number that was reckoned of whole numbers is what it should be: below 2⁵³ nothing is rounded. */
function isExact(number: number): boolean {
  return number <= Number.MAX_SAFE_INTEGER && number >= -Number.MAX_SAFE_INTEGER;
}

/** Plain text of at most fifteen digits, which its binary number tells from every other. */
const SHORT_TEXT = /^-?\d+(?:\.\d+)?$/;
const LONGEST_SHORT_TEXT = 16;

function numberOf(text: string): number | undefined {
  return text.length <= LONGEST_SHORT_TEXT && SHORT_TEXT.test(text) ? Number(text) : undefined;
}

/**
 * How many decimals a binary number has in its shortest writing; -1 where it is not told with fifteen digits. Of so few digits no
 * two decimals are one binary number, so the first that is this one is the one meant.
 */
function scaleOf(number: number): number {
  if (Number.isSafeInteger(number)) return 0;
  for (let scale = 1; scale <= SURE_DIGITS; scale++) {
    const digits = Math.round(number * POWERS[scale]!);
    if (!(Math.abs(digits) < BELOW_SURE)) return -1;
    if (digits / POWERS[scale]! === number) return scale;
  }
  return -1;
}

const SURE_DIGITS = 15;
const BELOW_SURE = 10 ** SURE_DIGITS;
const MOST_DIGITS = String(Number.MAX_SAFE_INTEGER).length;

/** The digits of a number that decimal.js holds and that is short; `undefined` where it is not. */
function digitsOf(long: Long): number | undefined {
  if (!long.isFinite() || long.precision(true) > MOST_DIGITS || long.decimalPlaces() > MOST_DECIMALS) return undefined;
  if (long.isZero()) return long.isNegative() ? -0 : 0;
  const digits = Number(long.toFixed().replace(".", ""));
  return Number.isSafeInteger(digits) ? digits : undefined;
}

/** Digits with the point in its place. */
function plain(digits: number, scale: number): string {
  if (scale === 0) return String(digits);
  const text = String(Math.abs(digits)).padStart(scale + 1, "0");
  const point = text.length - scale;
  return `${digits < 0 ? "-" : ""}${text.slice(0, point)}.${text.slice(point)}`;
}

function countOf(digits: number): number {
  let count = 1;
  for (let rest = digits; rest >= 10; rest = Math.floor(rest / 10)) count++;
  return count;
}

/** Cells are read at 12 significant digits, so that a binary tail as in 0.1 + 0.2 is no difference. */
export const CELL_DIGITS = 12;

/** The decimal of a cell's binary number, without its binary tail. */
export function decimalOfCell(value: number): Decimal {
  const decimal = new Decimal(value);
  return decimal.precision() > CELL_DIGITS ? decimal.toSignificantDigits(CELL_DIGITS) : decimal;
}

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

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
