import type { CSSProperties } from "react";
import type { BorderLine, CellLook, CellView, LineStyle } from "../../app/workbook-view";
import type { Area } from "../../core/grid/address";
import type { SheetMap } from "./sheet-map";

/** Space between the edge of a cell and its text, and how far one step of indent moves it, in pixels at 100 %. */
export const SIDE_PADDING = 2;
export const INDENT_STEP = 9;
/** How high a line is, by the size of its letters. */
export const LINE_HEIGHT = 1.25;
const PIXELS_A_POINT = 96 / 72;

/** How large raised and lowered text is beside the other. */
const SCRIPT_SHARE = 0.65;

/** Lines of the sheet where the workbook draws none. */
const GRID_LINE = "#d9d9d9";

/** Chinese fonts by the names workbooks use, with what other systems call them. */
const FONT_FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/小标宋|宋|simsun|song/i, "SimSun, STSong, 'Songti SC', 'Noto Serif CJK SC', serif"],
  [/仿宋|fangsong/i, "FangSong, STFangsong, 'Noto Serif CJK SC', serif"],
  [/楷|kai/i, "KaiTi, STKaiti, 'Kaiti SC', 'Noto Serif CJK SC', serif"],
  [/黑|雅黑|等线|hei|dengxian/i, "SimHei, 'Microsoft YaHei', 'Heiti SC', 'Noto Sans CJK SC', sans-serif"],
  [/times|cambria|georgia|serif/i, "'Times New Roman', SimSun, 'Noto Serif CJK SC', serif"],
];
const OTHER_FAMILY = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const LINES: Readonly<Record<LineStyle, readonly [width: number, style: "solid" | "dashed" | "dotted" | "double"]>> = {
  hair: [1, "dotted"],
  thin: [1, "solid"],
  dotted: [1, "dotted"],
  dashed: [1, "dashed"],
  dashDot: [1, "dashed"],
  dashDotDot: [1, "dashed"],
  medium: [2, "solid"],
  mediumDashed: [2, "dashed"],
  mediumDashDot: [2, "dashed"],
  mediumDashDotDot: [2, "dashed"],
  slantDashDot: [2, "dashed"],
  thick: [3, "solid"],
  double: [3, "double"],
};

/** The font list for a name from a workbook. */
export function fontFamily(name: string): string {
  // 仿宋 ends in 宋, so it must be asked for before.
  const isFangsong = /仿宋|fangsong/i.test(name);
  const found = FONT_FAMILIES.find(([names], index) => (isFangsong ? index === 1 : names.test(name)));
  return `"${name.replaceAll('"', "")}", ${found?.[1] ?? OTHER_FAMILY}`;
}

/** Pixels of a font of so many points. */
export function fontPixels(points: number, zoom: number): number {
  return Math.round(points * PIXELS_A_POINT * zoom * 10) / 10;
}

/** The table cell around a cell or merged area: background and lines. Only the first row and column draw a line before them. */
export function frameStyle(map: SheetMap, area: Area, zoom: number): CSSProperties {
  const look = map.look(area.top, area.left);
  const own = look.fill === undefined && map.sheet.showGridLines ? GRID_LINE : "transparent";
  return {
    backgroundColor: look.fill === undefined ? "#fff" : `#${look.fill}`,
    borderRight: lineCss(map.line(area, "right"), own, zoom),
    borderBottom: lineCss(map.line(area, "bottom"), own, zoom),
    ...(area.top === 0 && map.line(area, "top") && { borderTop: lineCss(map.line(area, "top"), own, zoom) }),
    ...(area.left === 0 && map.line(area, "left") && { borderLeft: lineCss(map.line(area, "left"), own, zoom) }),
  };
}

/** Lines across the cell from corner to corner, over `behind`; nothing where there are none. */
export function diagonalStyle({ border }: CellLook, zoom: number, behind: string | undefined): CSSProperties {
  // The middle of a gradient towards one corner is the line between the two beside it.
  const lines = [across(border.diagonalDown, "top right", zoom), across(border.diagonalUp, "bottom right", zoom)];
  const drawn = lines.filter((line) => line !== undefined);
  return drawn.length === 0 ? {} : { backgroundImage: [...drawn, behind].filter(Boolean).join(", ") };
}

function across(line: BorderLine | undefined, towards: string, zoom: number): string | undefined {
  if (!line) return undefined;
  const half = Math.max(1, LINES[line.style][0] * Math.min(1, zoom)) / 2;
  const [from, to] = [`calc(50% - ${half}px)`, `calc(50% + ${half}px)`];
  return `linear-gradient(to ${towards}, transparent ${from}, #${line.color} ${from}, #${line.color} ${to}, transparent ${to})`;
}

function lineCss(line: BorderLine | undefined, none: string, zoom: number): string {
  if (!line) return `1px solid ${none}`;
  const [width, style] = LINES[line.style];
  const scaled = style === "double" ? 3 : Math.max(1, Math.round(width * Math.min(1, zoom)));
  return `${scaled}px ${style} #${line.color}`;
}

/** Where text stands across the cell when it is left to itself: numbers at the right, words at the left. */
export function horizontalOf(
  look: CellLook,
  cell: CellView | undefined,
): "left" | "center" | "right" | "justify" | "distributed" {
  switch (look.horizontal) {
    case "general":
      return generalSide(cell);
    case "fill":
      return "left";
    case "centerContinuous":
      return "center";
    default:
      return look.horizontal;
  }
}

function generalSide(cell: CellView | undefined): "left" | "center" | "right" {
  if (cell?.awaiting) return "center";
  if (typeof cell?.value === "number") return "right";
  return cell?.value === null || typeof cell?.value === "string" || cell === undefined ? "left" : "center";
}

/** The font of a cell, or of a piece of its text. */
export function fontStyle({ font }: Pick<CellLook, "font">, zoom: number, color: string | undefined): CSSProperties {
  const lines = [font.underline === "none" ? "" : "underline", font.strike ? "line-through" : ""]
    .filter(Boolean)
    .join(" ");
  return {
    fontFamily: fontFamily(font.name),
    fontSize: fontPixels(font.size * (font.script ? SCRIPT_SHARE : 1), zoom),
    // A line is no higher for it.
    ...(font.script && { verticalAlign: font.script, lineHeight: 0 }),
    color: `#${color ?? font.color}`,
    ...(font.bold && { fontWeight: "bold" }),
    ...(font.italic && { fontStyle: "italic" }),
    ...(lines !== "" && { textDecorationLine: lines }),
    ...(font.underline === "double" && { textDecorationStyle: "double" }),
  };
}

/** The box of the text in its cell: where it stands and how it breaks; `reserved` pixels at its right stay free. */
export function textStyle(look: CellLook, cell: CellView | undefined, zoom: number, reserved = 0): CSSProperties {
  const side = horizontalOf(look, cell);
  const indent = look.indent * INDENT_STEP * zoom;
  const padding = SIDE_PADDING * zoom;
  const breaks = look.wrap || side === "justify" || side === "distributed";
  return {
    ...fontStyle(look, zoom, cell?.color),
    textAlign: side === "distributed" ? "justify" : side,
    ...(side === "distributed" && { textAlignLast: "justify" }),
    paddingLeft: padding + (side === "left" || side === "distributed" ? indent : 0),
    paddingRight: padding + reserved + (side === "right" || side === "distributed" ? indent : 0),
    ...(breaks ? { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } : { whiteSpace: "pre" }),
    ...rotationStyle(look.rotation, side),
  };
}

/** What holds the text against the top, middle or bottom of the cell. */
export function verticalStyle({ vertical, rotation }: CellLook): CSSProperties {
  if (isSlanted(rotation) || vertical === "center" || vertical === "distributed") return { justifyContent: "center" };
  return { justifyContent: vertical === "bottom" ? "flex-end" : "flex-start" };
}

function isSlanted(rotation: CellLook["rotation"]): boolean {
  return typeof rotation === "number" && rotation !== 0 && Math.abs(rotation) !== 90;
}

/** Turned text is only as wide as it is high, so it is its box that stands at the left, in the middle or at the right. */
function rotationStyle(rotation: CellLook["rotation"], side: ReturnType<typeof horizontalOf>): CSSProperties {
  if (rotation === 0) return {};
  const place = { left: "flex-start", right: "flex-end", center: "center", justify: "center", distributed: "center" }[
    side
  ];
  const box: CSSProperties = { alignSelf: place, textAlign: "center", maxHeight: "100%", whiteSpace: "pre-wrap" };
  if (rotation === "stacked") return { ...box, writingMode: "vertical-rl", textOrientation: "upright" };
  if (isSlanted(rotation)) return { ...box, whiteSpace: "pre", transform: `rotate(${-rotation}deg)` };
  const turned: CSSProperties = { ...box, writingMode: "vertical-rl", textOrientation: "sideways" };
  return rotation > 0 ? { ...turned, transform: "rotate(180deg)" } : turned;
}
