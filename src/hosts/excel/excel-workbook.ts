/// <reference types="office-js" />
import {
  HostError,
  type AppliedEdits,
  type CellNavigator,
  type ChangeKind,
  type GoesOn,
  type Mark,
  type SettingsStore,
  type SheetMaker,
  type WorkbookEditor,
  type WorkbookMarker,
  type WorkbookReader,
  type WorkbookWatcher,
} from "../../app/ports";
import type { CellRef } from "../../core/grid/address";
import type { SheetDesign } from "../../core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { Edit } from "../../core/fixing/edit";
import { GivenFormats } from "./cell-writing";
import { loadSettings, saveSettings } from "./document-settings";
import { applyEdits, applyRest, standingEdits } from "./editing";
import { asOneUndoStep, inExcel } from "./excel-run";
import { codeOf, hostError, isBroken } from "./excel-trouble";
import { keptJournal } from "./kept-journal";
import { removeMarks, replaceMarks, type Marking } from "./marking";
import { mergesOfFile, withMerges } from "./merges-from-file";
import { readWorkbook } from "./read-workbook";
import { readStates, type SheetStates } from "./sheet-state";
import { deleteSheet } from "./sheet-deleting";
import { showCell } from "./showing";
import { watchWorkbook } from "./watching";

/** The workbook that is open in Excel. This folder is the only one that may name `Excel` or `Office`. */
export class ExcelWorkbook
  implements WorkbookReader, WorkbookEditor, WorkbookMarker, SheetMaker, CellNavigator, WorkbookWatcher, SettingsStore
{
  /** What the latest reading or marking saw of the sheets, so that marking need not ask again. */
  #states: SheetStates | undefined;
  #unmarkedSheets: readonly string[] = [];
  readonly #givenFormats = new GivenFormats();
  /** Writes of ours under way. */
  #writing = 0;

  /** By the address of the workbook, in the browser. */
  readonly keptJournal = keptJournal;

  /** Protected sheets that the latest `mark` left without marks. */
  get unmarkedSheets(): readonly string[] {
    return this.#unmarkedSheets;
  }

  /** Conditional formats set by an add-in empty Excel's undo list before ExcelApi 1.20. */
  get markingClearsUndo(): boolean {
    return !Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  }

  /** Two round trips for any number of sheets. Merges are unknown: asking Excel for them clears the user's undo list. */
  async read(goesOn: GoesOn = async () => true): Promise<WorkbookSnapshot> {
    const { snapshot, states } = await inExcel((context) => readWorkbook(context, goesOn));
    this.#states = states;
    return snapshot;
  }

  /** The same with the merged areas where Excel hands out a copy of the file, which is asked for meanwhile; else without. */
  async readWithMerges(goesOn?: GoesOn): Promise<WorkbookSnapshot> {
    const [snapshot, merges] = await Promise.all([this.read(goesOn), mergesOfFile()]);
    return withMerges(snapshot, merges);
  }

  /** Two round trips. On a protected sheet nothing is written at all. */
  async apply(edits: readonly Edit[]): Promise<AppliedEdits> {
    if (edits.length === 0) return { done: [], stale: [], awaitingRecalculation: [] };
    let begun = false;
    const begin = (): void => void (begun = true);
    const given = this.#givenFormats;
    try {
      return await this.#whileWriting(() =>
        asOneUndoStep(
          (context) => applyEdits(context, edits, given, begin),
          (context) => applyRest(context, edits, given, begin),
        ),
      );
    } catch (cause) {
      if (!begun) throw cause;
      return this.#whatStands(edits, cause);
    }
  }

  /** One round trip after a `read`. Protected sheets are left out, and named in `unmarkedSheets`. */
  async mark(marks: readonly Mark[]): Promise<void> {
    const { skipped, states } = await this.#whileWriting(() =>
      asOneUndoStep((context) => this.#replaceMarks(context, marks)),
    );
    this.#states = states;
    this.#unmarkedSheets = skipped;
  }

  /** At most three round trips. @throws HostError sheet-protected, once the marks of all other sheets are gone */
  async clearMarks(): Promise<number> {
    this.#states = undefined;
    const { count, kept } = await this.#whileWriting(() =>
      asOneUndoStep(async (context) => removeMarks(context, await readStates(context))),
    );
    if (kept.length > 0) throw new HostError("sheet-protected", kept.map((sheet) => `工作表“${sheet}”`).join("、"));
    return count;
  }

  /** Two round trips. */
  async addSheet(design: SheetDesign): Promise<string> {
    this.#states = undefined;
    // Loaded with the first sheet: most who check write none.
    const { makeSheet } = await import(/* webpackChunkName: "sheet-making" */ "./sheet-making");
    return this.#whileWriting(() => asOneUndoStep((context) => retried(() => makeSheet(context, design))));
  }

  async removeSheet(name: string): Promise<void> {
    this.#states = undefined;
    await this.#whileWriting(() => inExcel((context) => deleteSheet(context, name)));
  }

  /** Selects the cell, in one round trip. @throws HostError sheet-hidden or sheet-deleted, with the name of the sheet */
  async reveal(at: CellRef): Promise<void> {
    await inExcel((context) => retried(() => showCell(context, at)));
  }

  async watch(changed: (kind: ChangeKind) => void): Promise<() => Promise<void>> {
    return watchWorkbook(changed, (trigger) => {
      // Excel before ExcelApi 1.14 does not say who made a change.
      return trigger === undefined ? this.#writing > 0 : trigger === "ThisLocalAddin";
    });
  }

  async load(): Promise<Readonly<Record<string, unknown>>> {
    return loadSettings();
  }

  async save(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await saveSettings(settings);
  }

  async #replaceMarks(context: Excel.RequestContext, marks: readonly Mark[]): Promise<Marking> {
    const known = this.#states;
    this.#states = undefined;
    if (known) {
      try {
        return await replaceMarks(context, marks, known, true);
      } catch (cause) {
        // Marks or protection may have changed since they were looked at; a sheet may have got another name.
        if (!isOutdated(cause)) throw cause;
      }
    }
    return replaceMarks(context, marks, await readStates(context), false);
  }

  /** A trip may have been carried out although its answer was lost: what it wrote must not be without an undo. @throws HostError */
  async #whatStands(edits: readonly Edit[], cause: unknown): Promise<AppliedEdits> {
    const standing = await inExcel((context) => standingEdits(context, edits)).catch(() => undefined);
    if (!standing || standing.done.length === 0) throw hostError(cause);
    return standing;
  }

  async #whileWriting<T>(write: () => Promise<T>): Promise<T> {
    this.#writing++;
    try {
      return await write();
    } finally {
      this.#writing--;
    }
  }
}

const OUTDATED: ReadonlySet<string> = new Set(["ItemNotFound", "AccessDenied", "InvalidArgument"]);

function isOutdated(cause: unknown): boolean {
  if (cause instanceof HostError) return cause.trouble === "sheet-deleted";
  return OUTDATED.has(codeOf(cause) ?? "") || isBroken(cause);
}

/** With two workbooks open these calls fail now and then as the focus moves; a second time they mostly succeed. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!PASSING.has(codeOf(cause) ?? "")) throw cause;
    return work();
  }
}

const PASSING: ReadonlySet<string> = new Set(["InactiveWorkbook", "GeneralException", "ItemAlreadyExists"]);
