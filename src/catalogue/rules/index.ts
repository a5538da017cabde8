// Written by tools/build-index.ts from the folders beside it. Do not edit.
import type { Rule } from "../../core/rules/define-rule";
import type { Submission } from "../submission";
import { procurementDeviates } from "./basic-data/procurement-deviates";

/** Every rule that has a file of its own, by theme, then by id. */
export const HAND_WRITTEN_RULES: readonly Rule<Submission>[] = [
  procurementDeviates,
];
