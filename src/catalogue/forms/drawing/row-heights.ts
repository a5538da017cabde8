import type { Area } from "../../../core/grid/address";
import type { DesignedCell } from "../../../core/grid/sheet-design";

const DEFAULT_FONT_POINTS = 11;
/** Line pitch over font size of 宋体 and 仿宋 in Excel. */
const LINE_PITCH = 1.35;
const PADDING_POINTS = 5;
/** One character of column width is this many points wide (7 pixels at 96 dpi). */
const POINTS_A_WIDTH_CHARACTER = 5.25;
/** Excel allows no higher row. */
const MAX_ROW_POINTS = 409;

/**
 * Heights in points that show every text whole. Excel fits no row to a merged cell, so canonical forms bring their own.
 * A text merged over several rows enlarges the last of them where they are too low together.
 */
export function fittingRowHeights(
  columnWidths: readonly number[],
  cells: readonly DesignedCell[],
  merges: readonly Area[],
): Record<number, number> {
  const mergeAt = new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
  const heights: Record<number, number> = {};
  const spanning: { area: Area; points: number }[] = [];
  for (const cell of cells) {
    const own = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
    const area = mergeAt.get(`${cell.row},${cell.column}`) ?? own;
    const points = neededPoints(cell, widthOf(columnWidths, area));
    if (area.bottom > area.top) spanning.push({ area, points });
    else heights[cell.row] = Math.max(heights[cell.row] ?? 0, points);
  }
  for (const { area, points } of spanning) {
    let held = 0;
    for (let row = area.top; row <= area.bottom; row++) held += heights[row] ?? 0;
    if (held < points) heights[area.bottom] = (heights[area.bottom] ?? 0) + points - held;
  }
  for (const [row, points] of Object.entries(heights))
    heights[Number(row)] = Math.min(MAX_ROW_POINTS, Math.ceil(points));
  return heights;
}

function widthOf(columnWidths: readonly number[], area: Area): number {
  return columnWidths.slice(area.left, area.right + 1).reduce((total, width) => total + width, 0);
}

function neededPoints(cell: DesignedCell, width: number): number {
  const size = cell.style?.font?.size ?? DEFAULT_FONT_POINTS;
  const text = typeof cell.value === "string" ? cell.value : "";
  const lineWidth = (width * POINTS_A_WIDTH_CHARACTER) / size;
  const lines = cell.style?.wrap
    ? text.split("\n").reduce((total, line) => total + wrappedLines(line, lineWidth), 0)
    : 1;
  return lines * size * LINE_PITCH + PADDING_POINTS;
}

/** Lines that a text takes in a column of `ems` characters of its own font size. */
function wrappedLines(text: string, ems: number): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 1 : 0.5;
  return Math.max(1, Math.ceil(width / ems));
}
