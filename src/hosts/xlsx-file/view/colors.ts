import { channelsOf, colorOfChannels } from "../../../app/mixed-color";
import type { XmlElement } from "../../opc/xml-scanner";
import { attributesOf, childrenOf, localName, readRoot } from "../../opc/xml-scanner";

/** The colours that `indexed` means where a workbook gives none of its own (ECMA-376 18.8.27); 0–7 are the same as 8–15. */
const INDEXED =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF" +
  "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333";

/** Colours of a theme by the number that cells use: light 1, dark 1, light 2, dark 2, six accents, two of links. */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** The order in which a theme names its colours, as numbers that cells use. */
const THEME_ORDER: Readonly<Record<string, number>> = {
  dk1: 1,
  lt1: 0,
  dk2: 3,
  lt2: 2,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

/** What `indexed` and `theme` colours of a workbook mean. */
export interface Palette {
  readonly indexed: readonly string[];
  readonly theme: readonly string[];
}

/** The colours of a workbook. `styles` and `theme` are the texts of those parts, where it has them. */
export function readPalette(styles: string | undefined, theme: string | undefined): Palette {
  return { indexed: indexedColors(styles), theme: theme === undefined ? OFFICE_THEME : themeColors(theme) };
}

/** The colour of a `color`, `fgColor` or `bgColor` element as `RRGGBB`; `undefined` for an automatic one. */
export function colorOf(text: string, element: XmlElement | undefined, palette: Palette): string | undefined {
  if (!element) return undefined;
  const values = new Map(attributesOf(text, element).map(({ name, value }) => [name, value]));
  const base = baseColor(values, palette);
  const tint = Number(values.get("tint") ?? 0);
  return base === undefined || !tint ? base : tinted(base, tint);
}

function baseColor(values: ReadonlyMap<string, string>, { indexed, theme }: Palette): string | undefined {
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(values.get("rgb") ?? "")?.[1];
  if (rgb !== undefined) return rgb.toUpperCase();
  const inTheme = values.get("theme");
  if (inTheme !== undefined) return theme[Number(inTheme)];
  const index = values.get("indexed");
  return index === undefined ? undefined : indexed[Number(index)];
}

/** A colour made darker (−1…0) or lighter (0…1) as Excel does it: by its lightness alone. */
function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((value) => value / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const range = high - low;
  if (range === 0) return colorOfChannels([wanted, wanted, wanted].map((value) => value * 255));
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const wantedRange = saturation * (1 - Math.abs(2 * wanted - 1));
  const bottom = wanted - wantedRange / 2;
  return colorOfChannels([red, green, blue].map((value) => (bottom + ((value - low) / range) * wantedRange) * 255));
}

/** Behind the 64 colours come the system's own: 64 for lines and text, 65 for the background. */
function indexedColors(styles: string | undefined): string[] {
  const own = styles?.includes("indexedColors") ? ownIndexedColors(styles) : [];
  const standard = INDEXED.match(/.{6}/g) ?? [];
  return [...standard.map((color, index) => own[index] ?? color), "000000", "FFFFFF"];
}

function ownIndexedColors(styles: string): string[] {
  const { children } = readRoot(styles, "styles");
  const colors = children.find(({ name }) => localName(name) === "colors");
  const list = colors && childrenOf(styles, colors, "styles").find(({ name }) => localName(name) === "indexedColors");
  if (!list) return [];
  return childrenOf(styles, list, "styles").map((element) => {
    const rgb = attributesOf(styles, element).find(({ name }) => name === "rgb")?.value ?? "";
    return rgb.slice(-6).toUpperCase();
  });
}

function themeColors(theme: string): string[] {
  const colors = [...OFFICE_THEME];
  const scheme = /<(?:\w+:)?clrScheme\b[\s\S]*?<\/(?:\w+:)?clrScheme>/.exec(theme)?.[0] ?? "";
  const entry = /<(?:\w+:)?(dk[12]|lt[12]|accent[1-6]|hlink|folHlink)>\s*<[^>]*?(?:lastClr|val)="([0-9A-Fa-f]{6})"/g;
  for (const [, name = "", color = ""] of scheme.matchAll(entry)) {
    const place = THEME_ORDER[name];
    if (place !== undefined) colors[place] = color.toUpperCase();
  }
  return colors;
}
