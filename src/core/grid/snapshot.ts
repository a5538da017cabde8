import type { Area } from "./address";

/** An Excel error held by a cell, such as `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds or shows as its value. `null` is an empty cell. Dates are serial numbers, as Excel keeps them. */
export type CellValue = string | number | boolean | CellError | null;

/** One cell that holds something. Positions are zero-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The formula without its leading `=`, where the cell has one (shared and array formulas written out). */
  readonly formula?: string | undefined;
  /** The number format code where it is not General, e.g. `0.00%`. */
  readonly format?: string | undefined;
}

/** One worksheet as plain data. Only cells that hold something are listed, by rows, then by columns. */
export interface SheetSnapshot {
  readonly name: string;
  /** Hidden and very hidden sheets are read like any other. */
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
  /** Merged areas, or `"unknown"` where the host cannot read them without costing the user something. */
  readonly merges: readonly Area[] | "unknown";
  /** Where texts of a report of ours are higher than their rows, as far as the host knows; absent where there are none. */
  readonly cutOff?: readonly Pick<Cell, "row" | "column">[];
}

/** A whole workbook as plain data: all that the engine ever sees of it. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Names of sheets that are listed and hold nothing to read: those of old macros. */
  readonly withoutPart?: readonly string[];
}

/** Whether a value is an Excel error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
