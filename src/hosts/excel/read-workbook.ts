/// <reference types="office-js" />
import { columnLetters, type Area, areaToA1 } from "../../core/grid/address";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../core/grid/snapshot";
import { cellsOfBlock } from "./cell-values";
import { isTooLarge } from "./excel-trouble";
import { leftoverSlices, sliceOf, type Slice } from "./slices";
import { loadSheetState, type SheetState } from "./sheet-state";

/** What one reading of the workbook brings. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  /** Protection and our marks, by sheet: what marking needs to know without asking again. */
  readonly states: ReadonlyMap<string, SheetState>;
}

/** Where forms stand. What lies beyond is read too, but in further trips: nobody knows beforehand how much that is. */
const FIRST_BLOCK: Area = { top: 0, left: 0, bottom: 999, right: 99 };
/** Excel on the web lets 5 MB through in an answer; this many cells come to half of that. */
const CELLS_PER_TRIP = 100_000;

/**
 * Reads everything in two trips, whatever the number of sheets: their names; their first block, extent and state. More
 * trips are made only for sheets that reach beyond the block, or where Excel finds an answer too large.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookReading> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();

  const { cells, extents, states } = await readFirst(context, sheets.items);
  const more = sheets.items.flatMap((sheet, index) => {
    const extent = extents[index];
    return extent ? leftoverSlices(extent, FIRST_BLOCK).map((area): Slice => ({ sheet: index, area })) : [];
  });
  for (const trip of tripsOf(more)) addTo(cells, await readSlices(context, sheets.items, trip));

  const snapshots = sheets.items.map(({ name, visibility }, index): SheetSnapshot => {
    const own = (cells.get(index) ?? []).sort((a, b) => a.row - b.row || a.column - b.column);
    return { name, hidden: visibility !== "Visible", cells: own, merges: "unknown" };
  });
  return { snapshot: { sheets: snapshots }, states };
}

type CellsBySheet = Map<number, Cell[]>;

interface FirstReading {
  readonly cells: CellsBySheet;
  /** The area in use of each sheet; `undefined` where nothing stands on it. */
  readonly extents: readonly (Area | undefined)[];
  readonly states: ReadonlyMap<string, SheetState>;
}

async function readFirst(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<FirstReading> {
  const blocks = sheets.map((_, sheet): Slice => ({ sheet, area: FIRST_BLOCK }));
  try {
    const loaded = blocks.map((block) => loadBlock(sheets, block));
    const about = loadAbout(sheets);
    await context.sync();
    const cells: CellsBySheet = new Map();
    const torn = blocks.filter((block, index) => !take(cells, block, loaded[index]!));
    for (const block of torn) addTo(cells, await readHalves(context, sheets, [block]));
    return { cells, ...about() };
  } catch (cause) {
    if (!isTooLarge(cause)) throw cause;
  }
  const about = loadAbout(sheets);
  await context.sync();
  return { ...about(), cells: await readHalves(context, sheets, blocks) };
}

/** Extents and states of all sheets; the result is called after the sync. */
function loadAbout(sheets: readonly Excel.Worksheet[]): () => Omit<FirstReading, "cells"> {
  const about = sheets.map((sheet) => ({
    name: sheet.name,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    state: loadSheetState(sheet),
  }));
  return () => ({
    extents: about.map(({ used }) => (used.isNullObject ? undefined : areaOf(used))),
    states: new Map(about.map(({ name, state }) => [name, state()])),
  });
}

/** Reads slices in one trip, and where that is too much for Excel in ever smaller ones. */
async function readSlices(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  slices: readonly Slice[],
): Promise<CellsBySheet> {
  const cells: CellsBySheet = new Map();
  try {
    const loaded = slices.map((slice) => loadBlock(sheets, slice));
    await context.sync();
    const torn = slices.filter((slice, index) => !take(cells, slice, loaded[index]!));
    for (const slice of torn) addTo(cells, await readHalves(context, sheets, [slice]));
    return cells;
  } catch (cause) {
    if (!isTooLarge(cause)) throw cause;
    return readHalves(context, sheets, slices, cause);
  }
}

async function readHalves(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  slices: readonly Slice[],
  cause?: unknown,
): Promise<CellsBySheet> {
  const cells: CellsBySheet = new Map();
  for (const half of halvesOf(slices, cause)) addTo(cells, await readSlices(context, sheets, half));
  return cells;
}

function halvesOf(slices: readonly Slice[], cause: unknown): readonly (readonly Slice[])[] {
  const [only, second] = slices;
  if (second) {
    const middle = slices.length >> 1;
    return [slices.slice(0, middle), slices.slice(middle)];
  }
  if (!only) return [];
  const halves = sliceOf(only.area);
  // A single cell that is too large for an answer stays so.
  if (!halves) throw cause ?? new Error(`Excel gives no values for ${areaToA1(only.area)}`);
  return halves.map((area) => [{ sheet: only.sheet, area }]);
}

function tripsOf(slices: readonly Slice[]): Slice[][] {
  const trips: Slice[][] = [];
  let room = 0;
  for (const slice of slices) {
    const size = (slice.area.bottom - slice.area.top + 1) * (slice.area.right - slice.area.left + 1);
    if (size > room) {
      trips.push([]);
      room = CELLS_PER_TRIP;
    }
    trips.at(-1)!.push(slice);
    room -= size;
  }
  return trips;
}

function loadBlock(sheets: readonly Excel.Worksheet[], { sheet, area }: Slice): Excel.Range {
  // Written out in full: an area of one cell must still be asked for its used part.
  const address = `${columnLetters(area.left)}${area.top + 1}:${columnLetters(area.right)}${area.bottom + 1}`;
  const used = sheets[sheet]!.getRange(address).getUsedRangeOrNullObject(true);
  return used.load("rowIndex,columnIndex,values,formulas,numberFormat");
}

/** Takes over what a block holds. `false` where Excel gave no values, as it does for more than it can. */
function take(cells: CellsBySheet, { sheet }: Slice, range: Excel.Range): boolean {
  if (range.isNullObject) return true;
  const { rowIndex, columnIndex, values, formulas, numberFormat } = range as Readonly<LoadedRange>;
  if (!values || !formulas || !numberFormat) return false;
  const found = cellsOfBlock({ top: rowIndex, left: columnIndex, values, formulas, formats: numberFormat });
  addTo(cells, new Map([[sheet, found]]));
  return true;
}

/** Excel gives `null` for tables it finds too large, which its types do not say. */
interface LoadedRange {
  rowIndex: number;
  columnIndex: number;
  values: unknown[][] | null;
  formulas: unknown[][] | null;
  numberFormat: unknown[][] | null;
}

function addTo(cells: CellsBySheet, more: ReadonlyMap<number, readonly Cell[]>): void {
  for (const [sheet, found] of more) {
    const own = cells.get(sheet) ?? [];
    for (const cell of found) own.push(cell);
    cells.set(sheet, own);
  }
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
