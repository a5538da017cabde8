import { areaContains, MAX_COLUMNS, type Area } from "./address";
import type { Cell, CellValue, SheetSnapshot } from "./snapshot";

/** A cell, or a merged area seen as one cell, that holds something or is merged. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly value: CellValue;
  readonly formula?: string | undefined;
  readonly format?: string | undefined;
}

/** A sheet prepared for looking up boxes by place. Merged areas count as one box. */
export class SheetIndex {
  readonly name: string;
  readonly mergesKnown: boolean;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Rows that hold a filled box, from top to bottom. */
  readonly filledRows: readonly number[];
  /** By row; far rows make an array of few entries, not a long one. */
  private readonly rows: (Box[] | undefined)[] = [];
  /** Boxes that hold white space alone: nothing is read there, and what is written there takes its place. */
  private readonly spaces = new Map<number, Box>();
  /** The merged areas by row and column. */
  private readonly merged: (Area[] | undefined)[] = [];
  /** Areas too large to be written out cell by cell, such as whole columns. */
  private readonly giants: Area[] = [];

  constructor(readonly sheet: SheetSnapshot) {
    this.name = sheet.name;
    this.mergesKnown = sheet.merges !== "unknown";
    const merges = sheet.merges === "unknown" ? [] : sheet.merges;
    const { lastRow, lastColumn } = extentOf(sheet.cells, merges);
    this.lastRow = lastRow;
    this.lastColumn = lastColumn;
    for (const area of merges) this.indexMerge(area);
    const filled: number[] = [];
    for (const cell of sheet.cells) if (this.indexCell(cell)) filled.push(cell.row);
    this.filledRows = isAscending(filled) ? filled : filled.sort((a, b) => a - b);
  }

  /** The filled boxes that begin in a row, from left to right. */
  boxesOf(row: number): readonly Box[] {
    return this.rows[row] ?? NO_BOXES;
  }

  /** Rows from `top` to `bottom` that hold a filled box. Costs the rows it gives, however far the sheet reaches. */
  filledRowsWithin(top: number, bottom: number): readonly number[] {
    return this.filledRows.slice(this.firstAtOrBelow(top), this.firstAtOrBelow(bottom + 1));
  }

  /** The merged area that covers a place, or the place alone. */
  areaAt(row: number, column: number): Area {
    const merged = this.merged[row]?.[column];
    if (merged) return merged;
    for (const area of this.giants) if (areaContains(area, row, column)) return area;
    return { top: row, left: column, bottom: row, right: column };
  }

  /** The box at a place, filled or empty; inside a merged area, the whole area's. */
  boxAt(row: number, column: number): Box {
    const area = this.areaAt(row, column);
    for (const box of this.boxesOf(area.top)) if (box.column === area.left) return box;
    const space = this.spaces.size === 0 ? undefined : this.spaces.get(area.top * MAX_COLUMNS + area.left);
    if (space) return space;
    return { row: area.top, column: area.left, area, value: null, formula: undefined, format: undefined };
  }

  /** The position in `filledRows` of the first row not above `row`. */
  private firstAtOrBelow(row: number): number {
    let low = 0;
    let high = this.filledRows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.filledRows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private indexMerge(area: Area): void {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST_WRITTEN_OUT) {
      this.giants.push(area);
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const merged = (this.merged[row] ??= []);
      for (let column = area.left; column <= area.right; column++) merged[column] = area;
    }
  }

  /** Whether the cell is the first that fills its row. */
  private indexCell(cell: Cell): boolean {
    if ((cell.value === null || cell.value === "") && cell.formula === undefined) return false;
    const area = this.areaAt(cell.row, cell.column);
    // What stands under a merge is not seen by anyone, so it is not read.
    if (area.top !== cell.row || area.left !== cell.column) return false;
    if (isUnfilled(cell.value) && cell.formula === undefined) {
      this.spaces.set(cell.row * MAX_COLUMNS + cell.column, boxOf(cell, area));
      return false;
    }
    const row = this.rows[cell.row];
    if (row) row.push(boxOf(cell, area));
    else this.rows[cell.row] = [boxOf(cell, area)];
    return row === undefined;
  }
}

/** Whether a cell shows nothing: empty, or white space alone. */
export function isUnfilled(value: CellValue): boolean {
  if (typeof value !== "string") return value === null;
  const first = value.charCodeAt(0);
  return value === "" || ((first <= 0x20 || first === 0xa0 || first === 0x3000) && value.trim() === "");
}

/** Boxes are made and looked at by the thousand, so all are made alike. */
function boxOf({ row, column, value, formula, format }: Cell, area: Area): Box {
  return { row, column, area, value, formula, format };
}

const NO_BOXES: readonly Box[] = [];
const LARGEST_WRITTEN_OUT = 1024;
/** How far beyond the last filled cell a merged area may still belong to a form. */
const SPARE = 64;

function isAscending(rows: readonly number[]): boolean {
  for (let at = 1; at < rows.length; at++) if (rows[at - 1]! >= rows[at]!) return false;
  return true;
}

/** A merge may close a form beyond its last filled cell, but one over whole rows or columns must not blow the extent up. */
function extentOf(cells: readonly Cell[], merges: readonly Area[]): { lastRow: number; lastColumn: number } {
  let lastRow = 0;
  let lastColumn = 0;
  for (const { row, column } of cells) {
    if (row > lastRow) lastRow = row;
    if (column > lastColumn) lastColumn = column;
  }
  const filledBelow = lastRow;
  const filledRight = lastColumn;
  for (const { top, left, bottom, right } of merges) {
    if (top <= filledBelow + 1 && bottom < filledBelow + SPARE) lastRow = Math.max(lastRow, bottom);
    if (left <= filledRight + 1 && right < filledRight + SPARE) lastColumn = Math.max(lastColumn, right);
  }
  return { lastRow, lastColumn };
}

/** What a box shows as text, for labels: strings as they are, numbers in plain form, nothing for the rest. */
export function textOf(value: CellValue): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}
