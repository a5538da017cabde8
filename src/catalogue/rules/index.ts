import type { Rule } from "../../core/rules/define-rule";
import type { Submission } from "../submission";
import { RULES_ON_FORMS } from "./on-forms";
import { RULES_ON_REPORTS } from "./on-reports";

/** Every rule that has a file of its own. */
export const HAND_WRITTEN_RULES: readonly Rule<Submission>[] = [...RULES_ON_FORMS, ...RULES_ON_REPORTS];
