import type { CellRef } from "../grid/address";

/** What became of the filled cells of a form: each that is neither a label nor a value was not read. */
export class CellAccount {
  /** By row and column. */
  private readonly known: (boolean[] | undefined)[] = [];

  /** A label of the template, or something known that is no value: an attachment number, a note. */
  label(...cells: readonly Place[]): void {
    for (const cell of cells) this.value(cell);
  }

  /** A cell that was read into a place. */
  value({ row, column }: Place): void {
    (this.known[row] ??= [])[column] = true;
  }

  has({ row, column }: Place): boolean {
    return this.known[row]?.[column] === true;
  }
}

type Place = Pick<CellRef, "row" | "column">;
