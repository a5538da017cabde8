import { fingerprintOf, reviewAcceptances, speaksOf } from "../../catalogue/notes/acceptance";
import type { Finding } from "../../core/rules/finding";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { WorkbookCheck } from "../check";
import { planNotes, type NotesPlan } from "../notes";

/** Plans 校验说明 with a reason beside one finding; an empty reason takes the acceptance back. */
export function planAcceptance(
  snapshot: WorkbookSnapshot,
  check: WorkbookCheck,
  finding: Finding,
  reason: string,
): NotesPlan {
  return planNotes(snapshot, withReason(check, finding, reason));
}

/** The check as it would be with the reason written: the notes are planned from it, so there is one way to write them. */
function withReason(check: WorkbookCheck, finding: Finding, reason: string): WorkbookCheck {
  const { submission, findings } = check;
  const others = submission.acceptances.filter((acceptance) => !speaksOf(acceptance, finding));
  const written = {
    at: { sheet: "", row: 0, column: 0 },
    rule: finding.rule,
    label: finding.label,
    fingerprint: fingerprintOf(finding),
    reason: reason.trim(),
  };
  const acceptances = written.reason === "" ? others : [...others, written];
  return { ...check, submission: { ...submission, acceptances, reviewed: reviewAcceptances(acceptances, findings) } };
}
