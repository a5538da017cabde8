import { sameContent, type Edit } from "../../core/fixing/edit";
import { inverseOf } from "../../core/fixing/edit";
import { contentOfCell } from "../../core/fixing/apply-edits";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/grid/snapshot";

/** What was written, kept so that it can be taken back. */
export interface JournalEntry {
  /** Counts up from 1 within a session. */
  readonly id: number;
  /** What was done, in Chinese: 「填充 4 格」. */
  readonly title: string;
  /** The edits that were done, in their order. */
  readonly edits: readonly Edit[];
  /** Sheets that were added, as they were just afterwards. */
  readonly sheets: readonly SheetSnapshot[];
  /** Why the last attempt to take it back left something, in Chinese; empty where nobody tried. */
  readonly refused: string;
}

/** The edits that take an entry back, the last first. */
export function inverseEdits({ edits }: Pick<JournalEntry, "edits">): readonly Edit[] {
  return edits.map(inverseOf).reverse();
}

/** The edits of an entry that are still to be taken back after these inverse edits were done. */
export function editsLeft(entry: JournalEntry, undone: readonly Edit[]): readonly Edit[] {
  return entry.edits.filter((edit) => !undone.some((inverse) => isInverse(inverse, edit)));
}

/** What may be done with a sheet we added: `unchanged` may be deleted, `changed` holds work of a person, `gone` is no more. */
export function fateOf(added: SheetSnapshot, now: WorkbookSnapshot): "unchanged" | "changed" | "gone" {
  const sheet = now.sheets.find(({ name }) => name === added.name);
  if (!sheet) return "gone";
  return sameCells(added, sheet) ? "unchanged" : "changed";
}

/** Values of formulas follow the forms, so formulas are compared by what they say and not by what they show. */
function sameCells(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const filled = (sheet: SheetSnapshot) =>
    sheet.cells.filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""));
  const before = filled(a);
  const after = filled(b);
  if (before.length !== after.length) return false;
  return before.every((cell, index) => {
    const other = after[index];
    if (other?.row !== cell.row || other.column !== cell.column) return false;
    return sameContent(contentOfCell(cell), contentOfCell(other));
  });
}

function isInverse(inverse: Edit, edit: Edit): boolean {
  const { at, expect, write } = inverseOf(edit);
  return (
    inverse.at.sheet === at.sheet &&
    inverse.at.row === at.row &&
    inverse.at.column === at.column &&
    sameContent(inverse.expect, expect) &&
    sameContent(inverse.write, write)
  );
}
