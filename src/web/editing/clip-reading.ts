import type { CellValue } from "../../core/grid/snapshot";
import { Decimal } from "../../core/numbers/decimal";
import { clipOfTexts, type Clip, type ClipCell, type ClipOrigin } from "./clip";
import { OWN } from "./clip-writing";
import { readBlock } from "./clipboard-text";

/** More columns than any table of a form has; what claims to span more is cut. */
const WIDEST_SPAN = 1024;
/** More cells than any set of forms; a clipboard with more is no table for a sheet of them. */
const MOST_CELLS = 500_000;

/** Number formats that Excel writes by name. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  percent: "0.00%",
  fixed: "0.00",
  standard: "#,##0.00",
  scientific: "0.00E+00",
  "short date": "yyyy/m/d",
  "medium date": "d-mmm-yy",
  "long date": 'yyyy"年"m"月"d"日"',
  "short time": "h:mm",
};

/**
 * What is on the clipboard as a block of cells. The table that Excel, WPS, LibreOffice, Word and this page write counts
 * before the text beside it, from which the exact wording of the cells is taken. `undefined` for an empty clipboard.
 */
export function readClip(html: string, plain: string): Clip | undefined {
  const texts = plain === "" ? undefined : readBlock(plain);
  const table = html === "" ? undefined : readTable(html);
  if (!table) return texts && clipOfTexts(texts);
  return texts ? withTexts(table, texts) : table;
}

function readTable(html: string): Clip | undefined {
  const { body, head } = new DOMParser().parseFromString(html, "text/html");
  const formats = classFormats([...head.querySelectorAll("style"), ...body.querySelectorAll("style")]);
  for (const aside of body.querySelectorAll("style, script, meta, title")) aside.remove();
  const [table] = body.querySelectorAll("table");
  // With words around it, it is a piece of a page or letter and no block of cells.
  if (!table || bare(body) !== bare(table) || table.querySelector("table")) return undefined;
  const rows = fillGrid(table, formats);
  if (rows.length === 0) return undefined;
  const origin = originOf(table);
  return origin ? { rows, origin } : { rows };
}

function bare(element: Element): string {
  return (element.textContent ?? "").replaceAll(/\s/g, "");
}

function originOf(table: Element): ClipOrigin | undefined {
  const [book, sheet, copy] = [OWN.book, OWN.sheet, OWN.copy].map((name) => table.getAttribute(name));
  return book && sheet && copy ? { book, sheet, copy } : undefined;
}

/** Lays the cells out as rows of equal length. */
function fillGrid(table: HTMLTableElement, formats: ReadonlyMap<string, string>): (ClipCell | null)[][] {
  const grid: (ClipCell | null | undefined)[][] = [];
  const rowAt = (row: number): (ClipCell | null | undefined)[] => (grid[row] ??= []);
  let row = 0;
  let cells = 0;
  for (const line of table.rows) {
    if (isUnseen(line)) continue;
    let column = 0;
    for (const place of line.cells) {
      if (isUnseen(place)) continue;
      while (rowAt(row)[column] !== undefined) column++;
      const isRun = /mso-ignore:\s*colspan/i.test(styleOf(place));
      const columns = Math.min(WIDEST_SPAN, place.colSpan);
      const rows = isRun ? 1 : Math.max(1, Math.min(place.rowSpan, table.rows.length));
      cells += columns * rows;
      if (cells > MOST_CELLS) return [];
      const cell = readCell(place, formats, isRun ? 1 : columns, rows);
      for (let down = 0; down < rows; down++) {
        for (let along = 0; along < columns; along++) {
          // What Excel lets run over its neighbours, and a row of empty cells, it writes as one wide cell that is none.
          rowAt(row + down)[column + along] = down + along === 0 ? cell : isRun ? BLANK : null;
        }
      }
      column += columns;
    }
    rowAt(row);
    row += rowsLeftOut(line);
  }
  const shown = grid.slice(0, row);
  const width = Math.max(0, ...shown.map(({ length }) => length));
  return Array.from(shown, (line = []) =>
    Array.from({ length: width }, (_, column) => line[column] ?? orBlank(line[column])),
  );
}

const BLANK: ClipCell = { text: "", rows: 1, columns: 1 };

function orBlank(cell: ClipCell | null | undefined): ClipCell | null {
  return cell === undefined ? BLANK : cell;
}

/** Excel writes several empty rows as one. */
function rowsLeftOut(line: Element): number {
  return Math.max(1, Number(/mso-xlrowspan:\s*(\d+)/i.exec(styleOf(line))?.[1] ?? 1));
}

function isUnseen(element: Element): boolean {
  return /display:\s*none/i.test(styleOf(element));
}

function styleOf(element: Element): string {
  return element.getAttribute("style") ?? "";
}

function readCell(place: Element, formats: ReadonlyMap<string, string>, columns: number, rows: number): ClipCell {
  const text = textOf(place);
  const format = formatOf(place, formats);
  const value = valueOf(place, text, format);
  const formula = place.getAttribute(OWN.formula);
  const [row, column] = (place.getAttribute(OWN.at) ?? "").split(",").map(Number);
  return {
    text: typeof value === "number" ? String(value) : text,
    rows,
    columns,
    ...(value !== undefined && { value }),
    ...(formula !== null && { formula }),
    ...(row !== undefined && column !== undefined && Number.isInteger(row + column) && { at: { row, column } }),
    ...(format !== undefined && format !== "@" && { format }),
  };
}

/** The value that the program gives beside the text it shows; `undefined` where the text is all there is. */
function valueOf(place: Element, text: string, format: string | undefined): CellValue | undefined {
  const number = place.getAttribute("x:num") || place.getAttribute("sdval");
  if (number !== null && number !== "" && Number.isFinite(Number(number))) {
    return /^boolean$/i.test(format ?? "") ? Number(number) !== 0 : Number(number);
  }
  const truth = place.getAttribute("x:bool");
  if (truth !== null) return /^(true|1)$/i.test(truth || text);
  const error = place.getAttribute("x:err");
  if (error !== null) return { error: error || text };
  const words = place.getAttribute("x:str");
  if (words !== null) return words === "" || words === "x:str" ? text : words;
  const below = shownRed(place, text, format);
  if (below !== undefined) return below;
  // An accountant's format shows a zero as a dash.
  if (format?.includes('"-"') && text.trim() === "-") return 0;
  return format === "@" && text !== "" ? text : undefined;
}

/** A figure in the red of its number format, which may leave the sign of what is below zero to that red alone: `0.00;[Red]0.00`. */
function shownRed(place: Element, text: string, format = ""): number | undefined {
  const [, below] = format.split(";");
  const figure = /^(\d[\d,]*(?:\.\d+)?)(%?)$/.exec(text.trim());
  const isRed = [...place.querySelectorAll("font")].some((font) => /mso-ignore:\s*color/i.test(styleOf(font)));
  if (!figure || !isRed || !/^\[(?:red|红色)\]/i.test(below ?? "")) return undefined;
  const amount = new Decimal(figure[1]!.replaceAll(",", ""));
  return amount.div(figure[2] === "%" ? -100 : -1).toNumber();
}

function formatOf(place: Element, formats: ReadonlyMap<string, string>): string | undefined {
  const own = place.getAttribute(OWN.format);
  if (own !== null) return own;
  const number = place.getAttribute("sdnum")?.split(";").slice(2).join(";");
  if (number) return /^general$/i.test(number) ? undefined : number;
  const written = /mso-number-format:\s*("(?:[^"\\]|\\.)*"|[^;]*)/i.exec(styleOf(place))?.[1];
  if (written !== undefined) return unquotedFormat(written);
  return [...place.classList].map((name) => formats.get(name)).find((format) => format !== undefined);
}

/** The number formats of the classes `.xl65 { mso-number-format: … }`. */
function classFormats(styles: readonly Element[]): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  for (const { textContent } of styles) {
    for (const [, name = "", rules = ""] of (textContent ?? "").matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
      const written = /mso-number-format:\s*("(?:[^"\\]|\\.)*"|[^;]*)/i.exec(rules)?.[1];
      const format = written === undefined ? undefined : unquotedFormat(written);
      if (format !== undefined) formats.set(name, format);
    }
  }
  return formats;
}

function unquotedFormat(written: string): string | undefined {
  const plain = written
    .trim()
    .replace(/^"([\s\S]*)"$/, "$1")
    .replaceAll(/\\0022\s?/g, '"')
    .replaceAll(/\\([\s\S])/g, "$1")
    .trim();
  return plain === "" || /^general$/i.test(plain) ? undefined : (NAMED_FORMATS[plain.toLowerCase()] ?? plain);
}

/** The words of a cell, with line ends where it breaks lines. */
function textOf(place: Element): string {
  const pieces: string[] = [];
  const visit = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) pieces.push((child.textContent ?? "").replaceAll(/[ \t\r\n]+/g, " "));
      else if (child instanceof Element) {
        const isBlock = /^(p|div|li)$/i.test(child.tagName);
        if (/^br$/i.test(child.tagName) || (isBlock && pieces.join("").trim() !== "")) pieces.push("\n");
        visit(child);
      }
    }
  };
  visit(place);
  return pieces
    .join("")
    .replaceAll("\u00a0", " ")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trimEnd();
}

/** The table with the wording of the text beside it, where both are the same cells: spaces and line ends are exact there. */
function withTexts(table: Clip, texts: readonly (readonly string[])[]): Clip {
  const { rows } = table;
  if (texts.length !== rows.length) return table;
  const fits = rows.every((row, index) =>
    row.every((cell, column) => !cell || sameWords(cell, texts[index]?.[column])),
  );
  if (!fits) return table;
  const reworded = rows.map((row, index) =>
    row.map((cell, column) => cell && { ...cell, ...wordingOf(cell, texts[index]?.[column] ?? "") }),
  );
  return { ...table, rows: reworded };
}

function sameWords({ text, value }: ClipCell, beside = ""): boolean {
  return typeof value === "number" || text.replaceAll(/\s/g, "") === beside.replaceAll(/\s/g, "");
}

function wordingOf({ value }: ClipCell, text: string): Partial<ClipCell> {
  if (value === undefined) return { text };
  return typeof value === "string" ? { text, value: text } : {};
}
