import { acceptedReason, reviewAcceptances } from "../catalogue/notes/acceptance";
import type { Submission } from "../catalogue/submission/index";
import type { WorkbookSnapshot } from "../core/grid/snapshot";
import type { FillProposal } from "../core/filling/proposal";
import { SEVERITIES, type Finding } from "../core/rules/finding";
import type { Rule, RuleMeta } from "../core/rules/define-rule";
import { firstToSpeak, runRule, runRules, type RuleResult } from "../core/rules/run-rules";
import { proposeFills } from "./fill";

/** What a check of one workbook gives. */
export interface WorkbookCheck {
  readonly submission: Submission;
  /** One result a rule, in the catalogue's order. */
  readonly results: readonly RuleResult[];
  /** What the rules that ran say of themselves. */
  readonly rules: readonly RuleMeta[];
  /** All findings, in the order of sheets, rows and columns; those about the whole workbook first. */
  readonly findings: readonly Finding[];
  /** Computed cells that are blank or differ. */
  readonly fills: readonly FillProposal[];
  /** Sheets that are listed and hold nothing to read. */
  readonly withoutPart: readonly string[];
}

/** Who reads the result: a reviewer is also asked what is of no use to those who fill in the forms. */
export type Audience = "clerk" | "reviewer";

/** How far a check has come: so many rules of all have run. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** Those of some rules that are asked for an audience. */
export function rulesFor(audience: Audience, rules: readonly Rule<Submission>[]): readonly Rule<Submission>[] {
  return rules.filter((rule) => audience === "reviewer" || rule.audience === undefined);
}

/**
 * The check of a submission by rules, in steps of one rule each: whoever knows what was read need load no more rules than have something to
 * look at. Pure, and never throws.
 */
export function* checkReadSteps(
  rules: readonly Rule<Submission>[],
  read: Submission,
  snapshot: WorkbookSnapshot,
): Generator<CheckProgress, WorkbookCheck> {
  const first = rules.filter(({ stage }) => stage === undefined);
  const run: RuleResult[] = [];
  for (const rule of first) {
    yield { done: run.length, total: rules.length };
    run.push(runRule(rule, read));
  }
  const judged = reviewAcceptances(
    read.acceptances,
    run.flatMap(({ findings }) => findings),
  );
  const found = firstToSpeak(first, run, (finding) => acceptedReason(finding, judged) !== undefined);
  const reviewed = reviewAcceptances(
    read.acceptances,
    found.flatMap((result) => result.findings),
  );
  const submission: Submission = { ...read, reviewed };
  const results = [
    ...found,
    ...runRules(
      rules.filter(({ stage }) => stage === "review"),
      submission,
    ),
  ];
  const sheets = snapshot.sheets.map(({ name }) => name);
  const findings = results.flatMap((result) => result.findings).sort((a, b) => inWorkbookOrder(a, b, sheets));
  // What the rules have worked out of `read` need not be worked out again for a copy of it.
  const fills = proposeFills(read).filter(({ state }) => state !== "same");
  return { submission, results, rules, findings, fills, withoutPart: snapshot.withoutPart ?? [] };
}

/** The written reason by which a finding is accepted; `undefined` where it is not. */
export function reasonFor(finding: Finding, check: WorkbookCheck): string | undefined {
  return acceptedReason(finding, check.submission.reviewed);
}

function inWorkbookOrder(a: Finding, b: Finding, sheets: readonly string[]): number {
  const sheetOf = (finding: Finding): number => (finding.at ? sheets.indexOf(finding.at.sheet) : -1);
  return (
    sheetOf(a) - sheetOf(b) ||
    (a.at?.row ?? 0) - (b.at?.row ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  );
}
