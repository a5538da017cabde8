import type { SheetDesign, DesignedCell } from "../../core/grid/sheet-design";
import { GENERAL, type CellContent } from "./cell-content";

/** A designed sheet whose cells can be filled differently, place by place. */
export class DrawnSheet {
  private readonly cells: Map<string, DesignedCell>;

  constructor(private readonly design: SheetDesign) {
    this.cells = new Map(design.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  }

  /** Puts content into a cell that the design has; its look stays. */
  put(at: { readonly row: number; readonly column: number }, content: CellContent): void {
    const cell = this.cells.get(keyOf(at.row, at.column));
    if (cell) this.cells.set(keyOf(at.row, at.column), withContent(cell, content));
  }

  /** Takes a cell out, look and all. */
  remove(at: { readonly row: number; readonly column: number }): void {
    this.cells.delete(keyOf(at.row, at.column));
  }

  toDesign(): SheetDesign {
    return { ...this.design, cells: [...this.cells.values()] };
  }
}

/** A cell with other content in its own look. */
export function withContent(cell: DesignedCell, { value, format }: CellContent): DesignedCell {
  const { row, column, style = {} } = cell;
  if (value === null) return { row, column, style };
  const { format: own, ...look } = style;
  const shown = typeof value === "string" || format === GENERAL ? undefined : (format ?? own);
  return { row, column, value, style: { ...look, ...(shown === undefined ? {} : { format: shown }) } };
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}
