import { CATALOGUE } from "../../src/catalogue";
import type { Rule } from "../../src/core/rules/define-rule";
import type { Submission } from "../../src/catalogue/submission/index";

/** A rule of the catalogue by its id: for those that a declaration gives and that have no file of their own. */
export function ruleById(id: string): Rule<Submission> {
  const rule = CATALOGUE.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`The catalogue has no rule ${id}.`);
  return rule;
}
