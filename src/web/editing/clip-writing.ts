import type { BorderLine, CellLook } from "../../app/workbook-view";
import { isCellError, type CellValue } from "../../core/grid/snapshot";
import type { Clip, ClipCell } from "./clip";
import { writeBlock } from "./clipboard-text";

/** A block as other programs and this page paste it. */
interface ClipboardTexts {
  /** Values with all their digits; tabs and line ends between the cells. */
  readonly plain: string;
  /** A table with merged cells, full values and number formats, as Excel, WPS and LibreOffice each write them. */
  readonly html: string;
}

/** Attributes by which this page knows its own tables again. */
export const OWN = {
  book: "data-jihe-book",
  sheet: "data-jihe-sheet",
  copy: "data-jihe-copy",
  formula: "data-jihe-formula",
  at: "data-jihe-at",
  format: "data-jihe-format",
} as const;

/** What is put on the clipboard for a block. */
export function writeClip(clip: Clip): ClipboardTexts {
  return {
    plain: writeBlock(clip.rows.map((row) => row.map((cell) => cell?.text ?? ""))),
    html: htmlOf(clip),
  };
}

function htmlOf({ rows, origin }: Clip): string {
  const own = origin
    ? ` ${OWN.book}="${encoded(origin.book)}" ${OWN.sheet}="${encoded(origin.sheet)}" ${OWN.copy}="${encoded(origin.copy)}"`
    : "";
  const lines = rows.map((row) => `<tr>${row.map((cell) => (cell ? cellHtml(cell) : "")).join("")}</tr>`);
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><!--StartFragment-->' +
    `<table cellspacing="0"${own} style="border-collapse:collapse">${lines.join("")}</table>` +
    "<!--EndFragment--></body></html>"
  );
}

function cellHtml(cell: ClipCell): string {
  const { rows, columns, formula, at, format, look, shown = cell.text } = cell;
  const span = (rows > 1 ? ` rowspan="${rows}"` : "") + (columns > 1 ? ` colspan="${columns}"` : "");
  const own =
    (formula === undefined ? "" : ` ${OWN.formula}="${encoded(formula)}"`) +
    (at ? ` ${OWN.at}="${at.row},${at.column}"` : "") +
    (format === undefined ? "" : ` ${OWN.format}="${encoded(format)}"`);
  const style = [...(look ? lookStyles(look) : []), `mso-number-format:${msoFormat(cell)}`].join(";");
  const text = encoded(shown).replaceAll("\n", '<br style="mso-data-placement:same-cell">');
  return `<td${span}${valueAttributes(cell.value, format)}${own} style="${encoded(style)}">${text}</td>`;
}

/** The value as Excel and WPS read it, and as LibreOffice does. */
function valueAttributes(value: CellValue | undefined, format: string | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return ` x:num="${value}" sdval="${value}" sdnum="2052;0;${encoded(format ?? "")}"`;
  if (typeof value === "boolean") return ` x:bool="${value ? "TRUE" : "FALSE"}"`;
  return isCellError(value) ? ` x:err="${encoded(value.error)}"` : " x:str";
}

/** Text is marked as such, or Excel makes numbers and dates of what looks like them. */
function msoFormat({ value, format }: ClipCell): string {
  if (format !== undefined) return quotedFormat(format);
  return typeof value === "string" ? '"\\@"' : "General";
}

function quotedFormat(format: string): string {
  const escaped = [...format].map((character) => {
    if (/[0-9A-Za-z ]/.test(character) || character > "\u007f") return character;
    return character === '"' ? "\\0022" : `\\${character}`;
  });
  return `"${escaped.join("")}"`;
}

function lookStyles(look: CellLook): string[] {
  const { font, border } = look;
  const across = { general: "", fill: "", centerContinuous: "center", distributed: "justify" } as const;
  const align = look.horizontal in across ? across[look.horizontal as keyof typeof across] : look.horizontal;
  return [
    `font-family:${font.name.replaceAll(/[";]/g, "")}`,
    `font-size:${font.size}pt`,
    `color:#${font.color}`,
    ...(font.bold ? ["font-weight:700"] : []),
    ...(font.italic ? ["font-style:italic"] : []),
    ...(font.underline === "none" ? [] : ["text-decoration:underline"]),
    ...(look.fill === undefined ? [] : [`background:#${look.fill}`]),
    ...(align === "" ? [] : [`text-align:${align}`]),
    `vertical-align:${look.vertical === "center" ? "middle" : look.vertical === "top" ? "top" : "bottom"}`,
    `white-space:${look.wrap ? "normal" : "nowrap"}`,
    ...(["top", "right", "bottom", "left"] as const).flatMap((side) => borderStyle(side, border[side])),
  ];
}

function borderStyle(side: string, line: BorderLine | undefined): string[] {
  if (!line) return [];
  const width = /^(medium|thick|double)/.exec(line.style)?.[1] === undefined ? ".5pt" : "1.5pt";
  const kind = /double/.test(line.style) ? "double" : /dash/i.test(line.style) ? "dashed" : "solid";
  return [`border-${side}:${width} ${kind} #${line.color}`];
}

function encoded(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
