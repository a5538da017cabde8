import { areaContains, toA1, type Area } from "../../../src/core/grid/address";
import { placeOf, placeAt } from "./places";
import { isWholeColumns, isWholeRows, isWholeSheet, cellsIn } from "./areas";
import { changedFormat, sameFormat, type CellFormat } from "./cell-format";

const PLAIN: CellFormat = {};

/**
 * The looks of all cells of a sheet. As in Excel a whole column, row or sheet has one look, and a cell's own comes
 * before that of its row, that before its column's.
 */
export class FormatGrid {
  #sheet: CellFormat = PLAIN;
  readonly #columns = new Map<number, CellFormat>();
  readonly #rows = new Map<number, CellFormat>();
  readonly #cells = new Map<number, CellFormat>();

  /** The look of one cell. */
  at(row: number, column: number): CellFormat {
    return this.#cells.get(placeOf(row, column)) ?? this.#beneath(row, column);
  }

  /** Gives one cell a whole new look. */
  setCell(row: number, column: number, format: CellFormat): void {
    this.#cells.set(placeOf(row, column), changedFormat(PLAIN, format));
  }

  /** Gives a column or row a whole new look, as a file does that lists its cells' looks besides. */
  setColumn(column: number, format: CellFormat): void {
    this.#columns.set(column, changedFormat(PLAIN, format));
  }

  /** See `setColumn`. */
  setRow(row: number, format: CellFormat): void {
    this.#rows.set(row, changedFormat(PLAIN, format));
  }

  /** Changes attributes of all cells in an area, which may be whole columns, rows or the sheet. */
  change(area: Area, changes: CellFormat): void {
    this.#map(area, (format) => changedFormat(format, changes));
  }

  /** Takes every look off an area. */
  clear(area: Area): void {
    this.#map(area, () => PLAIN);
  }

  /** The different looks within an area. */
  distinct(area: Area): CellFormat[] {
    const found: CellFormat[] = [];
    const add = (format: CellFormat): void => {
      if (!found.some((known) => known === format || sameFormat(known, format))) found.push(format);
    };
    if (!isWholeColumns(area) && !isWholeRows(area)) {
      for (const { row, column } of cellsIn(area)) add(this.at(row, column));
      return found;
    }
    if (isWholeSheet(area)) add(this.#sheet);
    else if (isWholeColumns(area))
      for (let c = area.left; c <= area.right; c++) add(this.#columns.get(c) ?? this.#sheet);
    else for (let row = area.top; row <= area.bottom; row++) add(this.#rows.get(row) ?? this.#sheet);
    for (const [place, format] of this.#cells) if (isIn(area, place)) add(format);
    return found;
  }

  /** The places of cells that look other than their column, row and sheet do. */
  formattedCells(): { row: number; column: number }[] {
    return [...this.#cells.entries()].flatMap(([place, format]) => {
      const at = placeAt(place);
      return sameFormat(format, this.#beneath(at.row, at.column)) ? [] : [at];
    });
  }

  /** Everything as plain data, equal where all cells look equal. */
  state(): {
    sheet: CellFormat;
    columns: Record<string, CellFormat>;
    rows: Record<string, CellFormat>;
    cells: Record<string, CellFormat>;
  } {
    const differs = (format: CellFormat): boolean => !sameFormat(format, this.#sheet);
    const lines = (map: Map<number, CellFormat>): Record<string, CellFormat> =>
      Object.fromEntries([...map].filter(([, format]) => differs(format)).map(([line, format]) => [line + 1, format]));
    const cells = this.formattedCells().map(({ row, column }) => [toA1({ row, column }), this.at(row, column)]);
    return {
      sheet: this.#sheet,
      columns: lines(this.#columns),
      rows: lines(this.#rows),
      cells: Object.fromEntries(cells) as Record<string, CellFormat>,
    };
  }

  #beneath(row: number, column: number): CellFormat {
    return this.#rows.get(row) ?? this.#columns.get(column) ?? this.#sheet;
  }

  #map(area: Area, change: (format: CellFormat) => CellFormat): void {
    if (!isWholeColumns(area) && !isWholeRows(area)) {
      for (const { row, column } of cellsIn(area)) this.#cells.set(placeOf(row, column), change(this.at(row, column)));
      return;
    }
    for (const [place, format] of this.#cells) if (isIn(area, place)) this.#cells.set(place, change(format));
    if (isWholeSheet(area)) {
      this.#sheet = change(this.#sheet);
      for (const [row, format] of this.#rows) this.#rows.set(row, change(format));
      for (const [column, format] of this.#columns) this.#columns.set(column, change(format));
      return;
    }
    if (isWholeColumns(area)) return this.#mapColumns(area, change);
    for (let row = area.top; row <= area.bottom; row++) {
      // Where a formatted column crosses, the cell gets a look of its own, made of the column's.
      for (const [column, format] of this.#columns) {
        if (!this.#rows.has(row) && !this.#cells.has(placeOf(row, column)))
          this.#cells.set(placeOf(row, column), change(format));
      }
      this.#rows.set(row, change(this.#rows.get(row) ?? this.#sheet));
    }
  }

  #mapColumns(area: Area, change: (format: CellFormat) => CellFormat): void {
    for (let column = area.left; column <= area.right; column++) {
      for (const [row, format] of this.#rows) {
        if (!this.#cells.has(placeOf(row, column))) this.#cells.set(placeOf(row, column), change(format));
      }
      this.#columns.set(column, change(this.#columns.get(column) ?? this.#sheet));
    }
  }
}

function isIn(area: Area, place: number): boolean {
  const { row, column } = placeAt(place);
  return areaContains(area, row, column);
}
