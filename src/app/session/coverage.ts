import type { WorkbookCheck } from "../check-by";
import { cellsOfForms, type CoverageCounts } from "../coverage-line";
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
  /** Filled cells of the forms: understood, and not. */
  readonly cells: CoverageCounts["cells"];
  /** Rules in all: passed, partly checked, failed, skipped and crashed. */
  readonly run: number;
  readonly failed: number;
  readonly passed: readonly RuleNote[];
  /** Rules that found nothing, but could not look at everything: never shown as passed. */
  readonly partly: readonly RuleNote[];
  readonly skipped: readonly RuleNote[];
  readonly crashed: readonly RuleNote[];
  /** Whether merged cells were known on every sheet with a form. */
  readonly mergesKnown: boolean;
}

/** What a check has covered. */
export function coverageOf(check: WorkbookCheck): Coverage {
  const { submission, results } = check;
  const { forms } = submission;
  const notes = (chosen: typeof results): readonly RuleNote[] =>
    chosen.map(({ rule, status, skipped, error }) => ({
      rule,
      title: ruleMeta(rule, check)?.title ?? rule,
      reason: error ?? (status === "passed" && skipped.length === 0 ? "" : skipReason(skipped)),
    }));
  const withStatus = (status: string) => results.filter((result) => result.status === status);
  const quiet = withStatus("passed");
  return {
    forms: forms.length,
    cells: cellsOfForms(forms),
    run: results.length,
    failed: withStatus("failed").length,
    passed: notes(quiet.filter(({ skipped }) => skipped.length === 0)),
    partly: notes(quiet.filter(({ skipped }) => skipped.length > 0)),
    skipped: notes(withStatus("skipped")),
    crashed: notes(withStatus("crashed")),
    mergesKnown: forms.every(({ mergesKnown }) => mergesKnown),
  };
}
