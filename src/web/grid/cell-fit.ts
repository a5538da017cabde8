import type { CellLook, CellView } from "../../app/workbook-view";
import { horizontalOf, SIDE_PADDING } from "./cell-style";
import type { Drawing } from "./pieces";
import { isSingle, type Area } from "../../core/grid/address";
import { surelyFits, textWidth } from "./text-measure";

/** How the text of a cell is shown in the room it has. */
interface Fit {
  readonly text: string;
  /** Pixels that the text may run over into empty neighbours. */
  readonly overLeft: number;
  readonly overRight: number;
  /** The size of the font, for text that is made smaller to fit. */
  readonly scale: number;
}

const SMALLEST_SCALE = 0.3;
/** The font of the workbook may not be there, and its substitute wider: so much more is made up for by smaller digits. */
const WIDER_FONTS = 1.2;
/** Decimals of the shorter forms like 1.23E+09. */
const MOST_POWER_DIGITS = 5;

/** Fits a text into its cell as Excel does: numbers never lose digits unseen, text runs over into empty cells. */
export function fitted(drawing: Drawing, area: Area, cell: CellView, look: CellLook, zoom: number): Fit {
  const text = look.wrap ? cell.text : cell.text.replaceAll("\n", "");
  const asIs: Fit = { text, overLeft: 0, overRight: 0, scale: 1 };
  if (text === "" || look.rotation !== 0) return asIs;
  const width = drawing.columnAxis.span(area.left, area.right);
  // What stands in a hidden column stays there.
  if (width === 0) return asIs;
  const room = width - 2 * SIDE_PADDING * zoom - 1;
  if (look.horizontal !== "centerContinuous" && surelyFits(text, look, zoom, room)) return asIs;
  if (typeof cell.value === "number") return { ...asIs, ...fittedNumber(cell, look, zoom, room) };
  const side = horizontalOf(look, cell);
  if (look.wrap || side === "justify" || side === "distributed") return asIs;
  const wanted = textWidth(text, look, zoom);
  if (wanted === undefined || (wanted <= room && look.horizontal !== "centerContinuous")) return asIs;
  if (look.shrink) return { ...asIs, scale: Math.max(SMALLEST_SCALE, room / wanted) };
  if (!isSingle(area)) return asIs;
  return { ...asIs, ...overflow(drawing, area, look, side, wanted - room) };
}

function fittedNumber(cell: CellView, look: CellLook, zoom: number, room: number): Partial<Fit> {
  const width = textWidth(cell.text, look, zoom);
  if (width === undefined || width <= room + 1) return {};
  if (look.shrink) return { scale: Math.max(SMALLEST_SCALE, room / width) };
  const rounded = look.format === undefined ? roundedToFit(Number(cell.value), cell.text, look, zoom, room) : undefined;
  if (rounded !== undefined) return { text: rounded };
  if (width <= room * WIDER_FONTS) return { scale: room / width };
  const sign = textWidth("#", look, zoom) ?? 1;
  return { text: "#".repeat(Math.max(1, Math.floor(room / sign))) };
}

/** General shows as many decimals as there is room for, or else powers of ten. */
function roundedToFit(value: number, text: string, look: CellLook, zoom: number, room: number): string | undefined {
  const decimals = /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const plain = range(decimals).map((kept) => String(Number(value.toFixed(kept))));
  const powers = range(MOST_POWER_DIGITS).map((kept) =>
    value
      .toExponential(kept)
      .replace(/e([+-])(\d)$/, "e$10$2")
      .toUpperCase(),
  );
  return [...plain, ...powers].find((shorter) => (textWidth(shorter, look, zoom) ?? 0) <= room);
}

/** From the most down to none. */
function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => count - 1 - index);
}

function overflow(
  drawing: Drawing,
  { top, left }: Area,
  look: CellLook,
  side: "left" | "center" | "right",
  missing: number,
): Pick<Fit, "overLeft" | "overRight"> {
  const free = (step: 1 | -1, most: number): number => freePixels(drawing, top, left, step, most, look);
  if (look.horizontal === "centerContinuous") return { overLeft: 0, overRight: free(1, Infinity) };
  if (side === "left") return { overLeft: 0, overRight: free(1, missing) };
  if (side === "right") return { overLeft: free(-1, missing), overRight: 0 };
  // Text in the middle stays there, so it runs over as far as the narrower side lets it.
  const half = Math.min(free(-1, missing / 2), free(1, missing / 2));
  return { overLeft: half, overRight: half };
}

/** Pixels of empty cells beside a cell, no more than are needed. */
function freePixels(
  { map, columnAxis }: Drawing,
  row: number,
  column: number,
  step: 1 | -1,
  most: number,
  look: CellLook,
): number {
  let pixels = 0;
  for (let at = column + step; at >= 0 && at < columnAxis.count && pixels < most; at += step) {
    if (map.isFilled(row, at) || !isSingle(map.area(row, at))) break;
    if (look.horizontal === "centerContinuous" && map.look(row, at).horizontal !== "centerContinuous") break;
    pixels += columnAxis.size(at);
  }
  return Math.min(pixels, most);
}
