import { ruleDefiner } from "../../core/rules/define-rule";
import type { Submission } from "./index";

/** Defines a rule of the catalogue: over a submission, with messages whose placeholders the compiler checks. */
export const defineRule = ruleDefiner<Submission>();
