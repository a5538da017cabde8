import { mergedReads, minus, type Figure, type ReadCell } from "./figure";

/** A question about figures: how a spreadsheet asks it, and the answer now. */
export interface Condition {
  readonly formula: string;
  readonly holds: boolean;
  readonly reads: readonly ReadCell[];
  readonly frozen: boolean;
}

/** Figures are shown with at most so many decimals; below that a difference is none. */
const SHOWN_DECIMALS = 4;

/** Whether a figure would be shown as 0. */
export function isZero(figure: Figure): Condition {
  return asked(figure, "=", SHOWN_DECIMALS);
}

/** Whether a is more than b by anything that would be shown. */
export function exceeds(a: Figure, b: Figure): Condition {
  return asked(minus(a, b), ">", SHOWN_DECIMALS);
}

/** Whether a is not less than b, as far as it would be shown. */
export function reaches(a: Figure, b: Figure): Condition {
  return asked(minus(a, b), ">=", SHOWN_DECIMALS);
}

/** Whether two figures are the same to two decimals, as amounts and marks are reported. */
export function agrees(a: Figure, b: Figure): Condition {
  return asked(minus(a, b), "=", 2);
}

/** Whether two texts are the same. */
export function sameWords(a: ReadWords, b: ReadWords): Condition {
  return {
    formula: `(${a.formula})=(${b.formula})`,
    holds: a.text === b.text,
    reads: mergedReads([a, b]),
    frozen: a.frozen || b.frozen,
  };
}

/** Words of a cell. */
type ReadWords = Pick<Condition, "formula" | "reads" | "frozen"> & { readonly text: string };

/** Whether both hold. */
export function both(a: Condition, b: Condition): Condition {
  return {
    formula: `AND(${a.formula},${b.formula})`,
    holds: a.holds && b.holds,
    reads: mergedReads([a, b]),
    frozen: a.frozen || b.frozen,
  };
}

/** The opposite. */
export function not(condition: Condition): Condition {
  return { ...condition, formula: `NOT(${condition.formula})`, holds: !condition.holds };
}

function asked(figure: Figure, comparison: "=" | ">" | ">=", decimals: number): Condition {
  const rounded = figure.value.toDecimalPlaces(decimals);
  const { reads, frozen } = figure;
  const holds =
    comparison === "="
      ? rounded.isZero()
      : comparison === ">"
        ? rounded.greaterThan(0)
        : rounded.greaterThanOrEqualTo(0);
  return { formula: `ROUND(${figure.formula},${decimals})${comparison}0`, holds, reads, frozen };
}
