import type { Area } from "../../core/grid/address";
import type { Axis } from "./axis";
import type { SheetMap } from "./sheet-map";

/** A place on the sheet that is shown. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The sheet one moves on. */
export interface Ground {
  readonly map: SheetMap;
  readonly rowAxis: Axis;
  readonly columnAxis: Axis;
  /** Pixels of rows that a page is. */
  readonly page: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** The ways to move, named by what a key means. */
export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "edge-up"
  | "edge-down"
  | "edge-left"
  | "edge-right"
  | "row-start"
  | "row-end"
  | "sheet-start"
  | "sheet-end"
  | "page-up"
  | "page-down";

/**
 * Where a move leads from a place; the same place where it leads nowhere. Inside a merged area the place tells by which
 * row and column one came, so that moving through it goes on in the same line, as in Excel.
 */
export function moved(ground: Ground, from: Place, move: Move): Place {
  const { map, rowAxis, columnAxis } = ground;
  const area = map.area(from.row, from.column);
  switch (move) {
    case "up":
      return alongRows(rowAxis, from, area.top - 1, -1);
    case "down":
      return alongRows(rowAxis, from, area.bottom + 1, 1);
    case "left":
      return alongColumns(columnAxis, from, area.left - 1, -1);
    case "right":
      return alongColumns(columnAxis, from, area.right + 1, 1);
    case "edge-up":
      return toEdge(ground, from, "up");
    case "edge-down":
      return toEdge(ground, from, "down");
    case "edge-left":
      return toEdge(ground, from, "left");
    case "edge-right":
      return toEdge(ground, from, "right");
    case "row-start":
      return { row: from.row, column: columnAxis.shownFrom(0, 1) ?? from.column };
    case "row-end":
      return lastInRow(ground, from);
    case "sheet-start":
      return sheetStart(ground);
    case "sheet-end":
      return shownPlace(ground, map.last);
    case "page-up":
      return { row: pageRow(ground, area, -1), column: from.column };
    case "page-down":
      return { row: pageRow(ground, area, 1), column: from.column };
  }
}

function alongRows(axis: Axis, from: Place, row: number, step: 1 | -1): Place {
  return { row: axis.shownFrom(row, step) ?? from.row, column: from.column };
}

function alongColumns(axis: Axis, from: Place, column: number, step: 1 | -1): Place {
  return { row: from.row, column: axis.shownFrom(column, step) ?? from.column };
}

/** To the end of the filled cells one stands in, or to the next filled one, as Ctrl with an arrow does. */
function toEdge(ground: Ground, from: Place, move: "up" | "down" | "left" | "right"): Place {
  const isFilled = (place: Place): boolean => {
    const { top, left } = ground.map.area(place.row, place.column);
    return ground.map.isFilled(top, left);
  };
  let at = from;
  let next = moved(ground, at, move);
  const withinFilled = isFilled(from) && isFilled(next);
  while (next.row !== at.row || next.column !== at.column) {
    if (withinFilled && !isFilled(next)) return at;
    at = next;
    if (!withinFilled && isFilled(at)) return at;
    next = moved(ground, at, move);
  }
  return at;
}

function lastInRow({ map, columnAxis }: Ground, { row, column }: Place): Place {
  for (let at = columnAxis.count - 1; at >= 0; at--) {
    if (!columnAxis.isHidden(at) && map.isFilled(row, at)) return { row, column: at };
  }
  return { row, column };
}

/** The first cell that scrolls, as Ctrl+Home in Excel. */
function sheetStart(ground: Ground): Place {
  return shownPlace(ground, { row: ground.frozen.rows, column: ground.frozen.columns });
}

/** The shown cell at a place or next to it. */
export function shownPlace({ rowAxis, columnAxis }: Pick<Ground, "rowAxis" | "columnAxis">, place: Place): Place {
  return {
    row: rowAxis.shownFrom(place.row, 1) ?? rowAxis.shownFrom(place.row, -1) ?? place.row,
    column: columnAxis.shownFrom(place.column, 1) ?? columnAxis.shownFrom(place.column, -1) ?? place.column,
  };
}

function pageRow({ rowAxis, page }: Ground, { top, bottom }: Area, step: 1 | -1): number {
  const from = step > 0 ? bottom : top;
  const target = rowAxis.indexAt(rowAxis.offset(from) + step * page);
  const row = target === from ? from + step : target;
  return rowAxis.shownFrom(Math.min(Math.max(row, 0), rowAxis.count - 1), step) ?? from;
}
