import type { Json } from "../protocol/json";

/**
 * The look of a cell as a flat record of Excel's own names: `numberFormat`, `wrapText`, `fill.color`, `font.bold`,
 * `protection.locked`, `border.top.style` … What is not in it has its default.
 */
export type CellFormat = Readonly<Record<string, Json>>;

/** The look of a cell that nobody touched. No fill is `null`, which Excel tells as white. */
const DEFAULTS: CellFormat = {
  numberFormat: "General",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  autoIndent: false,
  "fill.color": null,
  "font.name": "宋体",
  "font.size": 11,
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  "font.subscript": false,
  "font.superscript": false,
  "protection.locked": true,
  "protection.formulaHidden": false,
};

const BORDER_DEFAULTS: CellFormat = { style: "None", weight: "Thin", color: "#000000" };

/** The default of one attribute. */
function defaultOf(key: string): Json {
  if (key.startsWith("border.")) return BORDER_DEFAULTS[key.slice(key.lastIndexOf(".") + 1)] ?? null;
  return DEFAULTS[key] ?? null;
}

/** One attribute of a look, its default included. */
export function attribute(format: CellFormat, key: string): Json {
  return key in format ? (format[key] ?? null) : defaultOf(key);
}

/** A look with some attributes changed; what then has its default is left out, so that equal looks are equal records. */
export function changedFormat(format: CellFormat, changes: CellFormat): CellFormat {
  const merged = Object.entries({ ...format, ...changes });
  return Object.fromEntries(merged.filter(([key, value]) => value !== defaultOf(key)));
}

/** Whether two looks are the same. */
export function sameFormat(a: CellFormat, b: CellFormat): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
