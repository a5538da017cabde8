import { formulaCellsOf } from "../formula-cells";
import { recalculate, refKey } from "./recalculate";
import type { DesignedCell, SheetDesign } from "../../grid/sheet-design";
import { freeSheetName } from "../../grid/sheet-name";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../grid/snapshot";

/**
 * The workbook that hosts make of these sheets, as plain data. Formulas show their computed value, else the one their
 * design gives, else none. Names that Excel does not take are changed as hosts change them.
 */
export function snapshotOfDesign(designs: readonly SheetDesign[]): WorkbookSnapshot {
  const sheets: SheetSnapshot[] = [];
  for (const design of designs) {
    const name = freeSheetName(
      design.name,
      sheets.map((sheet) => sheet.name),
    );
    sheets.push(sheetOfDesign({ ...design, name }));
  }
  return withFormulasWorkedOut({ sheets });
}

/** One designed sheet as plain data under its own name; formulas show what their design says and nothing else. */
export function sheetOfDesign(design: SheetDesign): SheetSnapshot {
  const cells = new Map(design.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const listed = [...cells.values()].flatMap(cellOf).sort((a, b) => a.row - b.row || a.column - b.column);
  return { name: design.name, hidden: false, cells: listed, merges: design.merges };
}

function cellOf({ row, column, value, formula, style }: DesignedCell): Cell[] {
  const format = style?.format === undefined || style.format === "General" ? {} : { format: style.format };
  if (formula !== undefined) return [{ row, column, value: value ?? null, formula, ...format }];
  return value === undefined || value === "" ? [] : [{ row, column, value, ...format }];
}

function withFormulasWorkedOut(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const cells = formulaCellsOf(workbook);
  const { fresh } = recalculate(
    cells,
    Array.from(cells.formulas, ({ at }) => at),
  );
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const value = fresh.get(refKey({ sheet: sheet.name, row: cell.row, column: cell.column }));
      return value === undefined ? cell : { ...cell, value };
    }),
  }));
  return { sheets };
}
