import type { Area } from "../../core/grid/address";
import type { Axis, Stretch } from "./axis";
import type { SheetMap } from "./sheet-map";

/** What is drawn of a sheet: the shown rows and columns, frozen ones first. */
export interface Drawing {
  readonly map: SheetMap;
  readonly rowAxis: Axis;
  readonly columnAxis: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Behind the frozen ones. */
  readonly rows: Stretch;
  readonly columns: Stretch;
}

/**
 * A table cell: one cell of the sheet, or as much of a merged area as lies on one side of the frozen edges and in the
 * drawn stretch. What is cut off of a merged area is left out by shifting its content.
 */
export interface Piece {
  readonly area: Area;
  /** Row and column at which it stands in the table, shown ones both. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Pixels of the piece, and how much of the area is cut off above and at the left. */
  readonly width: number;
  readonly height: number;
  readonly cutTop: number;
  readonly cutLeft: number;
  /** Whether this is the piece that assistive technology is told of; an area has one. */
  readonly isFirst: boolean;
}

/** The stretches of rows or columns that are drawn one behind the other. */
export function stretchesOf(frozen: number, drawn: Stretch): readonly Stretch[] {
  return [{ from: 0, to: frozen - 1 }, drawn];
}

/** The table cells that begin in a shown row of the sheet, from left to right. */
export function piecesOfRow(drawing: Drawing, row: number): readonly Piece[] {
  const rows = stretchAround(drawing.frozen.rows, drawing.rows, row);
  return stretchesOf(drawing.frozen.columns, drawing.columns).flatMap((columns) => {
    return piecesWithin(drawing, row, rows, columns);
  });
}

function piecesWithin(drawing: Drawing, row: number, rows: Stretch, columns: Stretch): Piece[] {
  const { map, rowAxis, columnAxis } = drawing;
  const pieces: Piece[] = [];
  for (let column = columns.from; column <= columns.to; column++) {
    if (columnAxis.isHidden(column)) continue;
    const area = map.area(row, column);
    const across = clip({ from: area.left, to: area.right }, columns);
    const along = clip({ from: area.top, to: area.bottom }, rows);
    // Rows of a merged area that begin above this one are covered by the piece that began there.
    const begins = rowAxis.shownFrom(along.from, 1) === row;
    if (begins) pieces.push(pieceOf(drawing, area, row, column, along, across));
    column = across.to;
  }
  return pieces;
}

function pieceOf(
  { rowAxis, columnAxis, frozen, rows, columns }: Drawing,
  area: Area,
  row: number,
  column: number,
  along: Stretch,
  across: Stretch,
): Piece {
  return {
    area,
    row,
    column,
    rowSpan: rowAxis.shownIn(along).length,
    columnSpan: columnAxis.shownIn(across).length,
    width: columnAxis.span(column, across.to),
    height: rowAxis.span(row, along.to),
    cutTop: rowAxis.offset(row) - rowAxis.offset(area.top),
    cutLeft: columnAxis.offset(column) - columnAxis.offset(area.left),
    isFirst: isFirstOf(frozen.rows, rows, area.top, along) && isFirstOf(frozen.columns, columns, area.left, across),
  };
}

/** Whether nothing of an area that begins at `start` is drawn before this part of it. */
function isFirstOf(frozen: number, drawn: Stretch, start: number, part: Stretch): boolean {
  return part.from === start || (part.from === drawn.from && start >= frozen);
}

function stretchAround(frozen: number, drawn: Stretch, index: number): Stretch {
  return index < frozen ? { from: 0, to: frozen - 1 } : drawn;
}

function clip(stretch: Stretch, { from, to }: Stretch): Stretch {
  return { from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) };
}

/** Whether two pieces would be drawn alike. */
export function samePiece(a: Piece, b: Piece): boolean {
  return (
    a.area.top === b.area.top &&
    a.area.left === b.area.left &&
    a.area.bottom === b.area.bottom &&
    a.area.right === b.area.right &&
    a.column === b.column &&
    a.rowSpan === b.rowSpan &&
    a.columnSpan === b.columnSpan &&
    a.width === b.width &&
    a.height === b.height &&
    a.cutTop === b.cutTop &&
    a.cutLeft === b.cutLeft &&
    a.isFirst === b.isFirst
  );
}
