import { CFB, read, type CellObject, type ColInfo, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { isDateFormat } from "numfmt";
import { HostError } from "../../app/ports";
import { namesSomething } from "../../core/formula/expression";
import { parseFormula } from "../../core/formula/parse";
import type { Area } from "../../core/grid/address";
import { MAX_FILLED_CELLS, MAX_OLD_WORKBOOK_BYTES } from "../../core/limits";
import type { DesignedCell, SheetDesign } from "../../core/grid/sheet-design";
import { isCompoundFile, kindOf } from "../opc/file-kind";
import { tooLarge } from "../opc/trouble";
import { DAYS_FROM_1900_TO_1904 } from "../xlsx-file/sheet-content";

/** A workbook of before 2007 as sheets that a new one is made of. */
interface OldWorkbook {
  readonly sheets: readonly SheetDesign[];
  /** What of the old file is not in the sheets, in Chinese; never empty, for looks never are. */
  readonly lost: readonly string[];
}

/** What is lost of every old workbook. */
export const LOOKS_LOST = "边框、字体未保留";

/**
 * Reads a workbook of Excel 97 to 2003 or of WPS (.xls, .et): values, formulas, merged cells, number formats, widths and
 * heights. Nothing is ever written in that format.
 * @throws HostError not-a-workbook, encrypted or too-large
 */
export function readXls(bytes: Uint8Array): OldWorkbook {
  if (kindOf(bytes) === "encrypted") throw new HostError("encrypted", "工作簿设有打开密码");
  if (bytes.length > MAX_OLD_WORKBOOK_BYTES) throw tooLarge(`文件有 ${Math.ceil(bytes.length / 1024 / 1024)} MB`);
  const book = parsed(bytes);
  const shift = book.Workbook?.WBProps?.date1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const reader = new SheetReader(shift);
  const sheets = book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet?.["!ref"] === undefined && sheet?.["!merges"] === undefined ? [] : [reader.design(name, sheet)];
  });
  if (sheets.length === 0) throw unreadable();
  const lost = [LOOKS_LOST, ...reader.lost(), ...hiddenSheets(book)];
  return { sheets, lost };
}

function parsed(bytes: Uint8Array): WorkBook {
  try {
    // What is cut off would be missing without a word.
    if (isCompoundFile(bytes) && !isWhole(bytes)) throw unreadable();
    return read(bytes, {
      type: "array",
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    if (/password-protected/i.test(String(cause))) throw new HostError("encrypted", "工作簿设有打开密码");
    throw unreadable(cause);
  }
}

/** What we use of the reader of containers, which has no types. */
interface Containers {
  read(bytes: Uint8Array, options: { readonly type: "array" }): unknown;
  find(container: unknown, stream: string): { readonly content: Uint8Array; readonly size: number } | null;
}

/** Whether the stream of the workbook is as long as its directory says. */
function isWhole(bytes: Uint8Array): boolean {
  const containers = CFB as Containers;
  const stream = containers.find(containers.read(bytes, { type: "array" }), "Workbook");
  return stream !== null && stream.content.length >= stream.size;
}

function unreadable(cause?: unknown): HostError {
  const detail = "旧版 .xls 格式，读不出来，请用 Excel 或 WPS 打开，另存为 .xlsx";
  return new HostError("not-a-workbook", detail, { cause });
}

function hiddenSheets({ Workbook: book }: WorkBook): string[] {
  const hidden = book?.Sheets?.filter((sheet) => sheet.Hidden).map(({ name }) => `“${name}”`) ?? [];
  return hidden.length > 0 ? [`原来隐藏的工作表${hidden.join("、")}现在显示`] : [];
}

class SheetReader {
  #valuesOnly = 0;
  #cells = 0;

  constructor(readonly shift: number) {}

  lost(): string[] {
    return this.#valuesOnly > 0 ? [`${this.#valuesOnly} 个公式用了名称或外部文件，只保留结果`] : [];
  }

  design(name: string, sheet: WorkSheet | undefined): SheetDesign {
    const merges = (sheet?.["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
    const heights = (sheet?.["!rows"] ?? []).flatMap((row, index) =>
      row?.hpt === undefined || row.hpt <= 0 ? [] : [[index, row.hpt] as const],
    );
    const cells = sheet ? this.#cellsOf(sheet) : [];
    const right = Math.max(lastOf(merges.map((area) => area.right)), lastOf(cells.map(({ column }) => column)));
    return {
      name,
      columnWidths: Array.from({ length: right + 1 }, (_, column) => widthOf(sheet?.["!cols"]?.[column])),
      rowHeights: Object.fromEntries(heights),
      cells: withLines(cells, merges),
      merges,
    };
  }

  #cellsOf(sheet: WorkSheet): DesignedCell[] {
    return Object.entries(sheet).flatMap(([place, cell]) => {
      const at = /^([A-Z]{1,3})(\d+)$/.exec(place);
      if (!at) return [];
      if (++this.#cells > MAX_FILLED_CELLS) throw tooLarge("工作簿的格子太多");
      const column = [...at[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return this.#cell(Number(at[2]) - 1, column, cell as CellObject);
    });
  }

  #cell(row: number, column: number, cell: CellObject): DesignedCell[] {
    const format = formatOf(cell);
    const style = { vertical: "center", ...(format !== undefined && { format }) } as const;
    const value = this.#valueOf(cell, format);
    // LibreOffice writes a truth value as a formula of nothing else.
    if (cell.f !== undefined && !/^(?:true|false)$/i.test(cell.f) && this.#holds(cell.f)) {
      return [{ row, column, formula: cell.f, ...(value !== undefined && { value }), style }];
    }
    // An error stands as the formula that is nothing else.
    if (cell.t === "e") return [{ row, column, formula: ERRORS[Number(cell.v)] ?? "#N/A", style }];
    return value === undefined ? [] : [{ row, column, value, style }];
  }

  /** Whether the formula means the same in the new workbook, which has no names and no links to others. */
  #holds(formula: string): boolean {
    const expression = parseFormula(formula);
    const holds = expression !== undefined && !/\[|#REF!/.test(formula) && !namesSomething(expression);
    if (!holds) this.#valuesOnly++;
    return holds;
  }

  #valueOf({ t: kind, v: value }: CellObject, format: string | undefined): string | number | boolean | undefined {
    if (kind === "e" || kind === "z" || value === undefined || value instanceof Date) return undefined;
    if (typeof value !== "number") return value;
    return this.shift > 0 && format !== undefined && isDateFormat(format) ? value + this.shift : value;
  }
}

/** Dates as a Chinese Excel shows them; the file names its built-in formats by numbers only. */
const LOCAL_FORMATS: Readonly<Record<string, string>> = {
  "m/d/yy": "yyyy/m/d",
  "m/d/yy h:mm": "yyyy/m/d h:mm",
};

function formatOf({ t: kind, z: format }: CellObject): string | undefined {
  if (kind === "b" || typeof format !== "string" || /^general$/i.test(format)) return undefined;
  return LOCAL_FORMATS[format] ?? format;
}

/** Breaks the lines of texts that have several, stand in merged cells or have a neighbour: there they would be cut off. */
function withLines(cells: readonly DesignedCell[], merges: readonly Area[]): DesignedCell[] {
  const filled = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const merged = new Set(merges.map(({ top, left }) => `${top} ${left}`));
  return cells.map((cell) => {
    const { row, column, value, style } = cell;
    const cutOff = merged.has(`${row} ${column}`) || filled.has(`${row} ${column + 1}`);
    const wrap = typeof value === "string" && (cutOff || value.includes("\n"));
    return wrap ? { ...cell, style: { ...style, wrap } } : cell;
  });
}

function lastOf(indexes: readonly number[]): number {
  return indexes.reduce((last, index) => Math.max(last, index), -1);
}

/** The errors by their codes in the file. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

/** Excel's usual width where the file does not say. */
const USUAL_WIDTH = 8.43;

function widthOf(column: ColInfo | undefined): number {
  if (column?.hidden) return 0;
  return column?.width ?? column?.wch ?? USUAL_WIDTH;
}
