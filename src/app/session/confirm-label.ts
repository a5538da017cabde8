import { withConfirmedLabel } from "../../catalogue/notes/confirmed-labels";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { WorkbookCheck } from "../check";
import { planNotes, type NotesPlan } from "../notes";

/** Plans 校验说明 with a label confirmed; without `as` the confirmation is taken back. */
export function planConfirmedLabel(
  snapshot: WorkbookSnapshot,
  check: WorkbookCheck,
  label: string,
  as: string | undefined,
): NotesPlan {
  const { submission } = check;
  const confirmed = withConfirmedLabel(submission.confirmed, label, as);
  return planNotes(snapshot, { ...check, submission: { ...submission, confirmed } });
}
