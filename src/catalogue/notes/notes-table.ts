import type { Cell, SheetSnapshot } from "../../core/grid/snapshot";
import { plainText } from "../../core/values/normalise";
import { listedLabel, type Acceptance } from "./acceptance";
import { findReasonHeader, NOTES_COLUMNS, KEY_COLUMN, readKey } from "./notes-sheet";

/** What a row of 校验说明 speaks of. */
export type NoteSubject = Pick<Acceptance, "rule" | "label">;

/** 校验说明 as it stands: a person may have sorted it, moved columns, or written beside and below it. */
export interface NotesTable {
  /** The column of each of `NOTES_COLUMNS`; `undefined` for one that a person deleted. */
  readonly columns: readonly (number | undefined)[];
  /** Rows with a key of ours, from top to bottom. */
  readonly rows: readonly { readonly row: number; readonly subject: NoteSubject }[];
  /** Whether a person wrote beside our columns, so that rows must stay where they are. */
  readonly hasRemarks: boolean;
  /** The row behind everything. */
  readonly nextRow: number;
  cellAt(row: number, column: number): Cell | undefined;
}

/** Reads the table of a 校验说明; `undefined` where its column 核实说明 or its keys cannot be found any more. */
export function readNotesTable(sheet: SheetSnapshot): NotesTable | undefined {
  const header = findReasonHeader(sheet);
  if (!header) return undefined;
  const titles = sheet.cells.filter(({ row }) => row === header.row);
  const below = sheet.cells.filter(({ row }) => row > header.row);
  const keys = below.flatMap((cell) => {
    const subject = readKey(cell);
    return subject ? [{ row: cell.row, column: cell.column, subject }] : [];
  });
  const columns = NOTES_COLUMNS.map((title, offset) => {
    if (offset === KEY_COLUMN && keys[0]) return keys[0].column;
    return titles.find(({ value }) => typeof value === "string" && plainText(value) === title)?.column;
  });
  if (columns[KEY_COLUMN] === undefined) return undefined;
  const ours = new Set(columns);
  const keyed = new Set(keys.map(({ row }) => row));
  const cells = new Map(below.map((cell) => [placeOf(cell.row, cell.column), cell]));
  return {
    columns,
    rows: keys.map(({ row, subject }) => ({ row, subject })),
    hasRemarks: below.some(({ row, column, value }) => keyed.has(row) && !ours.has(column) && value !== null),
    nextRow: Math.max(header.row, ...below.map(({ row }) => row)) + 1,
    cellAt: (row, column) => cells.get(placeOf(row, column)),
  };
}

/** Which row each subject is written to, and the rows of ours that nothing is written to any more. */
interface NoteSlots {
  readonly taken: readonly number[];
  readonly left: readonly number[];
}

/**
 * Gives every subject a row: our rows from the top, then new ones at the end. Where a person wrote beside our columns a
 * subject keeps the row it has, so that the remark still stands beside it.
 */
export function slotsFor(table: NotesTable, subjects: readonly NoteSubject[]): NoteSlots {
  const free = [...table.rows];
  const kept = subjects.map((subject) => {
    if (!table.hasRemarks) return undefined;
    const at = free.findIndex(
      ({ subject: own }) => own.rule === subject.rule && own.label === listedLabel(subject.label),
    );
    return at < 0 ? undefined : free.splice(at, 1)[0]?.row;
  });
  // A row whose finding is gone may have a remark beside it that speaks of that finding: nothing new is written there.
  const reusable = table.hasRemarks ? [] : free.splice(0, subjects.length);
  let next = table.nextRow;
  const taken = kept.map((row) => row ?? reusable.shift()?.row ?? next++);
  return { taken, left: free.map(({ row }) => row) };
}

function placeOf(row: number, column: number): string {
  return `${row}:${column}`;
}
