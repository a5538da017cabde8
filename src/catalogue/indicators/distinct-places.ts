import { sameCell } from "../../core/grid/address";
import { isPlaced, type Blank, type Present, type Sourced, type Unreadable } from "../../core/values/sourced";

/** The places of a column from top to bottom, a merged one once however many rows share it. What the form has not is left out. */
export function distinctPlaces<T>(column: readonly Sourced<T>[]): readonly (Present<T> | Blank | Unreadable)[] {
  return column
    .filter(isPlaced)
    .filter((place, index, placed) => index === 0 || !sameCell(placed[index - 1]!.at, place.at));
}
