import { inverseOf, sameContent, type Edit } from "../../core/fixing/edit";
import { contentAt, contentOfCell } from "../../core/fixing/snapshot-editing";
import type { Area, CellRef } from "../../core/grid/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/grid/snapshot";
import type { WrittenReport } from "./report-words";

/** A sheet that was added. */
export interface AddedSheet {
  readonly name: string;
  /** As it was just afterwards; without it nobody can tell whether a person has worked on it since. */
  readonly content?: SheetSnapshot | undefined;
  /** Its merged areas, which no copy of the file need be asked for. */
  readonly merges?: readonly Area[];
}

/** What one deed changed. */
export interface Change {
  /** What was done, in Chinese: 「填充 4 格」. */
  readonly title: string;
  /** The cell to look at once it is undone or redone. */
  readonly at?: CellRef | undefined;
  /** The edits that were done, in their order. */
  readonly edits: readonly Edit[];
  readonly sheets: readonly AddedSheet[];
  /** The report that it wrote. */
  readonly report?: WrittenReport;
  /** The transaction that it took back out of its turn; that comes back when this one is undone. */
  readonly replaced?: Transaction;
  /** The workbook just before and after, where the host can bring it back. */
  readonly travel?: { readonly before: object; readonly after: object };
}

/** A change that can be taken back as a whole. */
export interface Transaction extends Change {
  /** Counts up from 1 within a session. */
  readonly id: number;
  /** Why the last attempt to take it back left something, in Chinese; empty where nobody tried. */
  readonly refused: string;
}

/** All that was written, the latest last: what can be undone, and what can be redone. */
export interface Journal {
  readonly done: readonly Transaction[];
  readonly undone: readonly Transaction[];
}

/** Nothing was written. */
export const EMPTY_JOURNAL: Journal = { done: [], undone: [] };

/** How many transactions are kept; older ones are forgotten. */
const MOST_KEPT = 100;

/** What was written into the workbook before, as it was kept; what does not fit is left out. Whether it still holds, its edits say. */
export function readJournal(stored: unknown): Journal {
  const kept: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return { done: kept.filter(isTransaction).slice(-MOST_KEPT), undone: [] };
}

function isTransaction(kept: unknown): kept is Transaction {
  const { id, title, refused, edits, sheets } = Object(kept) as Readonly<Record<string, unknown>>;
  const isFit = typeof id === "number" && typeof title === "string" && typeof refused === "string";
  return isFit && Array.isArray(edits) && edits.every(isEdit) && Array.isArray(sheets) && sheets.every(isSheet);
}

function isEdit(kept: unknown): boolean {
  const { at, expect, write } = Object(kept) as Readonly<Record<string, unknown>>;
  const { sheet, row, column } = Object(at) as Readonly<Record<string, unknown>>;
  const isContent = (content: unknown): boolean =>
    typeof content === "object" && content !== null && ("value" in content || "formula" in content);
  return (
    typeof sheet === "string" &&
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    isContent(expect) &&
    isContent(write)
  );
}

function isSheet(kept: unknown): boolean {
  const { name, content } = Object(kept) as Readonly<Record<string, unknown>>;
  const { cells } = Object(content ?? { cells: [] }) as Readonly<Record<string, unknown>>;
  return typeof name === "string" && Array.isArray(cells);
}

/** The journal with one more transaction. What was undone before can no longer be redone. */
export function recorded({ done }: Journal, transaction: Transaction): Journal {
  return { done: [...done, transaction].slice(-MOST_KEPT), undone: [] };
}

/** The report that stands in the workbook through us; `null` without one. */
export function reportOf({ done }: Journal): WrittenReport | null {
  return done.flatMap(({ report }) => report ?? []).at(-1) ?? null;
}

/** The journal after its last transaction was taken back but for `left`. `redoable` says whether it can be done again. */
export function undoneLast(journal: Journal, left: Transaction | undefined, redoable: boolean): Journal {
  const last = journal.done.at(-1);
  if (!last) return journal;
  const before = withReplaced(journal.done.slice(0, -1), last.replaced);
  if (left) return { done: [...before, left], undone: [] };
  return { done: before, undone: redoable ? [...journal.undone, last] : [] };
}

/** The journal after the transaction that was undone last was done again, as `again`. */
export function redoneLast({ done, undone }: Journal, again: Transaction): Journal {
  const rest = again.replaced ? done.filter(({ id }) => id !== again.replaced?.id) : done;
  return { done: [...rest, again], undone: undone.slice(0, -1) };
}

/** The journal after a transaction was taken back out of its turn but for `left`; `revert` did it. */
export function takenOut(journal: Journal, id: number, left: Transaction | undefined, revert?: Transaction): Journal {
  const done = journal.done.flatMap((one) => (one.id === id ? (left ?? []) : [one]));
  return revert ? recorded({ done, undone: [] }, revert) : { done, undone: [] };
}

/** In the order in which they were made; one that was narrowed is whole again. */
function withReplaced(done: readonly Transaction[], replaced: Transaction | undefined): readonly Transaction[] {
  if (!replaced) return done;
  return [...done.filter(({ id }) => id !== replaced.id), replaced].sort((a, b) => a.id - b.id);
}

/** The edits that take a change back, the last first. */
export function inverseEdits({ edits }: Pick<Change, "edits">): readonly Edit[] {
  return edits.map(inverseOf).reverse();
}

/** The edits of a change that are still to be taken back after these inverse edits were done. */
export function editsLeft({ edits }: Pick<Change, "edits">, undone: readonly Edit[]): readonly Edit[] {
  return edits.filter((edit) => !undone.some((inverse) => isInverse(inverse, edit)));
}

/** What may be done with a sheet we added: `unchanged` may be deleted, `changed` holds work of a person, `gone` is no more. */
export function fateOf({ name, content }: AddedSheet, now: WorkbookSnapshot): "unchanged" | "changed" | "gone" {
  const sheet = now.sheets.find((one) => one.name === name);
  if (!sheet) return "gone";
  return content && sameCells(content, sheet) ? "unchanged" : "changed";
}

/** Whether everything that a change wrote is as it was before, although nobody took it back here: Excel's own undo did. */
export function isUndoneElsewhere({ edits, sheets }: Pick<Change, "edits" | "sheets">, now: WorkbookSnapshot): boolean {
  if (edits.length === 0 && sheets.length === 0) return false;
  const areGone = sheets.every(({ name }) => !now.sheets.some((sheet) => sheet.name === name));
  return areGone && edits.every((edit) => stoodBefore(edit, now));
}

/** Whether the cell of an edit holds what it held before. */
export function stoodBefore({ at, expect, write }: Edit, now: WorkbookSnapshot): boolean {
  const sheet = now.sheets.find(({ name }) => name === at.sheet);
  return sheet !== undefined && !sameContent(expect, write) && sameContent(contentAt(sheet, at), expect);
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
