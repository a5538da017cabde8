import type { Area } from "./address";
import type { Cell, CellValue, SheetSnapshot } from "./snapshot";

/** A cell, or a merged area seen as one cell, that holds something or is merged. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

/** A sheet prepared for looking up boxes by place. Merged areas count as one box. */
export class SheetIndex {
  readonly name: string;
  readonly mergesKnown: boolean;
  readonly lastRow: number;
  readonly lastColumn: number;
  private readonly rows = new Map<number, Box[]>();
  private readonly merged = new Map<number, Area>();

  constructor(readonly sheet: SheetSnapshot) {
    this.name = sheet.name;
    this.mergesKnown = sheet.merges !== "unknown";
    let lastRow = 0;
    let lastColumn = 0;
    for (const { row, column } of sheet.cells) {
      if (row > lastRow) lastRow = row;
      if (column > lastColumn) lastColumn = column;
    }
    const merges = sheet.merges === "unknown" ? [] : sheet.merges;
    for (const { top, bottom, right } of merges) {
      // A merge may close a form below its last filled cell, but a merge over whole rows or columns must not blow the extent up.
      if (top <= lastRow + 1 && bottom < lastRow + SPARE && bottom > lastRow) lastRow = bottom;
      if (right < lastColumn + SPARE && right > lastColumn) lastColumn = right;
    }
    this.lastRow = lastRow;
    this.lastColumn = lastColumn;
    for (const area of merges) this.indexMerge(area);
    for (const cell of sheet.cells) this.indexCell(cell);
  }

  /** The filled boxes that begin in a row, from left to right. */
  boxesOf(row: number): readonly Box[] {
    return this.rows.get(row) ?? NO_BOXES;
  }

  /** Rows that hold a filled box, from top to bottom. */
  get filledRows(): readonly number[] {
    return [...this.rows.keys()].sort((a, b) => a - b);
  }

  /** The merged area that covers a place, or the place alone. */
  areaAt(row: number, column: number): Area {
    return this.merged.get(row * STRIDE + column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The box at a place, filled or empty; inside a merged area, the whole area's. */
  boxAt(row: number, column: number): Box {
    const area = this.areaAt(row, column);
    const filled = this.rows.get(area.top)?.find((box) => box.column === area.left);
    return filled ?? { row: area.top, column: area.left, area, value: null };
  }

  private indexMerge(area: Area): void {
    const bottom = Math.min(area.bottom, this.lastRow);
    const right = Math.min(area.right, this.lastColumn);
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= right; column++) this.merged.set(row * STRIDE + column, area);
    }
  }

  private indexCell(cell: Cell): void {
    if (cell.value === null || cell.value === "") {
      if (cell.formula === undefined) return;
    }
    const area = this.areaAt(cell.row, cell.column);
    // What stands under a merge is not seen by anyone, so it is not read.
    if (area.top !== cell.row || area.left !== cell.column) return;
    const box: Box = { ...cell, area };
    const row = this.rows.get(cell.row);
    if (row) row.push(box);
    else this.rows.set(cell.row, [box]);
  }
}

const NO_BOXES: readonly Box[] = [];
const STRIDE = 16_384;
/** How far beyond the last filled cell a merged area may still belong to a form. */
const SPARE = 64;

/** What a box shows as text, for labels: strings as they are, numbers in plain form, nothing for the rest. */
export function textOf(value: CellValue): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}
