import type {
  AppliedEdits,
  Mark,
  SheetMaker,
  WorkbookEditor,
  WorkbookMarker,
  WorkbookReader,
} from "../../../app/ports";
import { HostError } from "../../../app/ports";
import type { WorkbookView, WorkbookViewer } from "../../../app/workbook-view";
import type { Block } from "../../../core/formula/remap";
import type { SheetDesign } from "../../../core/grid/sheet-design";
import { snapshotOfDesign } from "../../../core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../../core/grid/snapshot";
import type { Edit } from "../../../core/fixing/edit";
import { replaceLostTexts } from "../additions";
import { applyEdits } from "../editing/edit-apply";
import { blockReferrers } from "../rows/block-referrers";
import { addMarks, removeMarks } from "../marks";
import { withCutOffTexts } from "../editing/cut-off-texts";
import { readWithResults } from "../editing/missing-results";
import { newPackage } from "../new-package";
import { OpenWorkbook } from "../open-workbook";
import { Package, type PackageCheckpoint } from "../../opc/package";
import { savedBy } from "../../opc/saved-by";
import { changeRows } from "../rows/change-rows";
import { addSheet } from "../editing/sheet-adding";
import { removeSheet } from "../editing/sheet-removing";
import { WorkbookViews } from "./workbook-views";

/** A state of a workbook to come back to. Cheap: it holds no copies, only the texts of parts that were changed. */
type WorkbookCheckpoint = PackageCheckpoint;

/**
 * An .xlsx or .xlsm file in memory. Reading gives plain data; every change splices the text of the parts it must change
 * and leaves all others as they are, to the byte. Works alike in Node, in a browser and in a worker.
 */
export class XlsxFileWorkbook implements WorkbookReader, WorkbookEditor, WorkbookMarker, SheetMaker, WorkbookViewer {
  readonly #workbook: OpenWorkbook;
  readonly #views = new WorkbookViews();
  /** What the package was before and after each sheet was added. */
  readonly #additions = new Map<string, { readonly before: PackageCheckpoint; readonly after: PackageCheckpoint }>();

  private constructor(pack: Package) {
    this.#workbook = new OpenWorkbook(pack);
  }

  /**
   * Opens the bytes of a file. They are not copied: do not change them afterwards.
   * @throws HostError not-a-workbook, encrypted, damaged or too-large
   */
  static open(bytes: Uint8Array): XlsxFileWorkbook {
    return reportingTrouble(() => {
      const pack = Package.open(bytes);
      const opened = new XlsxFileWorkbook(pack);
      opened.#workbook.checkParts();
      return opened;
    });
  }

  /** Who made the file and who saved it last, by its own properties. */
  get savedBy(): readonly string[] {
    return savedBy(this.#workbook.pack);
  }

  /** A new workbook with the designed sheets, at least one. The same designs give the same bytes. */
  static create(designs: readonly SheetDesign[]): XlsxFileWorkbook {
    if (designs.length === 0) throw new Error("A workbook needs at least one sheet.");
    const created = new XlsxFileWorkbook(newPackage());
    // All at once, since a formula may read a sheet that comes after its own.
    const { sheets } = snapshotOfDesign(designs);
    created.#change((workbook) => designs.forEach((design, index) => addSheet(workbook, design, sheets[index]?.cells)));
    return created;
  }

  async read(): Promise<WorkbookSnapshot> {
    return reportingTrouble(() => withCutOffTexts(readWithResults(this.#workbook), this.#workbook));
  }

  async view(): Promise<WorkbookView> {
    return reportingTrouble(() => this.#views.view(this.#workbook));
  }

  /** What `read` has to do, a sheet a step, for doors that must not stand still meanwhile. It changes nothing, and `read` is quick afterwards. */
  readSteps(): Generator<void, void> {
    return reportingSteps(this.#workbook.steps());
  }

  /** What `view` has to do, a sheet a step, likewise. */
  viewSteps(): Generator<void, void> {
    return reportingSteps(this.#views.steps(this.#workbook));
  }

  async apply(edits: readonly Edit[]): Promise<AppliedEdits> {
    return this.#change((workbook) => applyEdits(workbook, edits));
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    this.#change((workbook) => {
      removeMarks(workbook);
      addMarks(workbook, marks);
    });
  }

  async clearMarks(): Promise<number> {
    return this.#change(removeMarks);
  }

  /**
   * Puts `count` empty rows into a sheet above or below a row, and in its look.
   * @throws HostError sheet-deleted, sheet-protected, or not-supported where something would not follow
   */
  async insertRows(sheet: string, row: number, where: "above" | "below", count: number): Promise<void> {
    const at = where === "above" ? row : row + 1;
    this.#change((workbook) => changeRows(workbook, { sheet, at, rows: count, like: row }));
  }

  /** Takes `count` rows out of a sheet from `row` on. @throws HostError as `insertRows` */
  async deleteRows(sheet: string, row: number, count: number): Promise<void> {
    this.#change((workbook) => changeRows(workbook, { sheet, at: row, rows: -count, like: -1 }));
  }

  async addSheet(design: SheetDesign): Promise<string> {
    const before = this.checkpoint();
    const name = this.#change((workbook) => addSheet(workbook, design));
    this.#additions.set(name, { before, after: this.checkpoint() });
    return name;
  }

  /** Where nothing was changed since the sheet was added, every part is again what it was before, to the byte. */
  async removeSheet(name: string): Promise<void> {
    const addition = this.#additions.get(name);
    if (addition?.after === this.checkpoint()) this.restore(addition.before);
    else this.#change((workbook) => removeSheet(workbook, name));
    this.#additions.delete(name);
  }

  /** What `restore` needs to come back to the workbook as it is now. The same object as long as nothing is changed. */
  checkpoint(): WorkbookCheckpoint {
    return this.#workbook.pack.checkpoint();
  }

  /** Makes the workbook what it was at a checkpoint of this workbook, to the byte. */
  restore(checkpoint: WorkbookCheckpoint): void {
    this.#workbook.restore(checkpoint);
  }

  /** Whether another file holds the same parts as they are now, to the byte, however they are packed. */
  holdsSameAs(other: XlsxFileWorkbook): boolean {
    return reportingTrouble(() => this.#workbook.pack.holdsSameAs(other.#workbook.pack));
  }

  /** What refers to cells of a block and cannot follow them elsewhere, in Chinese: names, formats and charts. */
  referrersOf(block: Block): readonly string[] {
    return reportingTrouble(() => blockReferrers(this.#workbook, block));
  }

  /** The sheets that are protected: whoever protected them meant their locked cells to stay as they are. */
  protectedSheets(): readonly string[] {
    return reportingTrouble(() => this.#workbook.protectedSheets());
  }

  /** The file as it is now. Parts that were never changed keep their packed bytes, and an untouched file all of them. */
  toBytes(): Uint8Array {
    return reportingTrouble(() => this.#workbook.pack.toBytes());
  }

  /** All of a change or nothing of it. */
  #change<T>(work: (workbook: OpenWorkbook) => T): T {
    const workbook = this.#workbook;
    try {
      return reportingTrouble(() =>
        workbook.pack.atomically(() => {
          const before = workbook.pack.checkpoint();
          const result = work(workbook);
          if (workbook.pack.checkpoint() !== before) replaceLostTexts(workbook.pack, workbook.book);
          return result;
        }),
      );
    } finally {
      workbook.refresh();
    }
  }
}

/** The bytes of a new workbook file with the designed sheets. The same designs give the same bytes. */
export function createWorkbookBytes(designs: readonly SheetDesign[]): Uint8Array {
  return XlsxFileWorkbook.create(designs).toBytes();
}

function* reportingSteps(steps: Generator<void, void>): Generator<void, void> {
  while (!reportingTrouble(() => steps.next()).done) yield;
}

/** A port throws only `HostError`; anything else is a fault of ours that must not pass as a fault of the file. */
function reportingTrouble<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError("unknown", "", { cause });
  }
}
