import { areaContains, type Area } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { CellsByPlace } from "../../../src/core/formula/cells-by-place";
import type { Json } from "../protocol/json";
import { intersection, WHOLE_SHEET } from "./areas";
import type { ConditionalFormat } from "./conditional-format";
import { FormatGrid } from "./format-grid";
import { DEFAULT_PAGE, type PageSetup } from "./page-setup";
import { placeOf } from "./places";

/** What a cell holds. */
export interface CellContents {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without its `=`. */
  readonly formula?: string;
  /** A text set with an apostrophe before it; the cell keeps that as a part of itself. */
  readonly quoted?: boolean;
  /** One of the cells of an array formula, which nobody here works out cell by cell. */
  readonly inArray?: boolean;
}

/** Visible, hidden by the user, or hidden so that no user can unhide it. */
export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Height of a row and width of a column that nobody set, in points. */
export const STANDARD_HEIGHT = 14.25;
export const STANDARD_WIDTH = 54;

/** Protection as Excel tells it; the options are those of `protect()`. */
interface Protection {
  readonly on: boolean;
  readonly options: Readonly<Record<string, Json>>;
}

/** One worksheet of the emulated workbook. It knows no events and no formulas of its own; the workbook sees to these. */
export class Sheet {
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  /** In characters, as Excel counts it. */
  standardWidth = 8.38;
  protection: Protection = { on: false, options: {} };
  page: PageSetup = DEFAULT_PAGE;
  /** Rows and columns before which a page begins. */
  rowBreaks: readonly number[] = [];
  columnBreaks: readonly number[] = [];
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  merges: readonly Area[] = [];
  /** Array formulas and data tables, which change only as a whole. */
  arrays: readonly Area[] = [];
  /** The first has the highest priority. */
  conditionalFormats: readonly ConditionalFormat[] = [];
  /** Points, by row and column, where they are not standard. */
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly hyperlinks = new Map<number, Json>();
  readonly formats = new FormatGrid();
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  deleted = false;

  readonly #cells = new Map<number, CellContents>();
  #inOrder: CellsByPlace<CellContents> | undefined;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** What stands in a cell. */
  at(row: number, column: number): CellContents | undefined {
    return this.#cells.get(placeOf(row, column));
  }

  /** All cells that hold something, in reading order. */
  filled(area: Area = WHOLE_SHEET): Iterable<CellContents> {
    this.#inOrder ??= new CellsByPlace([...this.#cells.values()]);
    return this.#inOrder.within(area);
  }

  /** Puts something into a cell, or empties it. */
  put(row: number, column: number, contents: Omit<CellContents, "row" | "column"> | undefined): void {
    const place = placeOf(row, column);
    const empty = !contents || (contents.formula === undefined && (contents.value === null || contents.value === ""));
    if (empty) this.#cells.delete(place);
    else this.#cells.set(place, { ...contents, row, column });
    this.#inOrder = undefined;
  }

  /** The merged area that covers a place. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((area) => areaContains(area, row, column));
  }

  /** Whether a place lies under a merged area and is not its first cell: what is written there is lost. */
  isCovered(row: number, column: number): boolean {
    const area = this.mergeAt(row, column);
    return area !== undefined && (area.top !== row || area.left !== column);
  }

  /** The area in use; with `valuesOnly` formatted and merged but empty cells do not count. `undefined` where there is none. */
  usedArea(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | undefined {
    const places: { row: number; column: number }[] = [...this.filled(within)];
    if (!valuesOnly) {
      places.push(...this.formats.formattedCells());
      for (const { top, left, bottom, right } of this.merges) {
        places.push({ row: top, column: left }, { row: bottom, column: right });
      }
    }
    let used: Area | undefined;
    for (const { row, column } of places) {
      if (!areaContains(within, row, column)) continue;
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return used;
  }

  /** The conditional formats that apply to some cell of an area, the most important first. */
  conditionalFormatsIn(area: Area): ConditionalFormat[] {
    return this.conditionalFormats.filter((format) =>
      format.areas.some((own) => intersection(own, area) !== undefined),
    );
  }
}
