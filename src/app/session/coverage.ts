import type { WorkbookCheck } from "../check";
import { cellsOfForms, coverageLine, type CoverageCounts } from "../coverage-line";
import { skipReason } from "../skip-reason";
import { ruleMeta } from "./findings-view";

/** A rule and why it had nothing to say, or how it broke. */
export interface RuleNote {
  readonly rule: string;
  readonly title: string;
  /** Empty for a rule that passed. */
  readonly reason: string;
}

/** What a check has looked at. No findings is never silence. */
export interface Coverage {
  readonly forms: number;
  readonly run: number;
  /** Filled cells of the forms: understood, and not. */
  readonly cells: CoverageCounts["cells"];
  /** Counts of rules, not of findings: passed + failed + skipped + crashed = run. */
  readonly failed: number;
  readonly passed: readonly RuleNote[];
  readonly skipped: readonly RuleNote[];
  readonly crashed: readonly RuleNote[];
}

/** What a check has covered. */
export function coverageOf({ submission, results }: WorkbookCheck): Coverage {
  const notes = (status: string): readonly RuleNote[] =>
    results
      .filter((result) => result.status === status)
      .map(({ rule, skipped, error }) => ({
        rule,
        title: ruleMeta(rule)?.title ?? rule,
        reason: error ?? (status === "skipped" ? skipReason(skipped) : ""),
      }));
  return {
    forms: submission.forms.length,
    run: results.length,
    cells: cellsOfForms(submission.forms),
    failed: results.filter(({ status }) => status === "failed").length,
    passed: notes("passed"),
    skipped: notes("skipped"),
    crashed: notes("crashed"),
  };
}

/** What was covered, in one line. */
export function coverageWords({ passed, skipped, crashed, ...counts }: Coverage): string {
  return coverageLine({ ...counts, passed: passed.length, skipped: skipped.length, crashed: crashed.length });
}
