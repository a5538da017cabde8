import type { AppliedEdits, CellNavigator, Mark, SettingsStore, SheetMaker, WorkbookWatcher } from "../../app/ports";
import type { SessionHost, SessionTools, Timeline } from "../../app/session";
import { inSlices } from "../../app/session/slices";
import type { Edit } from "../../core/fixing/edit";
import type { CellRef } from "../../core/grid/address";
import type { SheetDesign } from "../../core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import type { RowsChange } from "../grid/props";

/** What the host of a session needs of the file around it. */
interface FileAround {
  /** Is told after every change of the workbook. */
  readonly changed: () => void;
  readonly reveal: (at: CellRef) => Promise<void>;
  readonly settings: SettingsStore;
  readonly tools: Pick<SessionTools, "pause" | "clock">;
}

type Checkpoint = ReturnType<XlsxFileWorkbook["checkpoint"]>;

/**
 * A workbook file as a session works on it. Marks are only remembered: the page shows findings on the cells by itself,
 * and `withMarks` writes them into what is saved. So checking changes nothing that would have to be undone or saved.
 */
export class FileSessionHost implements SessionHost, SheetMaker, CellNavigator, WorkbookWatcher, SettingsStore {
  readonly surroundings = "page";
  readonly timeline: Timeline;
  readonly #workbook: XlsxFileWorkbook;
  readonly #around: FileAround;
  /** `undefined` until a check has marked: marks that came with the file are left alone until then. */
  #marks: readonly Mark[] | undefined;

  constructor(workbook: XlsxFileWorkbook, around: FileAround) {
    this.#workbook = workbook;
    this.#around = around;
    this.timeline = {
      checkpoint: () => workbook.checkpoint(),
      restore: (checkpoint) => {
        workbook.restore(checkpoint as Checkpoint);
        around.changed();
      },
    };
  }

  async read(): Promise<WorkbookSnapshot> {
    await inSlices(this.#workbook.readSteps(), this.#around.tools);
    return this.#workbook.read();
  }

  apply(edits: readonly Edit[]): Promise<AppliedEdits> {
    return this.#write(() => this.#workbook.apply(edits));
  }

  addSheet(design: SheetDesign): Promise<string> {
    return this.#write(() => this.#workbook.addSheet(design));
  }

  removeSheet(name: string): Promise<void> {
    return this.#write(() => this.#workbook.removeSheet(name));
  }

  /** Puts rows in, or takes them out. */
  changeRows({ kind, sheet, row, count }: RowsChange): Promise<void> {
    return this.#write(() =>
      kind === "delete"
        ? this.#workbook.deleteRows(sheet, row, count)
        : this.#workbook.insertRows(sheet, row, kind, count),
    );
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    this.#marks = marks;
  }

  async clearMarks(): Promise<number> {
    const remembered = this.#marks?.length ?? 0;
    this.#marks = undefined;
    const written = await this.#write(() => this.#workbook.clearMarks());
    return Math.max(remembered, written);
  }

  reveal(at: CellRef): Promise<void> {
    return this.#around.reveal(at);
  }

  /** Nobody changes the file but through its session, which knows. */
  async watch(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  load(): Promise<Readonly<Record<string, unknown>>> {
    return this.#around.settings.load();
  }

  save(settings: Readonly<Record<string, unknown>>): Promise<void> {
    return this.#around.settings.save(settings);
  }

  /** The bytes of the file with the marks of the latest check in it; the workbook itself stays as it is. */
  async withMarks(): Promise<Uint8Array> {
    if (this.#marks === undefined) return this.#workbook.toBytes();
    const { sheets } = await this.#workbook.read();
    const names = new Set(sheets.map(({ name }) => name));
    const unmarked = this.#workbook.checkpoint();
    try {
      // Sheets may have been taken away since the check.
      await this.#workbook.mark(this.#marks.filter(({ sheet }) => names.has(sheet)));
      return this.#workbook.toBytes();
    } finally {
      this.#workbook.restore(unmarked);
    }
  }

  /** The bytes of the file without our marks, those that it came with included; the workbook itself stays as it is. */
  async withoutMarks(): Promise<Uint8Array> {
    const asItIs = this.#workbook.checkpoint();
    try {
      await this.#workbook.clearMarks();
      return this.#workbook.toBytes();
    } finally {
      this.#workbook.restore(asItIs);
    }
  }

  async #write<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#workbook.checkpoint();
    try {
      return await work();
    } finally {
      if (this.#workbook.checkpoint() !== before) this.#around.changed();
    }
  }
}
