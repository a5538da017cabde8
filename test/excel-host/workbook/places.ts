import { MAX_COLUMNS } from "../../../src/core/grid/address";

/** A place on a sheet as one number, in reading order. */
export function placeOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The place behind such a number. */
export function placeAt(place: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(place / MAX_COLUMNS), column: place % MAX_COLUMNS };
}
