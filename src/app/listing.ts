import { TEXT_MAX_LENGTH } from "../core/formula/values";
import type { CellStyle, SheetDesign } from "../core/grid/sheet-design";

/** How the lists that people read and print look, 校验说明 and the summary of a batch: a cell of the list. */
export const LISTED: CellStyle = { font: { name: "宋体", size: 10 }, vertical: "center", wrap: true, border: true };

/** A column's header. */
export const LISTED_HEADER: CellStyle = {
  ...LISTED,
  font: { name: "宋体", size: 10, bold: true },
  fill: "E7E6E6",
  horizontal: "center",
};

/** Lists lie across the page and are as wide as it. */
export const LISTED_PAGE: NonNullable<SheetDesign["page"]> = {
  orientation: "landscape",
  margins: { top: 15, bottom: 15, left: 12, right: 12 },
  footer: "— &P —",
  fitToWidth: true,
};

/** How high a header is, in points. */
export const LISTED_HEADER_HEIGHT = 20;

/** Excel makes no row higher than this, in points. */
const MOST_POINTS = 409;
const LEAST_POINTS = 18;
const POINTS_A_LINE = 13.5;
const POINTS_AROUND = 4;

/** A text as a cell of a list can hold it. */
export function listedText(text: string): string {
  return text.length <= TEXT_MAX_LENGTH ? text : `${text.slice(0, TEXT_MAX_LENGTH - 1)}…`;
}

/**
 * The height in points of a row of wrapped texts in columns of these widths in characters, of which a Chinese one takes two. A hidden column,
 * of width 0, needs no room.
 */
export function listedHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, column) => {
    const width = widths[column] ?? 0;
    return width === 0 ? 1 : Math.max(1, Math.ceil(lengthOf(text) / (width - 1)));
  });
  return Math.min(MOST_POINTS, Math.max(LEAST_POINTS, Math.max(...lines) * POINTS_A_LINE + POINTS_AROUND));
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
}
