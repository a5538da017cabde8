import { LEVEL_COLOURS } from "../../core/rules/level-colours";
import type { CellStyle } from "../../core/grid/sheet-design";
import type { Role } from "../../core/narrative/document";

/** How a paragraph looks, and how much of it fits on a line. */
export interface RoleLook {
  readonly style: CellStyle;
  /** Chinese characters to a line. */
  readonly perLine: number;
  /** Points that a line takes, and points to spare around the paragraph. */
  readonly linePoints: number;
  readonly sparePoints: number;
  /** Put before the first line. */
  readonly opening: string;
}

/** A single line is 29 points high: 22 of them fill a page (GB/T 9704—2012). */
export const SINGLE_LINE_POINTS = 29;

/**
 * A spreadsheet sets lines of size 3 some 20 points apart, and nobody can change that. Rows of 29 points a line would leave holes under
 * long paragraphs; 24 still hold the text where the workbook's usual font is narrow and fewer characters fit on a line.
 */
const BODY_LINE_POINTS = 24;

/** Characters of size 3 to a line; the column has room for them beside what a cell keeps at its sides. */
const BODY_PER_LINE = 28;
const TITLE_PER_LINE = 19;
const TITLE_LINE_POINTS = 34;

/** A paragraph begins two characters in. */
const INDENT = "\u3000\u3000";

/** Sizes 2 and 3 of Chinese type, in points. */
const SIZE_2 = 22;
const SIZE_3 = 16;

const TITLE: RoleLook = {
  style: { font: { name: "方正小标宋简体", size: SIZE_2 }, horizontal: "center", vertical: "center", wrap: true },
  perLine: TITLE_PER_LINE,
  linePoints: TITLE_LINE_POINTS,
  sparePoints: 6,
  opening: "",
};

/** The looks of GB/T 9704—2012, in fonts that every Chinese Windows has; only the title's is one that offices add. */
export const LOOKS: Readonly<Record<Role, RoleLook>> = {
  "cover-title": TITLE,
  title: TITLE,
  "cover-line": {
    style: { font: { name: "仿宋", size: SIZE_3 }, horizontal: "center", vertical: "center", wrap: true },
    perLine: BODY_PER_LINE,
    linePoints: BODY_LINE_POINTS,
    sparePoints: 16,
    opening: "",
  },
  "heading-1": bodyLook("黑体"),
  "heading-2": bodyLook("楷体"),
  "heading-3": bodyLook("仿宋"),
  body: bodyLook("仿宋"),
};

/** Behind a paragraph in which a person still has to write. */
export const GAP_FILL = LEVEL_COLOURS.gap.fill;

/** Markers are for our own checks: in a column as thin as a line, and in a format that shows nothing. */
export const MARKER_STYLE: CellStyle = { font: { size: 8, color: "808080" }, format: ";;;" };

function bodyLook(fontName: string): RoleLook {
  return {
    style: { font: { name: fontName, size: SIZE_3 }, horizontal: "justify", vertical: "center", wrap: true },
    perLine: BODY_PER_LINE,
    linePoints: BODY_LINE_POINTS,
    sparePoints: SINGLE_LINE_POINTS - BODY_LINE_POINTS,
    opening: INDENT,
  };
}
