import { MAX_COLUMNS, type CellRef } from "../grid/address";

/** What became of the filled cells of a form: each that is neither a label nor a value was not read. */
export class CellAccount {
  private readonly known = new Set<number>();

  /** A label of the template, or something known that is no value: an attachment number, a note. */
  label(...cells: readonly Pick<CellRef, "row" | "column">[]): void {
    for (const cell of cells) this.known.add(keyOf(cell));
  }

  /** A cell that was read into a place. */
  value(cell: Pick<CellRef, "row" | "column">): void {
    this.known.add(keyOf(cell));
  }

  has(cell: Pick<CellRef, "row" | "column">): boolean {
    return this.known.has(keyOf(cell));
  }
}

function keyOf({ row, column }: Pick<CellRef, "row" | "column">): number {
  return row * MAX_COLUMNS + column;
}
