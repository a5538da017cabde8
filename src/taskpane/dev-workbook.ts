import type { CellNavigator, SettingsStore, WorkbookWatcher } from "../app/ports";
import { printRef, type CellRef } from "../core/grid/address";
import { MemoryWorkbook } from "../hosts/memory/memory-workbook";

/** A memory workbook with what Excel has besides: a selection, events, and settings. For the developer's page. */
export class DevWorkbook extends MemoryWorkbook implements CellNavigator, SettingsStore, WorkbookWatcher {
  readonly #watchers = new Set<() => void>();
  #settings: Readonly<Record<string, unknown>> = {};

  /** Says in the title of the window what would be selected. */
  async reveal(at: CellRef): Promise<void> {
    document.title = printRef(at);
  }

  /** As if somebody typed into the workbook. */
  changeFromOutside(): void {
    for (const changed of this.#watchers) changed();
  }

  async watch(changed: () => void): Promise<() => Promise<void>> {
    this.#watchers.add(changed);
    return async () => void this.#watchers.delete(changed);
  }

  async load(): Promise<Readonly<Record<string, unknown>>> {
    return this.#settings;
  }

  async save(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = settings;
  }
}
