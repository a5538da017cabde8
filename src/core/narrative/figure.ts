import type { CellRef } from "../grid/address";
import { Decimal, sum, ZERO } from "../numbers/decimal";

/** A cell that words hang on, and how the form names it where it is one of its places. */
export interface ReadCell extends CellRef {
  readonly label?: string;
}

/** A number that hangs on cells: how a spreadsheet works it out, and what it is now. */
export interface Figure {
  /** An Excel expression for it. */
  readonly formula: string;
  /** The expression needs brackets before it can be an operand. */
  readonly compound: boolean;
  /** Amounts in 万元, rates as ratios. */
  readonly value: Decimal;
  /** The cells it hangs on. */
  readonly reads: readonly ReadCell[];
  /** A number in it stands as a constant, since no formula can take it out of its cell. */
  readonly frozen: boolean;
}

/** A figure that hangs on no cell, such as a threshold. */
export function constant(value: Decimal | string | number): Figure {
  const decimal = new Decimal(value);
  return { formula: decimal.toFixed(), compound: decimal.isNegative(), value: decimal, reads: [], frozen: false };
}

/** a − b. */
export function minus(a: Figure, b: Figure): Figure {
  return combined(`${operand(a)}-${operand(b)}`, true, a.value.minus(b.value), [a, b]);
}

/** a ÷ b. To be shown only where b is not zero; its value is then 0 here, and an error in the sheet. */
export function dividedBy(a: Figure, b: Figure): Figure {
  const value = b.value.isZero() ? ZERO : a.value.dividedBy(b.value);
  return combined(`${operand(a)}/${operand(b)}`, true, value, [a, b]);
}

/** The figure without its sign. */
export function magnitude(figure: Figure): Figure {
  return combined(`ABS(${figure.formula})`, false, figure.value.abs(), [figure]);
}

/** The sum of figures; a constant 0 for none. */
export function sumOf(figures: readonly Figure[]): Figure {
  const [first] = figures;
  if (!first) return constant(0);
  if (figures.length === 1) return first;
  const total = sum(figures.map(({ value }) => value));
  return combined(`SUM(${figures.map(({ formula }) => formula).join(",")})`, false, total, figures);
}

/** The same cells, each once, in the order of their first mention. */
export function mergedReads(parts: readonly { readonly reads: readonly ReadCell[] }[]): readonly ReadCell[] {
  const byPlace = new Map<string, ReadCell>();
  for (const { reads } of parts) {
    for (const at of reads) {
      const key = `${at.row}:${at.column}:${at.sheet}`;
      if (!byPlace.has(key)) byPlace.set(key, at);
    }
  }
  return [...byPlace.values()];
}

function combined(formula: string, compound: boolean, value: Decimal, parts: readonly Figure[]): Figure {
  return { formula, compound, value, reads: mergedReads(parts), frozen: parts.some(({ frozen }) => frozen) };
}

function operand({ formula, compound }: Figure): string {
  return compound ? `(${formula})` : formula;
}
