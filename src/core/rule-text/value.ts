import { Decimal, sum, ZERO } from "../numbers/decimal";
import { SCORE_TOLERANCE } from "../numbers/compare";
import type { CellRef } from "../grid/address";
import { readNumber } from "./read-number";
import type { Measure } from "./analyse";
import type { Aggregate, NumberNode, Operator } from "./syntax";
import { sameAmount, sumOutcome, type Reported } from "../numbers/interval";

/** Why a value is not known. */
export interface Unknown {
  readonly kind: "unknown";
  readonly reason: string;
  readonly cells: readonly CellRef[];
  /** Nothing was filled in, which in a sum is nothing. */
  readonly blank: boolean;
}

/** A figure, as it is held: amounts in 万元, rates as ratios; it stands for every value within ± half. */
export interface Known {
  readonly kind: "number";
  readonly value: Decimal;
  readonly half: Decimal;
  /** Stated by one cell, and not worked out of several. */
  readonly stated: boolean;
  /** Read out of a text by 数值: whether it stood there as a rate, 95%. */
  readonly isRate?: boolean;
}

export type Value = Known | { readonly kind: "text"; readonly text: string } | Unknown;

/** 若, 当 and 非 take figures as they stand; what is demanded gives them the benefit of rounding. */
export type Mode = "given" | "demanded";

/** A value that is not known, for a reason. */
export function unknown(reason: string, cells: readonly CellRef[] = [], blank = false): Unknown {
  return { kind: "unknown", reason, cells, blank };
}

/** A figure worked out exactly. */
export function exactly(value: Decimal, half: Decimal = ZERO): Known {
  return { kind: "number", value, half, stated: false };
}

const PER_UNIT: Readonly<Record<string, Decimal>> = {
  "%": new Decimal("0.01"),
  亿元: new Decimal(10000),
  元: new Decimal("0.0001"),
};

/** A number as it is held. */
export function numberOf({ text, unit }: Pick<NumberNode, "text" | "unit">): Decimal {
  const value = new Decimal(text);
  const factor = unit === null ? undefined : PER_UNIT[unit];
  return factor ? value.times(factor) : value;
}

/** The result of + − × ÷ with what rounding leaves open. Scores worked out of others agree within their tolerance. */
export function operate(operator: "+" | "-" | "×" | "÷", left: Known, right: Known, measure: Measure): Known | Unknown {
  switch (operator) {
    case "+":
      return scored(exactly(left.value.plus(right.value), left.half.plus(right.half)), measure);
    case "-":
      return scored(exactly(left.value.minus(right.value), left.half.plus(right.half)), measure);
    case "×": {
      const half = left.value.abs().times(right.half).plus(right.value.abs().times(left.half));
      return scored(exactly(left.value.times(right.value), half), measure);
    }
    case "÷": {
      if (right.value.isZero()) return unknown("除数为 0");
      const quotient = left.value.dividedBy(right.value);
      const half = left.half.plus(quotient.abs().times(right.half)).dividedBy(right.value.abs());
      return scored(exactly(quotient, half), measure);
    }
  }
}

function scored(known: Known, measure: Measure): Known {
  return measure === "score" ? { ...known, half: Decimal.max(known.half, SCORE_TOLERANCE) } : known;
}

/** What a function makes of values. Blanks are absent; whatever else is not known makes the result so. */
export function aggregate(name: Aggregate, values: readonly Value[], measure: Measure): Value {
  const unread = values.filter((value): value is Unknown => value.kind === "unknown" && !value.blank);
  if (unread.length > 0) return together(unread);
  const blanks = values.filter((value): value is Unknown => value.kind === "unknown");
  if (blanks.length === values.length)
    return values.length === 0 ? unknown("没有可合计的", [], true) : together(blanks);
  if (name === "字数" || name === "数值") {
    const [only] = values;
    if (only?.kind !== "text") return unknown("不是文字");
    if (name === "字数") return exactly(new Decimal(lengthOf(only.text)));
    const number = readNumber(only.text);
    return typeof number === "string" ? unknown(number) : { ...exactly(number), isRate: /[%％]/.test(only.text) };
  }
  const figures = values.filter((value): value is Known => value.kind === "number");
  const numbers = figures.map(({ value }) => value);
  const halves = sum(figures.map(({ half }) => half));
  switch (name) {
    case "合计":
      return scored(exactly(sum(numbers), halves), measure);
    case "平均":
      return scored(exactly(sum(numbers).dividedBy(figures.length), halves.dividedBy(figures.length)), measure);
    case "最大":
      return figures.reduce((most, one) => (one.value.greaterThan(most.value) ? one : most));
    case "最小":
      return figures.reduce((least, one) => (one.value.lessThan(least.value) ? one : least));
    case "绝对值":
      return { ...figures[0]!, value: figures[0]!.value.abs() };
  }
}

/** Characters without white space. */
function lengthOf(text: string): number {
  return [...text.replace(/\s+/g, "")].length;
}

/** Several reasons as one. */
export function together(unknowns: readonly Unknown[]): Unknown {
  const reasons = [...new Set(unknowns.map(({ reason }) => reason))];
  return unknown(
    reasons.join("；"),
    unknowns.flatMap(({ cells }) => cells),
    unknowns.every(({ blank }) => blank),
  );
}

/** Whether a relation holds. What is demanded also holds where rounding can explain what is missing. */
export function holds(left: Known, operator: Operator, right: Known, mode: Mode, tolerance: Decimal = ZERO): boolean {
  const difference = left.value.minus(right.value);
  const near = agrees(left, right, mode, tolerance);
  switch (operator) {
    case "=":
      return near;
    case "≠":
      return !agrees(left, right, "given", ZERO);
    case "≤":
      return difference.lessThanOrEqualTo(0) || near;
    case "≥":
      return difference.greaterThanOrEqualTo(0) || near;
    case "<":
      return difference.lessThan(0) || (near && !isExact(left, right, tolerance));
    case ">":
      return difference.greaterThan(0) || (near && !isExact(left, right, tolerance));
  }
}

function isExact(left: Known, right: Known, tolerance: Decimal): boolean {
  return left.half.isZero() && right.half.isZero() && tolerance.isZero();
}

function agrees(left: Known, right: Known, mode: Mode, tolerance: Decimal): boolean {
  const a = reported(left);
  const b = reported(right, tolerance);
  if (mode === "given") return sumOutcome([{ value: b.value }], { value: a.value }).outcome === "exact";
  return left.stated && right.stated && tolerance.isZero()
    ? sameAmount(a, b)
    : sumOutcome([b], a).outcome !== "different";
}

function reported({ value, half }: Known, more: Decimal = ZERO): Reported {
  return { value, halfWidth: half.plus(more) };
}
