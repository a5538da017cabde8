import {
  areaToA1,
  columnIndex,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  type Area,
} from "../../../src/core/grid/address";
import { invalidArgument } from "../protocol/api-error";

/** The area of a whole sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** Whether an area is made of whole columns. */
export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

/** Whether an area is made of whole rows. */
export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

/** Whether an area is the whole sheet. */
export function isWholeSheet(area: Area): boolean {
  return isWholeColumns(area) && isWholeRows(area);
}

/** The number of rows and columns of an area. */
export function sizeOf(area: Area): { readonly rows: number; readonly columns: number } {
  return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

/** All places of an area, by rows, then by columns. */
export function* cellsIn(area: Area): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column };
  }
}

/** What two areas have in common. */
export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** An area that may have left the sheet. @throws ApiError InvalidArgument where it has */
export function onSheet(area: Area): Area {
  const { top, left, bottom, right } = area;
  if (top < 0 || left < 0 || bottom < top || right < left || bottom >= MAX_ROWS || right >= MAX_COLUMNS) {
    throw invalidArgument("The range lies outside of the worksheet.");
  }
  return area;
}

/** `B3`, `B3:D5`, `B:D` or `3:5` as Excel reads it, without a sheet. @throws ApiError InvalidArgument */
export function readArea(address: string): Area {
  const area = parseArea(address) ?? wholeColumns(address) ?? wholeRows(address);
  if (!area) throw invalidArgument(`“${address}” is no range address.`);
  return area;
}

function wholeColumns(address: string): Area | undefined {
  const [, first, last] = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [a, b] = [columnIndex(first), columnIndex(last)];
  return a < 0 || b < 0 ? undefined : { ...WHOLE_SHEET, left: Math.min(a, b), right: Math.max(a, b) };
}

function wholeRows(address: string): Area | undefined {
  const [, first, last] = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [a, b] = [Number(first) - 1, Number(last) - 1];
  if (a >= MAX_ROWS || b >= MAX_ROWS) return undefined;
  return { ...WHOLE_SHEET, top: Math.min(a, b), bottom: Math.max(a, b) };
}

/** The address of an area as Excel tells it, without the sheet: whole rows and columns by their numbers and letters. */
export function writeArea(area: Area): string {
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  return areaToA1(area);
}

/** The sheet before an address, quoted where Excel quotes it, with its `!`. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
