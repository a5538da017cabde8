import {
  HostError,
  type AppliedEdits,
  type ChangeKind,
  type Mark,
  type SettingsStore,
  type WorkbookWatcher,
} from "../../src/app/ports";
import { ChoiceStore, WorkbookSession, type SessionHost, type SessionTools } from "../../src/app/session";
import { designForms, type CaseData } from "../../src/catalogue/forms/canonical";
import type { Edit } from "../../src/core/fixing/edit";
import type { CellRef } from "../../src/core/grid/address";
import type { SheetDesign } from "../../src/core/grid/sheet-design";
import type { Cell, CellValue, WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { MemoryWorkbook } from "./memory-workbook";
import { countFrozenRows, designReport, designTables } from "../../src/render/report-sheet";

type PortCall = "read" | "apply" | "mark" | "addSheet" | "reveal";

/** A memory workbook with a screen, events and settings, which can be told to fail once. */
class BenchHost implements SettingsStore, WorkbookWatcher {
  readonly revealed: CellRef[] = [];
  /** How often the workbook was read. */
  reads = 0;
  removeSheet?: (name: string) => Promise<void>;
  readonly #failures = new Map<PortCall, Error>();
  readonly #watchers = new Set<(kind: ChangeKind) => void>();
  #settings: Readonly<Record<string, unknown>> = {};

  constructor(
    readonly workbook: MemoryWorkbook,
    removesSheets: boolean,
  ) {
    if (removesSheets) this.removeSheet = (name) => workbook.removeSheet(name);
  }

  /** The next call of that kind throws. */
  failOn(call: PortCall, error: Error): void {
    this.#failures.set(call, error);
  }

  /** As if somebody typed somewhere. */
  changeFromOutside(kind: ChangeKind = "cells"): void {
    for (const changed of this.#watchers) changed(kind);
  }

  /** Somebody types a value into a cell. */
  async typeInto(at: CellRef, value: CellValue): Promise<void> {
    await this.workbook.apply([{ at, expect: { value: await this.valueAt(at) }, write: { value } }]);
  }

  async valueAt(at: CellRef): Promise<CellValue> {
    return (await this.#cellAt(at))?.value ?? null;
  }

  async formulaAt(at: CellRef): Promise<string | undefined> {
    return (await this.#cellAt(at))?.formula;
  }

  async read(): Promise<WorkbookSnapshot> {
    this.#mayFail("read");
    this.reads++;
    return this.workbook.read();
  }

  async apply(edits: readonly Edit[]): Promise<AppliedEdits> {
    this.#mayFail("apply");
    return this.workbook.apply(edits);
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    this.#mayFail("mark");
    return this.workbook.mark(marks);
  }

  clearMarks(): Promise<number> {
    return this.workbook.clearMarks();
  }

  async addSheet(design: SheetDesign): Promise<string> {
    this.#mayFail("addSheet");
    return this.workbook.addSheet(design);
  }

  async reveal(at: CellRef): Promise<void> {
    this.#mayFail("reveal");
    this.revealed.push(at);
  }

  async watch(changed: (kind: ChangeKind) => void): Promise<() => Promise<void>> {
    this.#watchers.add(changed);
    return async () => void this.#watchers.delete(changed);
  }

  async load(): Promise<Readonly<Record<string, unknown>>> {
    return this.#settings;
  }

  async save(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = structuredClone(settings);
  }

  async #cellAt({ sheet, row, column }: CellRef): Promise<Cell | undefined> {
    const { sheets } = await this.workbook.read();
    const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
    return cells.find((cell) => cell.row === row && cell.column === column);
  }

  #mayFail(call: PortCall): void {
    const error = this.#failures.get(call);
    this.#failures.delete(call);
    if (error) throw error;
  }
}

/** One workbook on which sessions can be opened. */
export class SessionBench {
  readonly host: BenchHost;
  readonly choices = new ChoiceStore({ load: () => ({}), save: () => undefined });
  readonly #waiting = new Set<() => unknown>();

  constructor(designs: readonly SheetDesign[], { removesSheets = true }: { readonly removesSheets?: boolean } = {}) {
    this.host = new BenchHost(MemoryWorkbook.ofDesigns(designs), removesSheets);
  }

  /** Lets the moment pass for which things wait, and what then begins come to its end. */
  async aMomentLater(): Promise<void> {
    const begun = [...this.#waiting];
    this.#waiting.clear();
    await Promise.all(begun.map((work) => work()));
  }

  session(tools: Partial<SessionTools> = {}): WorkbookSession {
    const host: SessionHost = this.host;
    return new WorkbookSession(host, {
      choices: this.choices,
      after: (_, work) => {
        this.#waiting.add(work);
        return () => this.#waiting.delete(work);
      },
      renderer: async () => ({ designReport, designTables, countFrozenRows }),
      wordRenderer: () => import("../../src/render/word"),
      openWord: async (bytes) => (await import("../../src/hosts/docx-file")).WordControls.open(bytes),
      readOther: async (chosen) => (await import("../../src/pane/word/read-other")).readOther(chosen),
      pause: async () => undefined,
      clock: () => 0,
      // Troubles that a test asks for are HostErrors; anything else is a fault that must not pass unseen.
      log: (cause) => {
        if (!(cause instanceof HostError)) console.error(cause);
      },
      ...tools,
    });
  }
}

/** A session on a workbook with the forms of a case. */
export function openSession(
  data: CaseData,
  tools: Partial<SessionTools> = {},
): { readonly session: WorkbookSession; readonly host: BenchHost; readonly bench: SessionBench } {
  const bench = new SessionBench(designForms(data));
  return { session: bench.session(tools), host: bench.host, bench };
}
