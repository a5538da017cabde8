import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../grid/address";
import { tokenise, type Coordinate, type ReferenceEnd } from "./tokens";

/**
 * A formula as Excel writes it for a cell `rows` further down and `columns` further right (both may be negative), which
 * is how shared formulas are spelled out. Parts with `$` stay; a reference that leaves the grid becomes `#REF!`;
 * everything else, strings and sheet names among it, keeps its exact text. Never throws.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return tokenise(formula)
    .map((token) => (token.kind === "reference" ? shiftReference(token.from, token.to, rows, columns) : token.text))
    .join("");
}

function shiftReference(from: ReferenceEnd, to: ReferenceEnd | undefined, rows: number, columns: number): string {
  const ends = (to ? [from, to] : [from]).map((end) => shiftEnd(end, rows, columns));
  return ends.every((end) => end !== undefined) ? ends.join(":") : "#REF!";
}

function shiftEnd(end: ReferenceEnd, rows: number, columns: number): string | undefined {
  const column = end.column && move(end.column, columns);
  const row = end.row && move(end.row, rows);
  if (column && (column.index < 0 || column.index >= MAX_COLUMNS)) return undefined;
  if (row && (row.index < 0 || row.index >= MAX_ROWS)) return undefined;
  const letters = column ? `${dollar(column)}${columnLetters(column.index)}` : "";
  return row ? `${letters}${dollar(row)}${row.index + 1}` : letters;
}

function move(coordinate: Coordinate, by: number): Coordinate {
  return coordinate.absolute ? coordinate : { index: coordinate.index + by, absolute: false };
}

function dollar(coordinate: Coordinate): string {
  return coordinate.absolute ? "$" : "";
}
