import { priorYearRulesOf, rulesOf } from "../catalogue";
import { isYearBefore } from "../catalogue/submission/year-before";
import { acceptedReason, reviewAcceptances } from "../catalogue/notes/acceptance";
import type { Pack } from "../catalogue/packs/pack";
import { readingSteps, type StoredSettings, type Submission } from "../catalogue/submission/index";
import type { WorkbookSnapshot } from "../core/grid/snapshot";
import type { FillProposal } from "../core/filling/proposal";
import { SEVERITIES, type Finding } from "../core/rules/finding";
import type { Rule } from "../core/rules/define-rule";
import { firstToSpeak, runRule, runRules, type RuleResult } from "../core/rules/run-rules";
import { proposeFills } from "./fill";

/** What a check of one workbook gives. */
export interface WorkbookCheck {
  readonly submission: Submission;
  /** One result a rule, in the catalogue's order. */
  readonly results: readonly RuleResult[];
  /** The rules of the pack's own among those that ran. */
  readonly ownRules: readonly Rule<Submission>[];
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

/**
 * A check in steps of one form or rule each, by the catalogue and the rules that the pack has in words: whoever has none need not load what
 * reads them. Pure, and never throws.
 */
export function* checkStepsBy(
  ownRules: readonly Rule<Submission>[],
  snapshot: WorkbookSnapshot,
  pack: Pack,
  audience: Audience = "reviewer",
  stored: StoredSettings = "applied",
  prior?: Submission,
): Generator<CheckProgress, WorkbookCheck> {
  const rules = [...rulesOf(pack), ...(prior ? priorYearRulesOf(pack) : []), ...ownRules].filter(
    (rule) => audience === "reviewer" || rule.audience === undefined,
  );
  const reading = readingSteps(snapshot, pack, stored);
  let form = reading.next();
  for (; !form.done; form = reading.next()) yield { done: 0, total: rules.length };
  // With another year or unit nothing is compared: the rules that would are skipped, and say so.
  const isOther = prior !== undefined && isYearBefore(prior, form.value) === false;
  const read: Submission = prior && !isOther ? { ...form.value, prior } : form.value;
  const first = rules.filter(({ stage }) => stage === undefined);
  const run: RuleResult[] = [];
  for (const rule of first) {
    yield { done: run.length, total: rules.length };
    run.push(runRule(rule, read));
  }
  const found = firstToSpeak(first, run);
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
  return { submission, results, ownRules, findings, fills, withoutPart: snapshot.withoutPart ?? [] };
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
