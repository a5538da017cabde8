/** One cell of a workbook. Rows and columns count from zero. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The largest row and column count of a worksheet (ECMA-376; Excel 2007 and later). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a zero-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column of its letters, in either case. Letters that name no column give -1. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return -1;
    index = index * 26 + digit;
  }
  return index <= MAX_COLUMNS ? index - 1 : -1;
}

/** `B3` for a place on its sheet; never `$`. */
export function toA1(place: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(place.column)}${place.row + 1}`;
}

/** `B3:D5`, or `B3` alone where the area is a single cell. */
export function areaToA1(area: Area): string {
  const from = toA1({ row: area.top, column: area.left });
  const to = toA1({ row: area.bottom, column: area.right });
  return from === to ? from : `${from}:${to}`;
}

/** Reads `B3` or `$B$3`; `undefined` for anything else. */
export function parseA1(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return undefined;
  const column = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  return column < 0 || row >= MAX_ROWS ? undefined : { row, column };
}

/** Reads `B3:D5` or `B3` (with or without `$`); `undefined` for anything else. */
export function parseArea(text: string): Area | undefined {
  const [first, second, ...more] = text.split(":");
  if (more.length > 0) return undefined;
  const from = parseA1(first ?? "");
  const to = second === undefined ? from : parseA1(second);
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** The sheet name as a formula writes it: always quoted, quotes inside doubled. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** `附件1!D13`, as findings print a cell: the sheet name is never quoted. */
export function printRef(ref: CellRef): string {
  return `${ref.sheet}!${toA1(ref)}`;
}

/** Whether two references name the same cell. */
export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

/** Whether an area is a single cell. */
export function isSingle({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

/** Whether a place lies in an area. */
export function areaContains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
