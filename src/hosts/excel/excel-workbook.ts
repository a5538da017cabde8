/// <reference types="office-js" />
import type {
  AppliedEdits,
  CellNavigator,
  Mark,
  SettingsStore,
  SheetMaker,
  WorkbookEditor,
  WorkbookMarker,
  WorkbookReader,
  WorkbookWatcher,
} from "../../app/ports";
import type { CellRef } from "../../core/grid/address";
import type { SheetDesign } from "../../core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { Edit } from "../../core/fixing/edit";

/** The workbook that is open in Excel. This folder is the only one that may name `Excel` or `Office`. */
export class ExcelWorkbook
  implements WorkbookReader, WorkbookEditor, WorkbookMarker, SheetMaker, CellNavigator, WorkbookWatcher, SettingsStore
{
  /** Protected sheets whose cells the latest `mark` left without marks. */
  get unmarkedSheets(): readonly string[] {
    return [];
  }

  /** Two round trips for any number of sheets. Merges are unknown: asking Excel for them clears the user's undo list. */
  async read(): Promise<WorkbookSnapshot> {
    throw new Error("being written");
  }

  /**
   * The same with the merged areas, where Excel hands out a copy of the file without cost to the user; else without.
   */
  async readWithMerges(): Promise<WorkbookSnapshot> {
    throw new Error("being written");
  }

  async apply(_edits: readonly Edit[]): Promise<AppliedEdits> {
    throw new Error("being written");
  }

  async mark(_marks: readonly Mark[]): Promise<void> {
    throw new Error("being written");
  }

  async clearMarks(): Promise<number> {
    throw new Error("being written");
  }

  async addSheet(_design: SheetDesign): Promise<string> {
    throw new Error("being written");
  }

  async reveal(_at: CellRef): Promise<void> {
    throw new Error("being written");
  }

  async watch(_changed: () => void): Promise<() => Promise<void>> {
    throw new Error("being written");
  }

  async load(): Promise<Readonly<Record<string, unknown>>> {
    throw new Error("being written");
  }

  async save(_settings: Readonly<Record<string, unknown>>): Promise<void> {
    throw new Error("being written");
  }
}
