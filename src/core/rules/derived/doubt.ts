import { greatestOf, leastOf } from "../../extremes";
import type { CellRef } from "../../grid/address";
import { isPlaced, type Place, type Sourced } from "../../values/sourced";
import type { UnreadCell } from "../../template/define-form";
import type { FormInstance } from "../../template/define-form";
import { reasonOf } from "../define-rule";
import type { SumPart } from "../../relations/relations";

/** Why figures of a form are not judged: something nobody could read may be one of them. */
export interface Doubt {
  readonly reason: string;
  readonly cells: readonly CellRef[];
}

/**
 * Whether what depends on these places may depend on something that was not read: a place that is not there while a header or row
 * of its table was not understood, or a figure nobody could read between the first and the last of them in their column. Notes,
 * other columns and whatever stands below the last of them change nothing.
 */
export function doubtOver(form: FormInstance, places: readonly Sourced<unknown>[]): Doubt | undefined {
  for (const place of places) {
    if (place.kind !== "not-found" || !place.unread) continue;
    return {
      reason: reasonOf(place),
      cells: place.unread.map(({ row, column }) => ({ sheet: form.sheet, row, column })),
    };
  }
  const figures = form.unread.filter(({ value }) => typeof value === "number");
  if (figures.length === 0) return undefined;
  const between = figures.filter((cell) => standsAmong(cell, places.filter(isPlaced)));
  if (between.length === 0) return undefined;
  return { reason: "同一栏中间有没读懂的数", cells: between.map(({ at }) => at) };
}

function standsAmong({ at }: UnreadCell, places: readonly Place[]): boolean {
  const rows = places
    .filter(({ area }) => at.column >= area.left && at.column <= area.right)
    .map((place) => place.at.row);
  return rows.length > 1 && at.row > leastOf(rows) && at.row < greatestOf(rows);
}

/** All places of parts, the parts of parts too. */
export function placesOf(parts: readonly SumPart[]): readonly Sourced<unknown>[] {
  const places: Sourced<unknown>[] = [];
  const add = ({ value, parts: own }: SumPart): void => {
    places.push(value);
    own.forEach(add);
  };
  parts.forEach(add);
  return places;
}

/** Why a fix that writes a figure worked out from these parts is no certain one: a part that the template asks for is not there. */
export function lacksAPart(parts: readonly SumPart[]): boolean {
  return placesOf(parts).some(({ kind }) => kind === "not-found");
}
