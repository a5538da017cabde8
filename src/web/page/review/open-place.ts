import { cellOf, type PlaceInSet } from "../../review/places";
import type { ReviewUnit } from "../../review/review-state";
import type { Workbench } from "../../workbench/workbench";

/** Opens the file of a unit that a place is in, at its cell. */
export async function openPlace(workbench: Workbench, unit: ReviewUnit, place: PlaceInSet): Promise<void> {
  const { at, ref } = cellOf(unit, place);
  await workbench.openUnit(unit, at);
  const opened = workbench.state.files.find(({ id }) => id === `${unit.id}/${at}`);
  if (ref) opened?.select(ref);
}
