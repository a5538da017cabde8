import type { Area, CellRef } from "../grid/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { CellsByPlace } from "./cells-by-place";

/** A formula and where it stands. The formula is without its leading `=`. */
export interface FormulaCell {
  readonly at: CellRef;
  readonly formula: string;
}

/** A cell that holds something, with its value. */
interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What recalculation needs to know of a workbook. Sheets are always asked for in the spelling of `sheets`. */
export interface FormulaCells {
  readonly sheets: readonly string[];
  /** Every cell with a formula, each once. */
  readonly formulas: Iterable<FormulaCell>;
  /** The value a cell shows. A formula cell whose value is not stored gives `null`. */
  value(sheet: string, row: number, column: number): CellValue;
  /** The cells of an area that hold something, formula cells included, by rows, then by columns. */
  filled(sheet: string, area: Area): Iterable<FilledCell>;
  /** The formula behind a defined name as seen from a sheet, without its `=`; `undefined` for an unknown name. */
  nameFormula?(name: string, sheet: string): string | undefined;
}

/** The view of a snapshot that recalculation works on. `nameFormula` gives the defined names, which a snapshot lacks. */
export function formulaCellsOf(
  workbook: WorkbookSnapshot,
  nameFormula?: (name: string, sheet: string) => string | undefined,
): FormulaCells {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, new CellsByPlace(sheet.cells)]));
  return {
    sheets: workbook.sheets.map((sheet) => sheet.name),
    formulas: workbook.sheets.flatMap(formulasOf),
    value: (sheet, row, column) => sheets.get(sheet)?.at(row, column)?.value ?? null,
    filled: (sheet, area) => sheets.get(sheet)?.within(area) ?? [],
    ...(nameFormula && { nameFormula }),
  };
}

function formulasOf(sheet: SheetSnapshot): FormulaCell[] {
  return sheet.cells.flatMap(({ row, column, formula }) =>
    formula === undefined ? [] : [{ at: { sheet: sheet.name, row, column }, formula }],
  );
}
