import type {
  BorderLine,
  CellLook,
  FontLook,
  FormatLook,
  HorizontalAlignment,
  LineStyle,
  VerticalAlignment,
} from "../../../app/workbook-view";
import type { StyleSheet } from "../styles";
import type { XmlElement } from "../../opc/xml-scanner";
import { attributeOf, childrenOf, localName } from "../../opc/xml-scanner";
import { mixedColor } from "../../../app/mixed-color";
import { colorOf, type Palette } from "./colors";

/** How much of the pattern's own colour shows between that of the background, by the names of ECMA-376 18.18.55. */
const PATTERN_SHARE: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

/** Stripes and grids: about half of the cell where they are dark, a quarter where they are light. */
const shareOf = (pattern: string): number => PATTERN_SHARE[pattern] ?? (pattern.startsWith("dark") ? 0.5 : 0.25);

const LINE_STYLES: ReadonlySet<string> = new Set<LineStyle>([
  "thin",
  "medium",
  "thick",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
]);

const HORIZONTAL: ReadonlySet<string> = new Set<HorizontalAlignment>([
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
]);

const VERTICAL: ReadonlySet<string> = new Set<VerticalAlignment>(["top", "center", "justify", "distributed"]);

/** The font of a workbook that says nothing of fonts. */
const PLAIN_FONT: FontLook = {
  name: "宋体",
  size: 11,
  bold: false,
  italic: false,
  underline: "none",
  strike: false,
  color: "000000",
};

/** The look of a cell in a workbook without styles. */
export const PLAIN_LOOK: CellLook = {
  font: PLAIN_FONT,
  border: {},
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  locked: true,
};

/** The looks of a workbook, by their index in `cellXfs`; never empty. */
export function readLooks(styles: StyleSheet, palette: Palette): readonly CellLook[] {
  const reader = new LookReader(styles, palette);
  const looks = styles.items("cellXfs").map((xf, index) => reader.look(xf, styles.formatOf(index)));
  return looks.length > 0 ? looks : [PLAIN_LOOK];
}

/** The font of the style 常规, by which column widths are measured. */
export function normalFont(styles: StyleSheet, palette: Palette): FontLook {
  const [xf] = styles.items("cellStyleXfs").length > 0 ? styles.items("cellStyleXfs") : styles.items("cellXfs");
  return new LookReader(styles, palette).fontAt(xf ? Number(attributeOf(styles.text, xf, "fontId") ?? 0) : 0);
}

/** The looks of conditional formats, by their index in `dxfs`. */
export function readFormatLooks(styles: StyleSheet, palette: Palette): readonly FormatLook[] {
  const reader = new LookReader(styles, palette);
  return styles.items("dxfs").map((dxf) => reader.formatLook(dxf));
}

/** Fonts, fills and lines of one text of styles. */
export class LookReader {
  readonly #fonts = new Map<number, FontLook>();
  readonly #fills = new Map<number, string | undefined>();
  readonly #borders = new Map<number, CellLook["border"]>();

  constructor(
    readonly styles: Pick<StyleSheet, "text" | "part" | "items">,
    readonly palette: Palette,
  ) {}

  /** What a differential format changes. */
  formatLook(dxf: XmlElement): FormatLook {
    const parts = this.#children(dxf);
    const font = parts.get("font");
    const fill = this.#formatFill(parts.get("fill"));
    return {
      font: font ? this.#changes(font) : {},
      ...(fill !== undefined && { fill }),
      border: this.#border(parts.get("border")),
    };
  }

  /** What a font element says; for a run of a text all of it, with what it leaves out from `base`. */
  runFont(element: XmlElement | undefined, base: FontLook): FontLook {
    if (!element) return base;
    const parts = this.#children(element);
    const name = this.#value(parts.get("rFont") ?? parts.get("name"), "val");
    return {
      ...PLAIN_FONT,
      ...this.#changes(element),
      name: name ?? base.name,
      size: Number(this.#value(parts.get("sz"), "val")) || base.size,
      ...this.#script(parts),
    };
  }

  #changes(element: XmlElement): FormatLook["font"] {
    const parts = this.#children(element);
    const flag = (name: string): boolean | undefined =>
      parts.has(name) ? this.#flag(parts.get(name), "val", true) : undefined;
    const [bold, italic, strike] = [flag("b"), flag("i"), flag("strike")];
    const underline = parts.has("u") ? (this.#value(parts.get("u"), "val") ?? "single") : undefined;
    const color = colorOf(this.styles.text, parts.get("color"), this.palette);
    return {
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(strike !== undefined && { strike }),
      ...(underline !== undefined && { underline: underlineOf(underline) }),
      ...(color !== undefined && { color }),
    };
  }

  /** Here a fill without a pattern is a plain one, and its colour is that of the background. */
  #formatFill(element: XmlElement | undefined): string | undefined {
    const pattern = element && this.#children(element).get("patternFill");
    const kind = this.#value(pattern, "patternType") ?? "solid";
    if (!pattern || kind !== "solid") return this.#fill(element);
    const colors = this.#children(pattern);
    return colorOf(this.styles.text, colors.get("bgColor") ?? colors.get("fgColor"), this.palette);
  }

  look(xf: XmlElement, format: string | undefined): CellLook {
    const index = (name: string): number => Number(attributeOf(this.styles.text, xf, name) ?? 0);
    const fill = kept(this.#fills, index("fillId"), (at) => this.#fill(this.styles.items("fills")[at]));
    const parts = this.#children(xf);
    return {
      font: this.fontAt(index("fontId")),
      ...(fill !== undefined && { fill }),
      border: kept(this.#borders, index("borderId"), (at) => this.#border(this.styles.items("borders")[at])),
      ...this.#alignment(parts.get("alignment")),
      ...(format !== undefined && { format }),
      locked: this.#flag(parts.get("protection"), "locked", true),
    };
  }

  fontAt(index: number): FontLook {
    return kept(this.#fonts, index, (at) => this.#font(this.styles.items("fonts")[at]));
  }

  #font(element: XmlElement | undefined): FontLook {
    if (!element) return PLAIN_FONT;
    const parts = this.#children(element);
    const isOn = (name: string): boolean => parts.has(name) && this.#flag(parts.get(name), "val", true);
    const underline = parts.has("u") ? (this.#value(parts.get("u"), "val") ?? "single") : "none";
    return {
      name: this.#value(parts.get("name"), "val") ?? PLAIN_FONT.name,
      size: Number(this.#value(parts.get("sz"), "val")) || PLAIN_FONT.size,
      bold: isOn("b"),
      italic: isOn("i"),
      underline: underlineOf(underline),
      strike: isOn("strike"),
      ...this.#script(parts),
      color: colorOf(this.styles.text, parts.get("color"), this.palette) ?? PLAIN_FONT.color,
    };
  }

  #script(parts: ReadonlyMap<string, XmlElement>): Pick<FontLook, "script"> {
    const written = this.#value(parts.get("vertAlign"), "val");
    if (written !== "superscript" && written !== "subscript") return {};
    return { script: written === "superscript" ? "super" : "sub" };
  }

  #fill(element: XmlElement | undefined): string | undefined {
    const parts = element ? this.#children(element) : undefined;
    const gradient = parts?.get("gradientFill");
    if (gradient) return this.#gradient(gradient);
    const pattern = parts?.get("patternFill");
    const kind = this.#value(pattern, "patternType") ?? "none";
    if (!pattern || kind === "none") return undefined;
    const colors = this.#children(pattern);
    const front = colorOf(this.styles.text, colors.get("fgColor"), this.palette);
    if (kind === "solid") return front;
    const behind = colorOf(this.styles.text, colors.get("bgColor"), this.palette) ?? "FFFFFF";
    return mixedColor(behind, front ?? "000000", shareOf(kind));
  }

  #gradient(element: XmlElement): string | undefined {
    const { text, part } = this.styles;
    const stops = childrenOf(text, element, part).map((stop) => {
      return colorOf(text, childrenOf(text, stop, part)[0], this.palette) ?? "FFFFFF";
    });
    const first = stops[0];
    const last = stops.at(-1);
    return first === undefined || last === undefined ? undefined : mixedColor(first, last, 0.5);
  }

  #border(element: XmlElement | undefined): CellLook["border"] {
    if (!element) return {};
    const parts = this.#children(element);
    const line = (name: string): BorderLine | undefined => this.#line(parts.get(name));
    const diagonal = line("diagonal");
    // Strict files and later ones write `start` and `end`.
    const sides = {
      top: line("top"),
      right: line("right") ?? line("end"),
      bottom: line("bottom"),
      left: line("left") ?? line("start"),
      diagonalUp: this.#flag(element, "diagonalUp", false) ? diagonal : undefined,
      diagonalDown: this.#flag(element, "diagonalDown", false) ? diagonal : undefined,
    };
    return Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
  }

  #line(element: XmlElement | undefined): BorderLine | undefined {
    const style = this.#value(element, "style");
    if (!element || style === undefined || !LINE_STYLES.has(style)) return undefined;
    const color = colorOf(this.styles.text, this.#children(element).get("color"), this.palette) ?? "000000";
    return { style: style as LineStyle, color };
  }

  #alignment(
    element: XmlElement | undefined,
  ): Pick<CellLook, "horizontal" | "vertical" | "wrap" | "shrink" | "indent" | "rotation"> {
    const horizontal = this.#value(element, "horizontal") ?? "";
    const vertical = this.#value(element, "vertical") ?? "";
    return {
      horizontal: HORIZONTAL.has(horizontal) ? (horizontal as HorizontalAlignment) : "general",
      vertical: VERTICAL.has(vertical) ? (vertical as VerticalAlignment) : "bottom",
      wrap: this.#flag(element, "wrapText", false),
      shrink: this.#flag(element, "shrinkToFit", false),
      indent: Number(this.#value(element, "indent") ?? 0) || 0,
      rotation: rotationOf(Number(this.#value(element, "textRotation") ?? 0) || 0),
    };
  }

  #children(element: XmlElement): ReadonlyMap<string, XmlElement> {
    const { text, part } = this.styles;
    return new Map(childrenOf(text, element, part).map((child) => [localName(child.name), child]));
  }

  #value(element: XmlElement | undefined, name: string): string | undefined {
    return element && attributeOf(this.styles.text, element, name);
  }

  #flag(element: XmlElement | undefined, name: string, otherwise: boolean): boolean {
    const value = this.#value(element, name);
    return value === undefined ? otherwise : value === "1" || value === "true";
  }
}

function underlineOf(written: string): FontLook["underline"] {
  return written === "none" ? "none" : written.startsWith("double") ? "double" : "single";
}

/** 0–90 turn to the left, 91–180 stand for −1 to −90, 255 stacks the characters. */
function rotationOf(written: number): number | "stacked" {
  if (written === 255) return "stacked";
  return written > 90 && written <= 180 ? 90 - written : Math.min(written, 90);
}

function kept<T>(known: Map<number, T>, index: number, make: (index: number) => T): T {
  const present = known.get(index);
  if (present !== undefined || known.has(index)) return present as T;
  const made = make(index);
  known.set(index, made);
  return made;
}
