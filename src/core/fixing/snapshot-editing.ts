import type { CellRef } from "../grid/address";
import { MAX_COLUMNS, MAX_ROWS, quoteSheet, toA1 } from "../grid/address";
import type { Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import type { CellContent, Edit } from "./edit";
import { sameContent } from "./edit";

/** A cell that a batch of edits changes, with what it holds after the last of them. */
export interface WrittenCell {
  readonly at: CellRef;
  readonly before: CellContent;
  readonly content: CellContent;
  /** For a cell that has General. */
  readonly format?: string;
}

/** What a batch of edits comes to. */
interface EditPlan {
  readonly done: readonly Edit[];
  readonly stale: readonly Edit[];
  readonly written: readonly WrittenCell[];
}

/**
 * Tries edits in their order against a workbook: one whose `expect` does not hold, whose cell is not on a sheet, or
 * whose cell is locked, is stale. A later edit of a cell sees what an earlier one wrote.
 */
export function planEdits(
  workbook: WorkbookSnapshot,
  edits: readonly Edit[],
  isLocked: (at: CellRef) => boolean = () => false,
): EditPlan {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const written = new Map<string, WrittenCell>();
  const done: Edit[] = [];
  const stale: Edit[] = [];
  for (const edit of edits) {
    const sheet = sheets.get(edit.at.sheet);
    const key = cellKey(edit.at);
    const earlier = written.get(key);
    const current = earlier?.content ?? (sheet && contentAt(sheet, edit.at));
    if (!current || !isOnGrid(edit.at) || !sameContent(current, edit.expect) || isLocked(edit.at)) {
      stale.push(edit);
      continue;
    }
    const format = earlier?.format ?? edit.format;
    const before = earlier?.before ?? current;
    written.set(key, { at: edit.at, before, content: edit.write, ...(format !== undefined && { format }) });
    done.push(edit);
  }
  return { done, stale, written: [...written.values()] };
}

/** A cell as a key of maps. */
export function cellKey(at: CellRef): string {
  return `${quoteSheet(at.sheet)}!${toA1(at)}`;
}

/** What stands at a place; an empty constant where there is nothing. */
export function contentAt(sheet: SheetSnapshot, at: { readonly row: number; readonly column: number }): CellContent {
  return contentOfCell(cellAt(sheet.cells, at));
}

/** What stands in a cell that may not be there. */
export function contentOfCell(cell: Cell | undefined): CellContent {
  return cell?.formula === undefined ? { value: cell?.value ?? null } : { formula: cell.formula };
}

/** The cell at a place of a list in reading order. */
export function cellAt(
  cells: readonly Cell[],
  at: { readonly row: number; readonly column: number },
): Cell | undefined {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle]!;
    if (cell.row < at.row || (cell.row === at.row && cell.column < at.column)) low = middle + 1;
    else high = middle;
  }
  const found = cells[low];
  return found?.row === at.row && found.column === at.column ? found : undefined;
}

/**
 * The workbook with the written cells in it. Formulas have no value yet. `formatOf` tells the format of a cell that
 * the workbook does not list because it was empty.
 */
export function withContents(
  workbook: WorkbookSnapshot,
  written: readonly WrittenCell[],
  formatOf: (at: CellRef) => string | undefined = () => undefined,
): WorkbookSnapshot {
  return changeSheets(workbook, written, (sheet, inSheet) => {
    const changed = new Map(inSheet.map((cell) => [placeOf(cell.at), cell]));
    const kept = sheet.cells.filter((cell) => !changed.has(placeOf(cell)));
    const added = inSheet.flatMap((cell) => {
      const format = cellAt(sheet.cells, cell.at)?.format ?? formatOf(cell.at) ?? cell.format;
      return cellOf(cell, format);
    });
    return [...kept, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
  });
}

/** The workbook with other values shown by its cells. */
export function withValues(
  workbook: WorkbookSnapshot,
  values: readonly { readonly at: CellRef; readonly value: CellValue }[],
): WorkbookSnapshot {
  return changeSheets(workbook, values, (sheet, inSheet) => {
    const changed = new Map(inSheet.map(({ at, value }) => [placeOf(at), value]));
    return sheet.cells.map((cell) => {
      const value = changed.get(placeOf(cell));
      return value === undefined ? cell : { ...cell, value };
    });
  });
}

function changeSheets<T extends { readonly at: CellRef }>(
  workbook: WorkbookSnapshot,
  changes: readonly T[],
  change: (sheet: SheetSnapshot, inSheet: readonly T[]) => readonly Cell[],
): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const inSheet = changes.filter(({ at }) => at.sheet === sheet.name);
    return inSheet.length === 0 ? sheet : { ...sheet, cells: change(sheet, inSheet) };
  });
  return { ...workbook, sheets };
}

function cellOf({ at: { row, column }, content }: WrittenCell, format: string | undefined): Cell[] {
  const formatted = format === undefined ? {} : { format };
  if ("formula" in content) return [{ row, column, value: null, formula: content.formula, ...formatted }];
  if (content.value === null || content.value === "") return [];
  return [{ row, column, value: content.value, ...formatted }];
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * MAX_COLUMNS + column;
}

function isOnGrid({ row, column }: CellRef): boolean {
  return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}
