import type { CellLook, CellView, NoteView, SheetView } from "../../../app/workbook-view";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../core/grid/address";
import { isCellError, type Cell, type CellValue } from "../../../core/grid/snapshot";
import type { SheetContent } from "../sheet-content";
import { isInPieces, type SharedStrings } from "../shared-strings";
import { scanSheet, type CellCursor } from "../sheet-scanner";
import type { XmlElement } from "../../opc/xml-scanner";
import type { SheetEntry } from "../workbook-part";
import { cellText } from "./cell-text";
import { readFormats } from "./formats";
import { PLAIN_LOOK } from "./looks";
import { textHeight } from "./measures";
import { textRuns } from "./rich-text";
import { columnAt, readFrame, rowSize, type RowSize, type SheetFrame } from "./sheet-layout";
import type { Surroundings } from "./surroundings";
import { readValidations } from "./validations";

/** Room to type behind what is there, and the least a sheet shows. */
const SPARE = { rows: 20, columns: 4 } as const;
const LEAST = { rows: 40, columns: 12 } as const;
/** A merged area that reaches further than this beyond the cells is cut for the extent: some span whole columns. */
const FAR = 256;

/** A place of the sheet that its part lists. */
interface ListedCell {
  readonly row: number;
  readonly column: number;
  readonly look: number;
  /** It has a formula, and no stored value. */
  readonly awaiting: boolean;
  /** Where its text stands in several pieces. */
  readonly rich?: { readonly text: string; readonly part: string; readonly element: XmlElement };
}

/** What belongs to a sheet and does not stand in its own part. */
interface SheetCompanions {
  readonly tableHeaders: readonly Area[];
  readonly strings: SharedStrings | undefined;
  readonly notes: readonly NoteView[];
  /** What is not shown, in Chinese. */
  readonly unshown: readonly string[];
}

/** How a sheet looks. `text` is its part. Cells that look as they did in the `earlier` view of the sheet are taken from there. */
export function viewSheet(
  text: string,
  sheet: SheetEntry,
  content: SheetContent,
  companions: SheetCompanions,
  around: Surroundings,
  earlier?: SheetView,
): SheetView {
  const { listed, rows } = listPlaces(text, sheet.part, companions.strings);
  const frame = readFrame(text, content.layout, around.digit);
  const cells = cellViews(listed, content.cells, around, earlier);
  const { formats, unshown } = readFormats(text, content.layout, around);
  const extent = extentOf(cells, content.merges, around.looks, frame);
  const columnRuns = range(extent.columns).map((column) => columnAt(frame, column));
  const columnWidths = columnRuns.map(({ width }) => width);
  const needed = neededHeights(cells, content.merges, around.looks, columnWidths, rows);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    protected: frame.protected,
    showGridLines: frame.showGridLines,
    ...extent,
    columnWidths,
    rowHeights: range(extent.rows).map((row) => {
      return rows.get(row)?.height ?? Math.max(frame.defaultRowHeight, needed.get(row) ?? 0);
    }),
    frozen: frame.frozen,
    merges: content.merges,
    arrays: content.locked.map(({ area }) => area),
    tableHeaders: companions.tableHeaders,
    formats,
    notes: companions.notes,
    unshown: [...companions.unshown, ...unshown],
    validations: readValidations(text, content.layout),
    cells,
    looks: around.looks,
    rowLooks: new Map([...rows].flatMap(([row, { look }]) => (look > 0 ? [[row, look] as const] : []))),
    columnLooks: columnRuns.map(({ look }) => look),
  };
}

function listPlaces(
  text: string,
  part: string,
  strings: SharedStrings | undefined,
): { listed: ListedCell[]; rows: Map<number, RowSize> } {
  const listed: ListedCell[] = [];
  const rows = new Map<number, RowSize>();
  const richText = ({ type, inline, valueStart, valueEnd }: CellCursor): ListedCell["rich"] => {
    if (inline) return isInPieces(text, inline) ? { text, part, element: inline } : undefined;
    if (type !== "s" || !strings) return undefined;
    const element = strings.rich(Number(text.slice(valueStart, valueEnd)));
    return element && { text: strings.text, part: strings.part, element };
  };
  scanSheet(text, part, {
    cell(cursor) {
      const { row, column, style, formula, type, valueStart, valueEnd } = cursor;
      // Empty text is a value; an empty number is none, though some programs write one for what they did not work out.
      const hasValue = valueStart >= 0 && (valueEnd > valueStart || type === "str");
      const rich = richText(cursor);
      listed.push({
        row,
        column,
        look: style,
        awaiting: formula !== undefined && !hasValue,
        ...(rich && { rich }),
      });
    },
    row(row) {
      if (row.row < MAX_ROWS) rows.set(row.row, rowSize(text, row));
    },
  });
  return { listed, rows };
}

/** Listed places with what they hold. A place that is listed twice counts as it was read: the last one. */
function cellViews(
  listed: readonly ListedCell[],
  cells: readonly Cell[],
  around: Surroundings,
  earlier: SheetView | undefined,
): CellView[] {
  const { looks } = around;
  const held = new Map(cells.map((cell) => [placeOf(cell), cell]));
  const known = new Map(earlier?.cells.map((cell) => [placeOf(cell), cell]));
  const views = new Map<number, CellView>();
  for (const place of listed) {
    const key = placeOf(place);
    const cell = held.get(key);
    const before = known.get(key);
    // Most of the time goes into formats, and an edit changes few cells.
    const stays = before && looksTheSame(before, place, cell, looks[place.look]?.format === formatIn(earlier, before));
    views.set(key, stays ? before : cellView(place, cell, around));
  }
  return [...views.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A cell of the first look that holds nothing may still hide the look of its row or column. */
function cellView(
  { row, column, look, awaiting, rich }: ListedCell,
  cell: Cell | undefined,
  { looks, palette }: Surroundings,
): CellView {
  const value = cell?.value ?? null;
  const shown = cellText(value, looks[look]?.format);
  const runs = rich && textRuns(rich.text, rich.part, rich.element, (looks[look] ?? PLAIN_LOOK).font, palette);
  return {
    row,
    column,
    look: looks[look] ? look : 0,
    value,
    ...(cell?.formula !== undefined && { formula: cell.formula }),
    ...shown,
    // A format or a cut-off text may show something else than its pieces.
    ...(runs && runs.map(({ text }) => text).join("") === shown.text && { runs }),
    ...(awaiting && hasNoResult(cell) && { awaiting }),
  };
}

function looksTheSame(
  before: CellView,
  { look, awaiting, rich }: ListedCell,
  cell: Cell | undefined,
  sameFormat: boolean,
): boolean {
  return (
    sameFormat &&
    rich === undefined &&
    before.runs === undefined &&
    before.look === look &&
    before.formula === cell?.formula &&
    (before.awaiting ?? false) === (awaiting && hasNoResult(cell)) &&
    isSame(before.value, cell?.value ?? null)
  );
}

/** A formula that could not be worked out either. */
function hasNoResult(cell: Cell | undefined): boolean {
  return cell?.formula !== undefined && cell.value === null;
}

function isSame(a: CellValue, b: CellValue): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

function formatIn(sheet: SheetView | undefined, { look }: CellView): string | undefined {
  return sheet?.looks[look]?.format;
}

function extentOf(
  cells: readonly CellView[],
  merges: readonly Area[],
  looks: readonly CellLook[],
  { frozen }: SheetFrame,
): { rows: number; columns: number } {
  let rows = frozen.rows;
  let columns = frozen.columns;
  for (const { row, column, look, value, formula } of cells) {
    if (value === null && formula === undefined && !isSeen(looks[look])) continue;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  const [lastRow, lastColumn] = [rows, columns];
  for (const { top, left, bottom, right } of merges) {
    if (top > lastRow + FAR || left > lastColumn + FAR) continue;
    if (bottom < lastRow + FAR) rows = Math.max(rows, bottom + 1);
    if (right < lastColumn + FAR) columns = Math.max(columns, right + 1);
  }
  return {
    rows: Math.min(MAX_ROWS, Math.max(LEAST.rows, rows + SPARE.rows)),
    columns: Math.min(MAX_COLUMNS, Math.max(LEAST.columns, columns + SPARE.columns)),
  };
}

function isSeen(look: CellLook | undefined): boolean {
  return look !== undefined && (look.fill !== undefined || Object.keys(look.border).length > 0);
}

/** Heights for the rows that name none, by their texts. Excel does not count merged cells here. */
function neededHeights(
  cells: readonly CellView[],
  merges: readonly Area[],
  looks: readonly CellLook[],
  columnWidths: readonly number[],
  rows: ReadonlyMap<number, RowSize>,
): ReadonlyMap<number, number> {
  const merged = new Set(merges.map(({ top, left }) => placeOf({ row: top, column: left })));
  const heights = new Map<number, number>();
  for (const cell of cells) {
    if (cell.text === "" || rows.get(cell.row)?.height !== undefined || merged.has(placeOf(cell))) continue;
    const look = looks[cell.look] ?? PLAIN_LOOK;
    const size = cell.runs?.reduce((most, { font }) => Math.max(most, font.size), 0) ?? look.font.size;
    const height = textHeight(cell.text, { ...look, font: { ...look.font, size } }, columnWidths[cell.column] ?? 0);
    heights.set(cell.row, Math.max(height, heights.get(cell.row) ?? 0));
  }
  return heights;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * MAX_COLUMNS + column;
}
