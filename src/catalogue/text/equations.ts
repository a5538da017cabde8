import { Decimal, ONE, ZERO } from "../../core/numbers/decimal";
import { halfOfLastDigit, type TextFigure } from "./figures-in-text";

/** A calculation that a text writes out: 预算完成率=（554.80/566.20）×100%=97.99%. */
export interface WrittenOut {
  /** What it comes to, as typed and at the ends of what rounding of its figures leaves open. */
  readonly value: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
  /** What stands behind the last =. */
  readonly result: TextFigure;
  /** The result is told as less than nothing. */
  readonly isNegative: boolean;
  /** Where the calculation begins and ends in the text. */
  readonly from: number;
  readonly end: number;
}

/** Least, stated and most value of a part. */
export type Span = readonly [least: Decimal, value: Decimal, most: Decimal];

/** Numbers, signs and brackets of a calculation; words between them (预算调整数18.2÷年初预算数548) say nothing. */
const TOKEN = /\d[\d,]*(?:\.\d+)?%?|[+\-×xX*÷/()]/g;
/** A calculation ends where its sentence or clause does. */
const BREAK = /[，。;:!?、]/;
const LONGEST = 160;

/** Every calculation of a text of which both sides are there. */
export function calculationsIn(text: string, figures: readonly TextFigure[]): readonly WrittenOut[] {
  if (!text.includes("=")) return [];
  return [...text.matchAll(/=/g)].flatMap(({ index: equals }): readonly WrittenOut[] => {
    const sign = /^=(?:约|约为)?(-?)/.exec(text.slice(equals))!;
    const result = figures.find(
      ({ from, start }) => from === equals + sign[0].length || start === equals + sign[0].length,
    );
    const from = beginning(text, equals);
    const side = text.slice(from, equals);
    if (mixesScales(side)) return [];
    // A minus looks like the sign of a range.
    if (
      !result ||
      !(result.exact || sign[1] === "-") ||
      !/[×xX*÷/+-]/.test(side) ||
      !endsCalculation(text.slice(result.end))
    )
      return [];
    const read = calculate(side);
    if (!read) return [];
    const [least, value, most] = read;
    return [{ value, least, most, result, isNegative: sign[1] === "-", from, end: result.end }];
  });
}

const HUNDRED = new Decimal(100);
const TEN_THOUSAND = new Decimal(10_000);

/**
 * Whether a stated result is what its calculation comes to, within its last digit: as a share or as a number of percents, in 元 or in 万元
 * (30人×12个月×1000元=36万元).
 */
export function comesTo({ value, least, most, result, isNegative }: WrittenOut): boolean {
  const stated = isNegative ? result.value.negated() : result.value;
  const half = halfOfLastDigit({ ...result, kind: "bare", scale: ONE });
  const scales = result.kind === "money" ? [ONE, TEN_THOUSAND, ONE.dividedBy(TEN_THOUSAND)] : [ONE, HUNDRED];
  return scales.some((scale) =>
    [stated, ...(value.isNegative() ? [stated.negated()] : [])].some(
      (own) =>
        own.plus(half).greaterThanOrEqualTo(Decimal.min(least, value).times(scale)) &&
        own.minus(half).lessThanOrEqualTo(Decimal.max(most, value).times(scale)),
    ),
  );
}

/** 元 beside 万元, or 万元 beside 亿元. */
function mixesScales(side: string): boolean {
  return side.includes("万") && (side.includes("亿") || /(?<![万亿千])元/.test(side));
}

function beginning(text: string, equals: number): number {
  let from = equals;
  let depth = 0;
  while (from > 0 && equals - from < LONGEST) {
    const sign = text.charAt(from - 1);
    if (sign === "=" || BREAK.test(sign)) break;
    if (sign === ")") depth++;
    if (sign === "(" && --depth < 0) break;
    from--;
  }
  return from;
}

/** Nothing goes on behind the result: not =9.8×10. */
function endsCalculation(rest: string): boolean {
  return !/^[×xX*÷/+\-=\d]/.test(rest);
}

/** What a calculation comes to, its figures rounded by no more than `atMost`; nothing where it cannot be worked out. */
export function calculate(side: string, atMost = ONE): Span | undefined {
  return new Calculation(side, atMost).read();
}

/** Sums, products and brackets, in the order of arithmetic. */
class Calculation {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(
    private readonly side: string,
    private readonly atMost: Decimal,
  ) {
    this.tokens = side.match(TOKEN) ?? [];
  }

  read(): Span | undefined {
    // Brackets around words only: （实际支出/预算安排）.
    if (/\([^()\d]*\)/.test(this.side)) return calculate(this.side.replace(/\([^()\d]*\)/g, ""), this.atMost);
    const read = this.sum();
    return read && this.at === this.tokens.length && this.tokens.length > 1 ? read : undefined;
  }

  private sum(): Span | undefined {
    let left = this.product();
    for (let sign = this.sign("+-"); left && sign; sign = this.sign("+-")) {
      const right = this.product();
      if (!right) return undefined;
      const [low, value, high] = sign === "+" ? right : negated(right);
      left = [left[0].plus(low), left[1].plus(value), left[2].plus(high)];
    }
    return left;
  }

  private product(): Span | undefined {
    let left = this.factor();
    for (let sign = this.sign("×xX*÷/"); left && sign; sign = this.sign("×xX*÷/")) {
      const right = this.factor();
      const divides = sign === "÷" || sign === "/";
      if (!right || (divides && !right[0].isPositive()) || (divides && right[0].isZero())) return undefined;
      left = combined(
        left,
        divides ? [ONE.dividedBy(right[2]), ONE.dividedBy(right[1]), ONE.dividedBy(right[0])] : right,
      );
    }
    return left;
  }

  private factor(): Span | undefined {
    const token = this.tokens[this.at++];
    if (token === "(") {
      const inside = this.sum();
      return this.tokens[this.at++] === ")" ? inside : undefined;
    }
    return token !== undefined && /^\d/.test(token) ? spanOf(token, this.atMost) : undefined;
  }

  private sign(of: string): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !of.includes(token)) return undefined;
    this.at++;
    return token;
  }
}

/** A figure with decimals was perhaps rounded; a whole one, and 100%, is what it is. */
function spanOf(token: string, atMost: Decimal): Span {
  const digits = token.replace(/[,%]/g, "");
  const value = new Decimal(digits);
  const rounded = digits.includes(".") ? new Decimal(`5e${-(digits.length - digits.indexOf("."))}`) : ZERO;
  const half = Decimal.min(rounded, atMost);
  const span: Span = [value.minus(half), value, value.plus(half)];
  return token.endsWith("%") ? [span[0].dividedBy(100), span[1].dividedBy(100), span[2].dividedBy(100)] : span;
}

function negated([low, value, high]: Span): Span {
  return [high.negated(), value.negated(), low.negated()];
}

function combined(a: Span, b: Span): Span {
  const ends = [a[0], a[2]].flatMap((left) => [left.times(b[0]), left.times(b[2])]);
  return [Decimal.min(...ends), a[1].times(b[1]), Decimal.max(...ends)];
}
