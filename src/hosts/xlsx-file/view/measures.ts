import type { CellLook, FontLook } from "../../../app/workbook-view";

const PIXELS_A_POINT = 96 / 72;

/** Points as whole CSS pixels. */
export function pointsToPixels(points: number): number {
  return Math.round(points * PIXELS_A_POINT);
}

/** CSS pixels as points. */
export function pixelsToPoints(pixels: number): number {
  return pixels / PIXELS_A_POINT;
}

/** Fonts whose digits are not half as wide as the font is high. */
const DIGIT_WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/calibri/i, 0.507],
  [/arial|helvetica|liberation sans/i, 0.556],
  [/微软雅黑|microsoft yahei/i, 0.56],
  [/等线|dengxian/i, 0.54],
];

/** The width of the widest digit of a font in whole pixels: the unit in which column widths are written. */
export function digitWidth({ name, size }: FontLook): number {
  const share = DIGIT_WIDTHS.find(([fonts]) => fonts.test(name))?.[1];
  const pixels = size * PIXELS_A_POINT;
  // 宋体 and its like come as bitmaps at these sizes, whose half width is rounded up.
  return Math.max(1, share === undefined ? Math.ceil(pixels / 2 - 0.01) : Math.round(pixels * share));
}

/** The pixels of a column as wide as `width` digits (ECMA-376 18.3.1.13). */
export function columnPixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

/** The pixels of a column of a sheet that gives its default in characters of text: padded, and rounded up to eights. */
export function defaultColumnPixels(characters: number, digit: number): number {
  return Math.ceil((characters * digit + 5) / 8) * 8;
}

/** Room at the left and right of the text in a cell, together. */
const SIDE_PADDING = 5;
/** Lines of 微软雅黑 stand further apart than those of other fonts. */
const lineHeight = ({ name }: FontLook): number => (/微软雅黑|yahei/i.test(name) ? 1.5 : 1.28);
/** Excel allows no higher row: 409.5 points. */
export const HIGHEST_ROW = 546;

/** About how high a row must be for a text in a column of this width. */
export function textHeight(text: string, look: CellLook, columnWidth: number): number {
  return Math.min(HIGHEST_ROW, wholeTextHeight(text, look, columnWidth));
}

/** About how high a text is in a column of this width, though no single row may be as high. */
export function wholeTextHeight(text: string, look: CellLook, columnWidth: number): number {
  const pixels = look.font.size * PIXELS_A_POINT;
  const room = Math.max(pixels, columnWidth - SIDE_PADDING - look.indent * pixels * 0.75);
  const lines = look.wrap ? text.split("\n").reduce((count, line) => count + lineCount(line, room / pixels), 0) : 1;
  return Math.ceil(lines * pixels * lineHeight(look.font)) + 1;
}

/** About how wide a line of text is, in pixels. */
export function lineWidth(text: string, look: CellLook): number {
  return widthInEms(text) * look.font.size * PIXELS_A_POINT + SIDE_PADDING;
}

/** The lines of a paragraph in a column `room` ems wide. */
function lineCount(paragraph: string, room: number): number {
  return Math.max(1, Math.ceil(widthInEms(paragraph) / Math.max(1, Math.floor(room * 2) / 2)));
}

/** Chinese characters are as wide as high, others about half of it. */
function widthInEms(text: string): number {
  let ems = 0;
  for (const character of text) ems += character > "\u2e7f" ? 1 : 0.52;
  return ems;
}
