import type { Area } from "../grid/address";
import type { CellValue } from "../grid/snapshot";
import type { Decimal } from "../numbers/decimal";

/** Why something could not be worked out, in Chinese. Not an Excel error: Excel itself would give a value. */
export interface NotEvaluated {
  readonly kind: "not-evaluated";
  readonly why: string;
}

/** What a cell shows to a formula: its value, with all its digits as a decimal where these are known. */
export type ContextValue = CellValue | Decimal | NotEvaluated;

/** A cell that holds something, with its value where that is known. */
export interface ContextCell {
  readonly row: number;
  readonly column: number;
  readonly value: ContextValue;
}

/**
 * What a formula can see. Sheets are asked for as the formula spells them, so `hasSheet` and the readers must compare
 * them without regard to case. Rows and columns count from zero.
 */
export interface FormulaContext {
  /** The sheet the formula stands on. */
  readonly sheet: string;
  /** Where it stands; only ROW() and COLUMN() ask. */
  readonly at?: { readonly row: number; readonly column: number };
  cellValue(sheet: string, row: number, column: number): ContextValue;
  /** The cells of an area that hold something, by rows, then by columns. Without it every cell of an area is read. */
  cellsIn?(sheet: string, area: Area): Iterable<ContextCell>;
  /** The sum of the numbers in an area where it is at hand without reading every cell of it. */
  sumOf?(sheet: string, area: Area): Decimal | undefined;
  /** Called for every part of a formula that is worked out; who bounds the work raises `NotEvaluable`. */
  takeStep?(): void;
  hasSheet(name: string): boolean;
  /** The formula behind a defined name as seen from a sheet, without its `=`; `undefined` for an unknown name. */
  nameFormula?(name: string, sheet: string): string | undefined;
}
