import type { CellValue, WorkbookSnapshot } from "../grid/snapshot";
import type { Edit } from "./edit";
import { planEdits, withContents, withValues } from "./snapshot-editing";

/** A snapshot after edits, and what became of each. */
interface EditedSnapshot {
  readonly snapshot: WorkbookSnapshot;
  readonly done: readonly Edit[];
  /** Edits whose precondition did not hold. */
  readonly stale: readonly Edit[];
}

/** Applies edits to plain data as hosts do. A written formula shows `shown(edit)`, or nothing where that is not known. */
export function applyEdits(
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
  shown: (edit: Edit) => CellValue = () => null,
): EditedSnapshot {
  const { done, stale, written } = planEdits(snapshot, edits);
  const formulas = done.filter(({ write }) => "formula" in write);
  const values = formulas.map((edit) => ({ at: edit.at, value: shown(edit) }));
  return { snapshot: withValues(withContents(snapshot, written), values), done, stale };
}
