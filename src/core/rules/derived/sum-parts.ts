import type { Measured } from "../../numbers/compare";
import { sum, type Decimal } from "../../numbers/decimal";
import { onceForEach } from "../../once-for-each";
import { isPlaced, type Place, type Sourced } from "../../values/sourced";
import type { SumPart } from "../../relations/relations";

/** What parts of a sum come to. */
export type PartsState =
  /** `complete`: every part is filled, 0 counted. */
  | {
      readonly kind: "filled";
      readonly figures: readonly Measured[];
      readonly sum: Decimal;
      readonly complete: boolean;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "unusable"; readonly cells: readonly Sourced<unknown>[] };

/**
 * Adds up parts. Blank parts are absent as long as one is filled; a part that is itself a blank total counts as the sum
 * of its own parts; an unreadable part makes the whole unusable.
 */
export const stateOfParts = onceForEach((parts: readonly SumPart[]): PartsState => {
  const figures: Measured[] = [];
  const unusable: Sourced<unknown>[] = [];
  const complete = gather(parts, figures, unusable);
  if (unusable.length > 0) return { kind: "unusable", cells: unusable };
  if (figures.length === 0) return { kind: "blank" };
  return { kind: "filled", figures, sum: sum(figures.map(({ value }) => value)), complete };
});

/** Collects the figures of parts and the cells that cannot be used; gives whether every part is filled. */
function gather(parts: readonly SumPart[], figures: Measured[], unusable: Sourced<unknown>[]): boolean {
  let complete = true;
  for (const { value, parts: own } of parts) {
    if (value.kind === "present") figures.push(value.value);
    else if (value.kind === "unreadable") unusable.push(value);
    else if (own.length === 0 || !gather(own, figures, unusable)) complete = false;
  }
  return complete;
}

/** The cells that a formula over the parts adds up: a blank heading gives way to the rows under it. */
export function cellsOfParts(parts: readonly SumPart[]): readonly Place[] {
  return parts.flatMap((part) => {
    const givesWay = part.value.kind !== "present" && part.parts.length > 0 && !part.filledByItself;
    if (givesWay) return cellsOfParts(part.parts);
    return isPlaced(part.value) ? [part.value] : [];
  });
}

/** The filled parts themselves, for naming what was compared. */
export function filledPlaces(parts: readonly SumPart[]): readonly Place[] {
  return cellsOfParts(parts).filter((place) => (place as Sourced<unknown>).kind === "present");
}
