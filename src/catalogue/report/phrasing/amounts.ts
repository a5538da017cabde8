import { figureOrNone } from "../../../core/narrative/cell-figure";
import { sumOf, type Figure } from "../../../core/narrative/figure";
import type { SPENDING_COLUMNS, SpendingRow } from "../../forms/basic-data/declaration";

/** A column of the spending table of 附件1. */
type SpendingColumn = (typeof SPENDING_COLUMNS)[number];

/** A row of 附件1 in its three columns; what cannot be read, or is not on the form, is `undefined`. */
type RowFigures = Readonly<Record<SpendingColumn, Figure | undefined>>;

/**
 * The amount of a row: its own, or the sum of its parts where it is itself blank and a part is filled. `undefined` where all is blank, for a
 * blank is no 0, where the form has no such row, or where it cannot be read.
 */
export function amountOf(row: SpendingRow, column: SpendingColumn): Figure | undefined {
  const own = row.cells[column];
  if (own.kind !== "blank" || !row.children.some((part) => isFilled(part, column))) return figureOrNone(own);
  const parts = row.children.map((part) => amountOf(part, column));
  const total = sumOf(parts.flatMap((part) => part ?? []));
  // Where some parts are 0 and others blank, nobody has said that there was nothing.
  return total.value.isZero() && parts.includes(undefined) ? undefined : total;
}

/** The three amounts of a row. */
export function figuresOfRow(row: SpendingRow): RowFigures {
  return {
    priorFinal: amountOf(row, "priorFinal"),
    currentBudget: amountOf(row, "currentBudget"),
    currentFinal: amountOf(row, "currentFinal"),
  };
}

/** Whether a row or any part of it has an amount in a column. */
export function isFilled(row: SpendingRow, column: SpendingColumn): boolean {
  return row.cells[column].kind === "present" || row.children.some((part) => isFilled(part, column));
}
