import { priorYearRulesOf, rulesOf } from "../catalogue";
import { ownRulesOf } from "../catalogue/own-rules";
import type { Pack } from "../catalogue/packs/pack";
import { readingSteps, type StoredSettings, type Submission } from "../catalogue/submission/index";
import { isYearBefore } from "../catalogue/submission/year-before";
import type { WorkbookSnapshot } from "../core/grid/snapshot";
import type { Finding, Severity } from "../core/rules/finding";
import { takeAllSteps } from "../core/steps";
import { checkReadSteps, rulesFor, type Audience, type CheckProgress, type WorkbookCheck } from "./check-by";

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
export function* checkSteps(
  snapshot: WorkbookSnapshot,
  pack: Pack,
  audience: Audience = "reviewer",
  stored: StoredSettings = "applied",
  prior?: Submission,
): Generator<CheckProgress, WorkbookCheck> {
  const rules = rulesFor(audience, [...rulesOf(pack), ...(prior ? priorYearRulesOf(pack) : []), ...ownRulesOf(pack)]);
  const reading = readingSteps(snapshot, pack, stored);
  let form = reading.next();
  for (; !form.done; form = reading.next()) yield { done: 0, total: rules.length };
  // With another year or unit nothing is compared: the rules that would are skipped, and say so.
  const isOther = prior !== undefined && isYearBefore(prior, form.value) === false;
  return yield* checkReadSteps(rules, prior && !isOther ? { ...form.value, prior } : form.value, snapshot);
}

/** How many findings of each severity there are. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
