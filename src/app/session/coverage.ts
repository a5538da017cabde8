import type { WorkbookCheck } from "../check";
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
        reason: error ?? (status === "skipped" ? [...new Set(skipped.map(({ reason }) => reason))].join("；") : ""),
      }));
  return {
    forms: submission.forms.length,
    run: results.length,
    failed: results.filter(({ status }) => status === "failed").length,
    passed: notes("passed"),
    skipped: notes("skipped"),
    crashed: notes("crashed"),
  };
}

/** 「识别 4 张表；检查 80 条规则，通过 61，发现 14，不适用 5」. */
export function coverageLine({ forms, run, passed, failed, skipped, crashed }: Coverage): string {
  const broken = crashed.length > 0 ? `，出错 ${crashed.length}` : "";
  return (
    `识别 ${forms} 张表；检查 ${run} 条规则，通过 ${passed.length}，` +
    `发现 ${failed}，不适用 ${skipped.length}${broken}`
  );
}
