import type { CellRef } from "../../grid/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../grid/snapshot";
import { formulaCellsOf } from "../formula-cells";
import { missingResults, readRefKey, recalculate } from "./recalculate";
import { cellAt, withValues } from "../../fixing/snapshot-editing";

/** A workbook after its formulas were worked out again. */
export interface Recalculated {
  readonly workbook: WorkbookSnapshot;
  /** Cells whose value became another one. */
  readonly fresh: readonly { readonly at: CellRef; readonly value: CellValue }[];
  /** Formula cells that hang on the change and that we cannot work out; the workbook shows them empty. */
  readonly awaiting: readonly CellRef[];
  /** Formula cells that may hang on the change; the workbook shows them as it did. */
  readonly uncertain: readonly CellRef[];
  /** Whether any formula hangs on the change at all. */
  readonly touched: boolean;
}

/** What a snapshot does not tell about formulas. */
export interface FormulaSurroundings {
  readonly nameFormula?: (name: string, sheet: string) => string | undefined;
  /** Formulas that are not evaluated cell by cell, as array formulas. */
  readonly isArray?: (at: CellRef) => boolean;
}

/** Works out the formulas that hang on changed cells; those that do and that we cannot work out lose their value. */
export function recalculated(
  workbook: WorkbookSnapshot,
  changed: readonly CellRef[],
  { nameFormula, isArray }: FormulaSurroundings = {},
): Recalculated {
  const visible = isArray ? withArraysVeiled(workbook, isArray) : workbook;
  const { fresh, unknown, uncertain } = recalculate(formulaCellsOf(visible, nameFormula), changed);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const news = [...fresh].flatMap(([key, value]) => {
    const at = readRefKey(key);
    return sameValue(valueAt(sheets, at), value) ? [] : [{ at, value }];
  });
  const emptied = unknown.map((at) => ({ at, value: null }));
  const touched = fresh.size > 0 || unknown.length > 0 || uncertain.length > 0;
  return { workbook: withValues(workbook, [...news, ...emptied]), fresh: news, awaiting: unknown, uncertain, touched };
}

/**
 * The workbook as a spreadsheet program would show it: formulas stored without a value show theirs where we can work it
 * out. Stored values are trusted.
 */
export function withMissingResults(
  workbook: WorkbookSnapshot,
  { nameFormula, isArray }: FormulaSurroundings = {},
): WorkbookSnapshot {
  const visible = isArray ? withArraysVeiled(workbook, isArray) : workbook;
  const results = missingResults(formulaCellsOf(visible, nameFormula));
  return withValues(
    workbook,
    Array.from(results, ([key, value]) => ({ at: readRefKey(key), value })),
  );
}

/**
 * A new sheet with its formulas worked out over the workbook it is added to. One we cannot work out shows what it
 * showed before, if anything.
 */
export function workedOutSheet(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  surroundings?: FormulaSurroundings,
): SheetSnapshot {
  const formulas = sheet.cells
    .filter((cell) => cell.formula !== undefined)
    .map(({ row, column }) => ({ sheet: sheet.name, row, column }));
  const { fresh } = recalculated({ sheets: [...workbook.sheets, sheet] }, formulas, surroundings);
  const own = fresh.filter(({ at }) => at.sheet === sheet.name);
  return withValues({ sheets: [sheet] }, own).sheets[0] ?? sheet;
}

/** A function nobody knows around a formula: what it reads stays visible, its value cannot be worked out. */
function withArraysVeiled(workbook: WorkbookSnapshot, isArray: (at: CellRef) => boolean): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const { row, column, formula } = cell;
      if (formula === undefined || !isArray({ sheet: sheet.name, row, column })) return cell;
      return { ...cell, formula: `JIHE.ARRAY(${formula})` };
    }),
  }));
  return { sheets };
}

function valueAt(sheets: ReadonlyMap<string, SheetSnapshot>, at: CellRef): CellValue {
  const sheet = sheets.get(at.sheet);
  return (sheet && cellAt(sheet.cells, at)?.value) ?? null;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) return a.error === b.error;
  return a === b;
}
