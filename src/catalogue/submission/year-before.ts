import { compactText } from "../../core/values/normalise";
import type { Submission } from "./index";

/** Whether a submission is the same unit's of the year before; `undefined` where nothing says the contrary, but a year is not stated. */
export function isYearBefore(
  one: Pick<Submission, "unit" | "year">,
  own: Pick<Submission, "unit" | "year">,
): boolean | undefined {
  if (one.unit !== undefined && own.unit !== undefined && compactText(one.unit) !== compactText(own.unit)) return false;
  return one.year === undefined || own.year === undefined ? undefined : one.year + 1 === own.year;
}
