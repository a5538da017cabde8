import { ownRulesOf } from "../catalogue/own-rules";
import type { Pack } from "../catalogue/packs/pack";
import type { StoredSettings, Submission } from "../catalogue/submission/index";
import type { WorkbookSnapshot } from "../core/grid/snapshot";
import { SEVERITIES, type Finding, type Severity } from "../core/rules/finding";
import { takeAllSteps } from "../core/steps";
import { checkStepsBy, type Audience, type CheckProgress, type WorkbookCheck } from "./check-by";

export { reasonFor, type Audience, type CheckProgress, type WorkbookCheck } from "./check-by";

/**
 * Recognises, reads, checks and proposes fills. Pure: the same snapshot and pack give the same result.
 * @throws BeyondLimit where there is more than is checked together; nothing else
 */
export function checkWorkbook(
  snapshot: WorkbookSnapshot,
  pack: Pack,
  audience: Audience = "reviewer",
  stored: StoredSettings = "applied",
  prior?: Submission,
): WorkbookCheck {
  return takeAllSteps(checkSteps(snapshot, pack, audience, stored, prior));
}

/** `checkWorkbook` in steps of one form or rule each, for doors that must not hold up their window. Gives the same result. */
export function checkSteps(
  snapshot: WorkbookSnapshot,
  pack: Pack,
  audience?: Audience,
  stored?: StoredSettings,
  prior?: Submission,
): Generator<CheckProgress, WorkbookCheck> {
  return checkStepsBy(ownRulesOf(pack), snapshot, pack, audience, stored, prior);
}

/** How many findings of each severity there are. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The worst severity among findings; `undefined` for none. */
export function worstSeverity(findings: readonly Finding[]): Severity | undefined {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}
