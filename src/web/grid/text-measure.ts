import type { CellLook } from "../../app/workbook-view";
import { fontFamily, fontPixels } from "./cell-style";

/** Widths that were measured; forgotten all at once when there are too many. */
const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

let context: CanvasRenderingContext2D | null | undefined;

/** The width of a text in one line, in pixels; `undefined` where nothing can be measured (no canvas). */
export function textWidth(text: string, { font }: CellLook, zoom: number): number | undefined {
  const style = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${fontPixels(font.size, zoom)}px ${fontFamily(font.name)}`;
  const key = `${style}|${text}`;
  const present = known.get(key);
  if (present !== undefined) return present;
  context ??=
    typeof CanvasRenderingContext2D === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (!context) return undefined;
  context.font = style;
  const { width } = context.measureText(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, width);
  return width;
}

/** Whether a text is sure to fit in so many pixels, by what no font exceeds. Measuring each text would take longer than drawing it. */
export function surelyFits(text: string, { font }: CellLook, zoom: number, room: number): boolean {
  const widest = fontPixels(font.size, zoom) * (font.bold ? BOLD : 1);
  let width = 0;
  for (const character of text) width += widest * (character > LAST_NARROW ? 1 : NARROW);
  return width <= room;
}

/** Chinese characters are as wide as high; of the others only a few capital letters come near to it. */
const LAST_NARROW = "\u2e7f";
const NARROW = 0.9;
const BOLD = 1.1;
