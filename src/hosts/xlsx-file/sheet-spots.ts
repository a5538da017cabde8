import type { CellCursor, RowCursor, SheetLayout } from "./sheet-scanner";
import { scanSheet } from "./sheet-scanner";
import type { XmlElement } from "../opc/xml-scanner";

/** One cell of a row that is to be changed, by its places in the text. */
export type CellSpot = Readonly<
  Pick<CellCursor, "column" | "type" | "style" | "start" | "openEnd" | "closeStart" | "end" | "contentEnd">
> & { readonly formula: XmlElement | undefined };

/** A row that is to be changed, with all its cells. */
export interface RowSpot extends RowCursor {
  readonly cells: readonly CellSpot[];
}

/** Where changes to a sheet have to be made. */
export interface SheetSpots {
  readonly layout: SheetLayout;
  /** The rows asked for that are there. A row written twice gives its last. */
  readonly rows: ReadonlyMap<number, RowSpot>;
  /** The offset at which a missing row is to be put. */
  placeOfRow(row: number): number;
}

/** Finds the places of the rows asked for. */
export function findSpots(text: string, part: string, wanted: ReadonlySet<number>): SheetSpots {
  const rows = new Map<number, RowSpot>();
  const rowNumbers: number[] = [];
  const rowStarts: number[] = [];
  let cells: CellSpot[] = [];
  const layout = scanSheet(text, part, {
    cell(cursor) {
      if (wanted.has(cursor.row)) cells.push(spotOf(cursor));
    },
    row(row) {
      rowNumbers.push(row.row);
      rowStarts.push(row.start);
      if (wanted.has(row.row)) rows.set(row.row, { ...row, cells });
      cells = [];
    },
  });
  const placeOfRow = (row: number): number => {
    let low = 0;
    let high = rowNumbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rowNumbers[middle]! > row) high = middle;
      else low = middle + 1;
    }
    return rowStarts[low] ?? layout.sheetData.closeStart;
  };
  return { layout, rows, placeOfRow };
}

function spotOf(cursor: CellCursor): CellSpot {
  const { column, type, style, start, openEnd, closeStart, end, contentEnd, formula } = cursor;
  return { column, type, style, start, openEnd, closeStart, end, contentEnd, formula };
}

/** The columns of a `spans` attribute such as `1:7 9:9`, zero-based; `undefined` where it cannot be read. */
export function parseSpans(spans: string): { readonly from: number; readonly to: number }[] | undefined {
  const ranges = spans
    .trim()
    .split(/\s+/)
    .map((range) => /^(\d+):(\d+)$/.exec(range));
  if (ranges.some((match) => match === null)) return undefined;
  return ranges.map((match) => ({ from: Number(match![1]) - 1, to: Number(match![2]) - 1 }));
}
