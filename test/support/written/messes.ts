import type { Area } from "../../../src/core/grid/address";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { textOf } from "../../../src/core/grid/sheet-index";
import { inOrder } from "./parse";

/** What becomes of a workbook on its way: and where a cell of it stands then. */
interface Messed {
  readonly workbook: WorkbookSnapshot;
  readonly moved: (sheet: string, row: number, column: number) => { readonly row: number; readonly column: number };
}

/** Ways in which workbooks differ that say the same. */
export const MESSES = {
  /** As it stands. */
  plain: (workbook) => inPlace(workbook, (sheet) => sheet),
  /** Merged areas undone: their texts in the first cell. */
  unmerged: (workbook) => inPlace(workbook, (sheet) => ({ ...sheet, merges: [] })),
  /** Merged areas undone, and filled down. */
  filled: (workbook) => inPlace(workbook, filledDown),
  /** Every figure a text, with a comma from a thousand on, as a converter writes them. */
  texts: (workbook) => inPlace(workbook, (sheet) => ({ ...sheet, cells: sheet.cells.map(asText) })),
  /** Short words spread with blanks or broken over lines. */
  rough: (workbook) => inPlace(workbook, (sheet) => ({ ...sheet, cells: sheet.cells.map(spread) })),
  /** Full width signs and digits in all texts. */
  wide: (workbook) => inPlace(workbook, (sheet) => ({ ...sheet, cells: sheet.cells.map(widened) })),
  /** Percentages as figures in percent format. */
  ratios: (workbook) => inPlace(workbook, (sheet) => ({ ...sheet, cells: sheet.cells.map(asRatio) })),
  /** Blanks in every cell that holds nothing. */
  blanks: (workbook) => inPlace(workbook, withBlanks),
  /** Not at A1. */
  shifted: (workbook) => ({
    workbook: eachSheet(workbook, (sheet) => relocated(sheet, { row: 3, column: 1 })),
    moved: (_sheet, row, column) => ({ row: row + 3, column: column + 1 }),
  }),
  /** Every cell merged over two columns of the sheet. */
  doubled: (workbook) => ({
    workbook: eachSheet(workbook, doubledColumns),
    moved: (_sheet, row, column) => ({ row, column: 2 * column }),
  }),
  /** The headers of the indicators again after three of them, as behind a page break. */
  paged,
} satisfies Readonly<Record<string, (workbook: WorkbookSnapshot) => Messed>>;

function eachSheet({ sheets }: WorkbookSnapshot, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot {
  return { sheets: sheets.map(change) };
}

function inPlace(workbook: WorkbookSnapshot, change: (sheet: SheetSnapshot) => SheetSnapshot): Messed {
  return { workbook: eachSheet(workbook, change), moved: (_sheet, row, column) => ({ row, column }) };
}

function mergesOf({ merges }: SheetSnapshot): readonly Area[] {
  return merges === "unknown" ? [] : merges;
}

function filledDown(sheet: SheetSnapshot): SheetSnapshot {
  const anchorOf = ({ top, left }: Area): Cell | undefined =>
    sheet.cells.find(({ row, column, value }) => row === top && column === left && value !== null);
  const down = mergesOf(sheet).filter((area) => area.bottom > area.top && anchorOf(area));
  const copies = down.flatMap((area) =>
    Array.from({ length: area.bottom - area.top }, (_, step) => ({ ...anchorOf(area)!, row: area.top + step + 1 })),
  );
  return {
    ...sheet,
    cells: inOrder([...sheet.cells, ...copies]),
    merges: mergesOf(sheet).filter((area) => !down.includes(area)),
  };
}

function asText({ row, column, value, format }: Cell): Cell {
  if (typeof value !== "number") return { row, column, value };
  if (format?.includes("%")) return { row, column, value: `${Number((value * 100).toFixed(2))}%` };
  const grouped = (): string => value.toLocaleString("en-US", { minimumFractionDigits: 2 });
  const isYear = value >= 1990 && value < 2100 && Number.isInteger(value);
  return { row, column, value: Math.abs(value) >= 1000 && !isYear ? grouped() : String(value) };
}

function spread(cell: Cell, index: number): Cell {
  const { value } = cell;
  if (typeof value !== "string" || !/^\p{Script=Han}{2,8}$/u.test(value)) return cell;
  const ways = [
    value.length <= 4 ? [...value].join(" ") : value,
    value.length > 3 ? `${value.slice(0, 2)}\n${value.slice(2)}` : value,
    ` ${value}\u3000`,
    value,
  ];
  return { ...cell, value: ways[index % ways.length]! };
}

function widened(cell: Cell): Cell {
  if (typeof cell.value !== "string") return cell;
  const wide = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
  return { ...cell, value: cell.value.replace(/[0-9%():]/g, wide) };
}

function asRatio(cell: Cell): Cell {
  const percent = typeof cell.value === "string" ? /^(\d+(?:\.\d+)?)%$/.exec(cell.value)?.[1] : undefined;
  if (percent === undefined) return cell;
  return { ...cell, value: Number((Number(percent) / 100).toFixed(6)), format: "0.00%" };
}

function withBlanks(sheet: SheetSnapshot): SheetSnapshot {
  const filled = new Set(sheet.cells.map(({ row, column }) => `${row} ${column}`));
  const rows = Math.max(...sheet.cells.map(({ row }) => row));
  const columns = Math.max(...sheet.cells.map(({ column }) => column));
  const all = Array.from({ length: (rows + 1) * (columns + 1) }, (_, at): Cell => {
    return { row: Math.floor(at / (columns + 1)), column: at % (columns + 1), value: at % 3 === 0 ? "" : " " };
  });
  return {
    ...sheet,
    cells: inOrder([...sheet.cells, ...all.filter(({ row, column }) => !filled.has(`${row} ${column}`))]),
  };
}

function relocated(sheet: SheetSnapshot, by: { readonly row: number; readonly column: number }): SheetSnapshot {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + by.row, column: cell.column + by.column })),
    merges: mergesOf(sheet).map(({ top, left, bottom, right }) => {
      return { top: top + by.row, left: left + by.column, bottom: bottom + by.row, right: right + by.column };
    }),
  };
}

function doubledColumns(sheet: SheetSnapshot): SheetSnapshot {
  const merges = mergesOf(sheet).map((area) => ({ ...area, left: 2 * area.left, right: 2 * area.right + 1 }));
  const isMerged = (row: number, column: number): boolean =>
    merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  const rows = Math.max(...sheet.cells.map(({ row }) => row));
  const columns = Math.max(...sheet.cells.map(({ column }) => column));
  for (let row = 0; row <= rows; row++) {
    for (let left = 0; left <= 2 * columns; left += 2) {
      if (!isMerged(row, left)) merges.push({ top: row, left, bottom: row, right: left + 1 });
    }
  }
  return { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, column: 2 * cell.column })), merges };
}

/** Rows between the headers and where they come again. */
const ROWS_BEFORE_BREAK = 4;

function paged(workbook: WorkbookSnapshot): Messed {
  const breaks = new Map<string, number>();
  const sheets = workbook.sheets.map((sheet) => {
    const header = headerToRepeat(sheet);
    const at = header === undefined ? undefined : header + ROWS_BEFORE_BREAK;
    if (header === undefined || at === undefined || !sheet.cells.some(({ row }) => row > at + 1)) return sheet;
    breaks.set(sheet.name, at);
    const again = sheet.cells.filter(({ row, column }) => row === header && column > 0);
    return {
      ...sheet,
      cells: inOrder([
        ...sheet.cells.map((cell) => (cell.row >= at ? { ...cell, row: cell.row + 1 } : cell)),
        ...again.map((cell) => ({ ...cell, row: at })),
      ]),
      merges: mergesOf(sheet).flatMap((area) => brokenAt(area, at, header)),
    };
  });
  const moved: Messed["moved"] = (sheet, row, column) => {
    return { row: row >= (breaks.get(sheet) ?? Number.POSITIVE_INFINITY) ? row + 1 : row, column };
  };
  return { workbook: { sheets }, moved };
}

/** The row of headers, where it is the only one. */
function headerToRepeat({ cells }: SheetSnapshot): number | undefined {
  const says = (words: RegExp, row?: number): Cell | undefined =>
    cells.find((cell) => (row === undefined || cell.row === row) && words.test(textOf(cell.value).replace(/\s/g, "")));
  const header = says(/^(?:三级指标|指标名称)$/)?.row;
  if (header === undefined) return undefined;
  return says(/^(?:指标性质|名称|运算符号|目标值|单项得分|经费保障)$/, header + 1) ? undefined : header;
}

function brokenAt(area: Area, at: number, header: number): readonly Area[] {
  if (area.top >= at) return [{ ...area, top: area.top + 1, bottom: area.bottom + 1 }];
  const again = area.top === header && area.bottom === header ? [{ ...area, top: at, bottom: at }] : [];
  if (area.bottom < at) return [area, ...again];
  if (area.left === 0) return [{ ...area, bottom: area.bottom + 1 }];
  const parts = [
    { ...area, bottom: at - 1 },
    { ...area, top: at + 1, bottom: area.bottom + 1 },
  ];
  return parts.filter(({ top, bottom, left, right }) => bottom > top || right > left);
}
