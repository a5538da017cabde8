import type { CellLook, CellView } from "../../app/workbook-view";
import { fontPixels, horizontalOf, INDENT_STEP, LINE_HEIGHT, SIDE_PADDING } from "./cell-style";
import { textWidth } from "./text-measure";

/** A corner of a cell. */
export interface Corner {
  readonly edge: "top" | "bottom";
  readonly side: "left" | "right";
}

/** Where the numbers of findings stand in their cell. */
export interface BadgePlace extends Corner {
  /** Whether there is room for numbers. */
  readonly hasNumbers: boolean;
  /** Pixels at the side that the text of the cell leaves to the numbers. */
  readonly reserved: number;
}

/** A cell as far as it is drawn, in pixels: its whole area, and what is cut off of it at the left and above. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly cutLeft: number;
  readonly cutTop: number;
  readonly drawnWidth: number;
  readonly drawnHeight: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

const CORNERS: readonly Corner[] = [
  { edge: "top", side: "right" },
  { edge: "top", side: "left" },
  { edge: "bottom", side: "right" },
  { edge: "bottom", side: "left" },
];
const [USUAL] = CORNERS as readonly [Corner];

/** Of a line this share above and below its letters is white, whatever the font. */
const WHITE_SHARE = 0.08;
/** A line may end before it is full: no line begins with a full stop. */
const FULLER_LINES = 1.04;

/**
 * Puts numbers into the first corner in which they cover nothing of the text; where there is none, beside the text if that can move
 * aside; else there is no room for them.
 *
 * @param text as it is shown; empty for a cell that shows nothing
 */
export function badgePlace(
  text: string,
  cell: CellView | undefined,
  look: CellLook,
  zoom: number,
  room: Room,
  badge: Size,
): BadgePlace {
  const box = textBox(text, cell, look, zoom, room, 0);
  const free = box && CORNERS.find((corner) => !touches(boxAt(corner, room, badge), box));
  if (!box || free) return { ...(free ?? USUAL), hasNumbers: true, reserved: 0 };
  const aside = textBox(text, cell, look, zoom, room, badge.width);
  const movesAside =
    aside !== undefined && look.rotation === 0 && aside.height <= room.height && aside.isWhole && room.cutLeft === 0;
  if (movesAside && !touches(boxAt(USUAL, room, badge), aside))
    return { ...USUAL, hasNumbers: true, reserved: badge.width };
  return { ...USUAL, hasNumbers: false, reserved: 0 };
}

/** What the text of a cell covers, with so many pixels left free at the right; `undefined` where it covers nothing that is known. */
function textBox(
  text: string,
  cell: CellView | undefined,
  look: CellLook,
  zoom: number,
  { width, height }: Room,
  reserved: number,
): (Box & { readonly isWhole: boolean }) | undefined {
  if (text === "") return undefined;
  if (look.rotation !== 0) return { left: 0, top: 0, width, height, isWhole: true };
  const side = horizontalOf(look, cell);
  const padding = SIDE_PADDING * zoom;
  const indent = look.indent * INDENT_STEP * zoom;
  const room = Math.max(1, width - reserved - 2 * padding - indent);
  const breaks = look.wrap || side === "justify" || side === "distributed";
  const widths = (breaks ? text.split("\n") : [text]).map((line) => textWidth(line, look, zoom));
  if (widths.includes(undefined)) return undefined;
  const lines = widths.map((line) => (breaks && line! > room ? Math.ceil((line! * FULLER_LINES) / room) : 1));
  const covered = Math.min(room, Math.max(...widths.map((line) => line!)));
  const line = fontPixels(look.font.size, zoom) * LINE_HEIGHT;
  const tall = lines.reduce((sum, count) => sum + count, 0) * line;
  const free = room - covered;
  const before = side === "left" || side === "justify" ? 0 : side === "right" ? free : free / 2;
  const above = look.vertical === "top" ? 0 : look.vertical === "bottom" ? height - tall : (height - tall) / 2;
  return {
    left: padding + (side === "right" ? 0 : indent) + before,
    top: above + line * WHITE_SHARE,
    width: covered,
    height: tall - 2 * line * WHITE_SHARE,
    isWhole: breaks || widths.every((one) => one! <= room),
  };
}

/** The badge in a corner, seen from the corner of the cell's whole area. */
function boxAt({ edge, side }: Corner, room: Room, { width, height }: Size): Box {
  return {
    left: room.cutLeft + (side === "left" ? 0 : room.drawnWidth - width),
    top: room.cutTop + (edge === "top" ? 0 : room.drawnHeight - height),
    width,
    height,
  };
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
