import { BeyondLimit } from "../core/limits";
import type { Area, CellRef } from "../core/grid/address";
import type { SheetDesign } from "../core/grid/sheet-design";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/grid/snapshot";
import type { Edit } from "../core/fixing/edit";
import type { Severity } from "../core/rules/finding";

/** Whether the rest of a sheet is wanted, of which only the beginning has been read. */
export type GoesOn = (beginning: SheetSnapshot) => Promise<boolean>;

/** Gives the whole workbook as plain data, in as few trips to the host as it can. Throws only `HostError`. */
export interface WorkbookReader {
  /** `goesOn` is asked about sheets so large that reading them takes trips of their own; where it is absent they are read whole. */
  read(goesOn?: GoesOn): Promise<WorkbookSnapshot>;
}

/** What became of a batch of edits. */
export interface AppliedEdits {
  readonly done: readonly Edit[];
  /** Edits whose precondition no longer held; nothing was written for them. */
  readonly stale: readonly Edit[];
  /** Cells whose shown value is, or may be, another one after the next recalculation by a spreadsheet program. */
  readonly awaitingRecalculation: readonly CellRef[];
}

/** Applies edits whose `expect` still holds, and names the others. */
export interface WorkbookEditor {
  apply(edits: readonly Edit[]): Promise<AppliedEdits>;
}

/** One mark: a whole (merged) area in the colour of its worst severity. `rules` are the ids named by the mark. */
export interface Mark {
  readonly sheet: string;
  readonly area: Area;
  readonly severity: Severity;
  readonly rules: readonly string[];
}

/** Sets and clears our marks, and no other conditional format. */
export interface WorkbookMarker {
  /** Replaces all our marks by these. */
  mark(marks: readonly Mark[]): Promise<void>;
  /** Sheets that the latest `mark` left without marks because they are protected. A host that marks them all has none. */
  readonly unmarkedSheets?: readonly string[];
  /** Takes our marks away, and gives back the look the workbook had. Returns how many there were. */
  clearMarks(): Promise<number>;
}

/** Adds worksheets. */
export interface SheetMaker {
  /** Adds the sheet behind the last one under its name, or `name (2)` and so on where that is taken. Returns the name it got. */
  addSheet(design: SheetDesign): Promise<string>;
  /** Deletes a sheet that we added, to undo it. A host that cannot has none. Throws `sheet-deleted` where it is gone already. */
  removeSheet?(name: string): Promise<void>;
}

/** Shows a cell to the user. Only a host with a screen has one. */
export interface CellNavigator {
  reveal(at: CellRef): Promise<void>;
}

/** What was changed: the contents of cells, or rows, columns and sheets, which moves cells. */
export type ChangeKind = "cells" | "structure";

/** Tells when somebody else than we changed the workbook. Own writes are not counted. */
export interface WorkbookWatcher {
  /** Calls back after every foreign change. The result stops it. */
  watch(changed: (kind: ChangeKind) => void): Promise<() => Promise<void>>;
}

/** Small settings that travel with the workbook: pack and thresholds. Never the store of record. */
export interface SettingsStore {
  load(): Promise<Readonly<Record<string, unknown>>>;
  save(settings: Readonly<Record<string, unknown>>): Promise<void>;
}

/** What a host may report; the door tells the user what to do about each. */
export type HostTrouble =
  | "not-found"
  | "not-a-workbook"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "cell-being-edited"
  | "other-workbook-in-front"
  | "sheet-protected"
  | "sheet-hidden"
  | "sheet-deleted"
  | "structure-protected"
  | "read-only"
  | "dialog-open"
  | "changed-meanwhile"
  | "busy"
  | "session-expired"
  | "out-of-memory"
  | "offline"
  | "not-supported"
  | "unknown";

/** The only error a port throws. `detail` says more in Chinese where there is more to say; the cause is kept for the log. */
export class HostError extends Error {
  constructor(
    readonly trouble: HostTrouble,
    readonly detail = "",
    options?: ErrorOptions,
  ) {
    super(`The workbook host reported: ${trouble}${detail ? ` (${detail})` : ""}`, options);
    this.name = "HostError";
  }
}

/** What was thrown as an error of a port, where it is one or says that more was given than we take on. */
export function hostErrorOf(cause: unknown): HostError | undefined {
  if (cause instanceof BeyondLimit) return new HostError("too-large", cause.detail, { cause });
  return cause instanceof HostError ? cause : undefined;
}
