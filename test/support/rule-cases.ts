import type { Submission } from "../../src/catalogue/submission/index";
import type { Rule } from "../../src/core/rules/define-rule";
import type { RuleCases } from "./describe-rule";

/** A rule with the cases of its test file. */
export interface RecordedRule {
  readonly rule: Rule<Submission>;
  readonly cases: RuleCases;
}

const RECORDED: RecordedRule[] = [];

/** Keeps the cases of a rule: the rules' pages take their examples from them. Called by `describeRule`. */
export function recordCases(rule: Rule<Submission>, cases: RuleCases): void {
  RECORDED.push({ rule, cases });
}

/** The cases of all test files of rules that have been loaded so far. */
export function recordedCases(): readonly RecordedRule[] {
  return RECORDED;
}
