import type {
  AppliedEdits,
  Mark,
  SheetMaker,
  WorkbookEditor,
  WorkbookMarker,
  WorkbookReader,
} from "../../src/app/ports";
import { HostError } from "../../src/app/ports";
import type { SheetDesign } from "../../src/core/grid/sheet-design";
import { freeSheetName } from "../../src/core/grid/sheet-name";
import type { WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { sheetOfDesign, snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { Edit } from "../../src/core/fixing/edit";
import { recalculated, workedOutSheet } from "../../src/core/formula/recalculation/recalculation";
import { cellAt, cellKey, planEdits, withContents, type WrittenCell } from "../../src/core/fixing/snapshot-editing";

/** A workbook that is nothing but its snapshot: for tests of the engine, and as a model of what the other hosts do. */
export class MemoryWorkbook implements WorkbookReader, WorkbookEditor, WorkbookMarker, SheetMaker {
  #workbook: WorkbookSnapshot;
  #marks: readonly Mark[] = [];
  /** Formats of cells that were emptied: as in Excel a cell keeps its look when its content goes. */
  readonly #formats = new Map<string, string>();

  constructor(workbook: WorkbookSnapshot) {
    this.#workbook = workbook;
  }

  /** A workbook with the designed sheets. */
  static ofDesigns(designs: readonly SheetDesign[]): MemoryWorkbook {
    return new MemoryWorkbook(snapshotOfDesign(designs));
  }

  /** The marks that are set. */
  get marks(): readonly Mark[] {
    return this.#marks;
  }

  async read(): Promise<WorkbookSnapshot> {
    return this.#workbook;
  }

  async apply(edits: readonly Edit[]): Promise<AppliedEdits> {
    const before = this.#workbook;
    const { done, stale, written } = planEdits(before, edits);
    if (written.length === 0) return { done, stale, awaitingRecalculation: [] };
    this.#keepFormats(before, written);
    const contents = withContents(before, written, (at) => this.#formats.get(cellKey(at)));
    const after = recalculated(
      contents,
      written.map(({ at }) => at),
    );
    this.#workbook = after.workbook;
    return { done, stale, awaitingRecalculation: after.awaiting };
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    const names = new Set(this.#workbook.sheets.map((sheet) => sheet.name));
    const lost = marks.find((mark) => !names.has(mark.sheet));
    if (lost) throw new HostError("sheet-deleted", `没有工作表“${lost.sheet}”`);
    this.#marks = [...marks];
  }

  async clearMarks(): Promise<number> {
    const count = this.#marks.length;
    this.#marks = [];
    return count;
  }

  async addSheet(design: SheetDesign): Promise<string> {
    const { sheets } = this.#workbook;
    const name = freeSheetName(
      design.name,
      sheets.map((sheet) => sheet.name),
    );
    const sheet = workedOutSheet(this.#workbook, sheetOfDesign({ ...design, name }));
    this.#workbook = { sheets: [...sheets, sheet] };
    return name;
  }

  async removeSheet(name: string): Promise<void> {
    const { sheets } = this.#workbook;
    if (!sheets.some((sheet) => sheet.name === name)) throw new HostError("sheet-deleted", `没有工作表“${name}”`);
    this.#workbook = { sheets: sheets.filter((sheet) => sheet.name !== name) };
    this.#marks = this.#marks.filter((mark) => mark.sheet !== name);
  }

  #keepFormats(before: WorkbookSnapshot, written: readonly WrittenCell[]): void {
    for (const { at, format } of written) {
      const sheet = before.sheets.find(({ name }) => name === at.sheet);
      const own = sheet && cellAt(sheet.cells, at)?.format;
      const kept = own ?? this.#formats.get(cellKey(at)) ?? format;
      if (kept !== undefined) this.#formats.set(cellKey(at), kept);
    }
  }
}
