import type { CellRef } from "../grid/address";
import { Decimal, sum, ZERO } from "../numbers/decimal";

/** A number that hangs on cells: how a spreadsheet works it out, and what it is now. */
export interface Figure {
  /** An Excel expression that may stand as an operand without further brackets. */
  readonly formula: string;
  /** Amounts in 万元, rates as ratios. */
  readonly value: Decimal;
  /** The cells it hangs on. */
  readonly reads: readonly CellRef[];
  /** A number in it stands as a constant, since no formula can take it out of its cell. */
  readonly frozen: boolean;
}

/** A figure that hangs on no cell, such as a threshold. */
export function constant(value: Decimal | string | number): Figure {
  const decimal = new Decimal(value);
  return { formula: decimal.isNegative() ? `(${decimal.toFixed()})` : decimal.toFixed(), value: decimal, reads: [], frozen: false };
}

/** a − b. */
export function minus(a: Figure, b: Figure): Figure {
  return combined(`(${a.formula}-${b.formula})`, a.value.minus(b.value), [a, b]);
}

/** a × b. */
export function times(a: Figure, b: Figure): Figure {
  return combined(`(${a.formula}*${b.formula})`, a.value.times(b.value), [a, b]);
}

/** a ÷ b. To be shown only where b is not zero; its value is then 0 here, and an error in the sheet. */
export function dividedBy(a: Figure, b: Figure): Figure {
  return combined(`(${a.formula}/${b.formula})`, b.value.isZero() ? ZERO : a.value.dividedBy(b.value), [a, b]);
}

/** The figure without its sign. */
export function magnitude(figure: Figure): Figure {
  return combined(`ABS(${figure.formula})`, figure.value.abs(), [figure]);
}

/** The sum of figures; a constant 0 for none. */
export function sumOf(figures: readonly Figure[]): Figure {
  const [first] = figures;
  if (!first) return constant(0);
  if (figures.length === 1) return first;
  const total = sum(figures.map(({ value }) => value));
  return combined(`SUM(${figures.map(({ formula }) => formula).join(",")})`, total, figures);
}

/** The same cells, each once, in the order of their first mention. */
export function mergedReads(parts: readonly { readonly reads: readonly CellRef[] }[]): readonly CellRef[] {
  const byPlace = new Map<string, CellRef>();
  for (const { reads } of parts) {
    for (const at of reads) {
      const key = `${at.row}:${at.column}:${at.sheet}`;
      if (!byPlace.has(key)) byPlace.set(key, at);
    }
  }
  return [...byPlace.values()];
}

function combined(formula: string, value: Decimal, parts: readonly Figure[]): Figure {
  return { formula, value, reads: mergedReads(parts), frozen: parts.some(({ frozen }) => frozen) };
}
