import { greatestOf } from "../../core/extremes";
import type { CellLook } from "../../app/workbook-view";
import type { CellValue } from "../../core/grid/snapshot";

/** One cell, or one merged area, on the clipboard. */
export interface ClipCell {
  /** What a person would type for it; numbers with all their digits. */
  readonly text: string;
  /** What stands in it to the last digit, where its program said so. */
  readonly value?: CellValue;
  /** Without `=`, as it stands at `at`. */
  readonly formula?: string;
  /** Where it stands on the sheet it was copied from. */
  readonly at?: { readonly row: number; readonly column: number };
  /** Number format code; General, or unknown, where absent. */
  readonly format?: string;
  /** Rows and columns that it covers, counted as they are shown. */
  readonly rows: number;
  readonly columns: number;
  /** How it looks, of a cell that is copied. */
  readonly look?: CellLook;
  /** What is shown of it, of a cell that is copied. */
  readonly shown?: string;
}

/** A block of cells on the clipboard: rows of equal length, `null` for a place that a merged area covers. */
export interface Clip {
  readonly rows: readonly (readonly (ClipCell | null)[])[];
  /** Of a block that was copied on this page: the open file and the sheet, and the copy it was. */
  readonly origin?: ClipOrigin;
}

/** Where a block was copied. */
export interface ClipOrigin {
  readonly book: string;
  readonly sheet: string;
  /** Another one at each copy. */
  readonly copy: string;
}

/** A block of plain texts. */
export function clipOfTexts(texts: readonly (readonly string[])[]): Clip {
  const width = greatestOf(texts.map(({ length }) => length));
  return {
    rows: texts.map((row) =>
      Array.from({ length: width }, (_, column) => ({ text: row[column] ?? "", rows: 1, columns: 1 })),
    ),
  };
}
