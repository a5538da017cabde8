import type { AppliedEdits, CellNavigator, Mark, SettingsStore, SheetMaker, WorkbookWatcher } from "../../app/ports";
import type { SessionHost } from "../../app/session";
import type { Edit } from "../../core/fixing/edit";
import type { CellRef } from "../../core/grid/address";
import type { SheetDesign } from "../../core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { XlsxFileWorkbook } from "../../hosts/xlsx-file";

/** What the host of a session needs of the file around it. */
export interface FileAround {
  /** Runs work that writes: the file keeps it for undo and shows it. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  readonly reveal: (at: CellRef) => void;
  readonly settings: SettingsStore;
}

/**
 * A workbook file as a session works on it. Marks are only remembered: the page shows findings on the cells by itself,
 * and `withMarks` writes them into what is saved. So checking changes nothing that would have to be undone or saved.
 */
export class FileSessionHost implements SessionHost, SheetMaker, CellNavigator, WorkbookWatcher, SettingsStore {
  readonly surroundings = "page";
  readonly #workbook: XlsxFileWorkbook;
  readonly #around: FileAround;
  readonly #watchers = new Set<() => void>();
  /** `undefined` until a check has marked: marks that came with the file are left alone until then. */
  #marks: readonly Mark[] | undefined;

  constructor(workbook: XlsxFileWorkbook, around: FileAround) {
    this.#workbook = workbook;
    this.#around = around;
  }

  read(): Promise<WorkbookSnapshot> {
    return this.#workbook.read();
  }

  apply(edits: readonly Edit[]): Promise<AppliedEdits> {
    return this.#around.write(() => this.#workbook.apply(edits));
  }

  addSheet(design: SheetDesign): Promise<string> {
    return this.#around.write(() => this.#workbook.addSheet(design));
  }

  removeSheet(name: string): Promise<void> {
    return this.#around.write(() => this.#workbook.removeSheet(name));
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    this.#marks = marks;
  }

  async clearMarks(): Promise<number> {
    const remembered = this.#marks?.length ?? 0;
    this.#marks = undefined;
    const written = await this.#around.write(() => this.#workbook.clearMarks());
    return Math.max(remembered, written);
  }

  async reveal(at: CellRef): Promise<void> {
    this.#around.reveal(at);
  }

  async watch(changed: () => void): Promise<() => Promise<void>> {
    this.#watchers.add(changed);
    return async () => void this.#watchers.delete(changed);
  }

  load(): Promise<Readonly<Record<string, unknown>>> {
    return this.#around.settings.load();
  }

  save(settings: Readonly<Record<string, unknown>>): Promise<void> {
    return this.#around.settings.save(settings);
  }

  /** To be called when a person, not the session, has changed the workbook. */
  noteForeignChange(): void {
    for (const changed of this.#watchers) changed();
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
}
