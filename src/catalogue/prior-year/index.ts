import type { Rule } from "../../core/rules/define-rule";
import type { Submission } from "../submission/index";
import { priorFinalDiffers } from "./prior-final-differs";
import { priorStaffDiffers } from "./prior-staff-differs";
import { priorTargetLower } from "./prior-target-lower";
import { priorTextTakenOver } from "./prior-text-taken-over";

/** Rules that compare a submission with the same unit's of the year before; they run where that is given, and only there. */
export const PRIOR_YEAR_RULES: readonly Rule<Submission>[] = [
  priorFinalDiffers,
  priorStaffDiffers,
  priorTargetLower,
  priorTextTakenOver,
];
