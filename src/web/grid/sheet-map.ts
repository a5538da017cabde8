import { ConditionalLooks, type ShownBar } from "../../app/view-formats";
import type { BorderLine, CellLook, CellView, SheetView, WorkbookView } from "../../app/workbook-view";
import { areaContains, MAX_COLUMNS, type Area } from "../../core/grid/address";

/** Merged areas with more cells than this are looked through one by one instead of being written out. */
const LARGEST_WRITTEN_OUT = 4096;

/** A sheet prepared for drawing: what stands where, in which look, and merged with what. */
export class SheetMap {
  readonly #cells: ReadonlyMap<number, CellView>;
  readonly #merged = new Map<number, Area>();
  readonly #large: Area[] = [];
  /** The last row and column with something in them. */
  readonly last: { readonly row: number; readonly column: number };

  readonly #notes: ReadonlyMap<number, string>;
  readonly #formats: ConditionalLooks | undefined;

  /** @param view the workbook, where formats hang on values */
  constructor(
    readonly sheet: SheetView,
    view?: WorkbookView,
  ) {
    this.#notes = new Map(sheet.notes.map(({ row, column, text }) => [placeOf(row, column), text]));
    this.#formats = view && sheet.formats.length > 0 ? new ConditionalLooks(view, sheet) : undefined;
    this.#cells = new Map(sheet.cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
    for (const area of sheet.merges) this.#addMerge(area);
    let [row, column] = [0, 0];
    for (const cell of sheet.cells) {
      if (!isFilled(cell)) continue;
      row = Math.max(row, cell.row);
      column = Math.max(column, cell.column);
    }
    this.last = { row, column };
  }

  cell(row: number, column: number): CellView | undefined {
    return this.#cells.get(placeOf(row, column));
  }

  /** Whether the cell shows something. */
  isFilled(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return cell !== undefined && isFilled(cell);
  }

  /** The listed cells of an area, by rows, then by columns. */
  *cellsIn({ top, left, bottom, right }: Area): Generator<CellView> {
    const { cells } = this.sheet;
    let low = 0;
    for (let high = cells.length; low < high;) {
      const middle = (low + high) >> 1;
      if (cells[middle]!.row < top) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < cells.length; index++) {
      const cell = cells[index]!;
      if (cell.row > bottom) return;
      if (cell.column >= left && cell.column <= right) yield cell;
    }
  }

  look(row: number, column: number): CellLook {
    const { looks, rowLooks, columnLooks } = this.sheet;
    const cell = this.cell(row, column);
    const own = looks[cell?.look ?? rowLooks.get(row) ?? columnLooks[column] ?? 0] ?? looks[0]!;
    return this.#formats?.look(row, column, own, cell) ?? own;
  }

  /** The bar that a conditional format draws in a cell. */
  bar(row: number, column: number): ShownBar | undefined {
    if (!this.#formats) return undefined;
    this.look(row, column);
    return this.#formats.bar(row, column);
  }

  /** What somebody wrote to a cell; empty for nothing. */
  note(row: number, column: number): string {
    return this.#notes.get(placeOf(row, column)) ?? "";
  }

  /** The merged area over a place, or the place alone. Always the same object for a merged area. */
  area(row: number, column: number): Area {
    const merged = this.#merged.get(placeOf(row, column));
    if (merged) return merged;
    const large = this.#large.find((area) => areaContains(area, row, column));
    return large ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The area grown until no merged area is cut by its edges. */
  wholeArea(area: Area): Area {
    for (let now = area; ;) {
      const grown = this.sheet.merges.filter((merge) => touches(merge, now)).reduce(union, now);
      if (sameArea(grown, now)) return grown;
      now = grown;
    }
  }

  /** The line along an edge of an area: its own, or else that of the neighbour. */
  line(area: Area, side: "top" | "right" | "bottom" | "left"): BorderLine | undefined {
    const { top, left, bottom, right } = area;
    switch (side) {
      case "top":
        return this.look(top, left).border.top ?? (top > 0 ? this.look(top - 1, left).border.bottom : undefined);
      case "left":
        return this.look(top, left).border.left ?? (left > 0 ? this.look(top, left - 1).border.right : undefined);
      case "bottom":
        return this.look(bottom, left).border.bottom ?? this.look(bottom + 1, left).border.top;
      case "right":
        return this.look(top, right).border.right ?? this.look(top, right + 1).border.left;
    }
  }

  #addMerge(area: Area): void {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST_WRITTEN_OUT) {
      this.#large.push(area);
      return;
    }
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) this.#merged.set(placeOf(row, column), area);
  }
}

/** Whether two areas are the same cells. */
export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The smallest area around two. */
export function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function touches(a: Area, b: Area): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

function isFilled(cell: CellView): boolean {
  return cell.text !== "" || cell.formula !== undefined;
}

function placeOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
