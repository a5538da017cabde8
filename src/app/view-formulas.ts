import { CellsByPlace } from "../core/formula/cells-by-place";
import type { ContextValue, FormulaContext } from "../core/formula/context";
import { formulaOfName } from "../core/formula/defined-names";
import { shiftFormula } from "../core/formula/shift";
import type { Area, CellRef } from "../core/grid/address";
import type { CellView, WorkbookView } from "./workbook-view";

const byPlace = new WeakMap<readonly CellView[], CellsByPlace<CellView>>();

/** The cells of a view as formulas see them. `entry` takes the place of what stands at `at`, as if it had been typed. */
export function contextOf(view: WorkbookView, at: CellRef, entry?: ContextValue): FormulaContext {
  const cellsOf = (name: string): CellsByPlace<CellView> | undefined => {
    const sheet = view.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!sheet) return undefined;
    const known = byPlace.get(sheet.cells) ?? new CellsByPlace(sheet.cells);
    byPlace.set(sheet.cells, known);
    return known;
  };
  const isAt = (sheet: string, row: number, column: number): boolean =>
    entry !== undefined && row === at.row && column === at.column && sheet.toLowerCase() === at.sheet.toLowerCase();
  const valueOf = (sheet: string, row: number, column: number): ContextValue => {
    if (isAt(sheet, row, column)) return entry ?? null;
    const cell = cellsOf(sheet)?.at(row, column);
    return cell?.awaiting ? { kind: "not-evaluated", why: "值还没有算出来" } : (cell?.value ?? null);
  };
  return {
    sheet: at.sheet,
    at,
    cellValue: valueOf,
    *cellsIn(sheet, area: Area) {
      let isEntryDue = entry !== undefined && isAt(sheet, at.row, at.column) && isWithin(area, at);
      for (const { row, column, value } of cellsOf(sheet)?.within(area) ?? []) {
        if (isEntryDue && (row > at.row || (row === at.row && column >= at.column))) {
          isEntryDue = false;
          yield { row: at.row, column: at.column, value: entry ?? null };
        }
        if (!isAt(sheet, row, column) && value !== null) yield { row, column, value: valueOf(sheet, row, column) };
      }
      if (isEntryDue) yield { row: at.row, column: at.column, value: entry ?? null };
    },
    hasSheet: (name) => cellsOf(name) !== undefined,
    nameFormula: (name, sheet) => formulaOfName(view.names, name, sheet),
  };
}

/** A formula written for the upper left corner of areas, as it means for one of their cells. */
export function formulaAt(
  formula: string,
  areas: readonly Area[],
  at: { readonly row: number; readonly column: number },
): string {
  const top = Math.min(...areas.map((area) => area.top));
  const left = Math.min(...areas.map((area) => area.left));
  return shiftFormula(formula, at.row - top, at.column - left);
}

function isWithin({ top, left, bottom, right }: Area, { row, column }: CellRef): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
