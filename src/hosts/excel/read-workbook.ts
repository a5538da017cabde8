/// <reference types="office-js" />
import { HostError, type GoesOn } from "../../app/ports";
import { areaToA1, columnLetters, type Area } from "../../core/grid/address";
import { MAX_FILLED_CELLS } from "../../core/limits";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../core/grid/snapshot";
import { cellsOfBlock } from "./cell-values";
import { isBroken, isTooLarge } from "./excel-trouble";
import { cellCount, halvesOf, isSliceable, leftoverOf, type Slice } from "./slices";
import { loadSheetState, type SheetStates } from "./sheet-state";

/** What one reading of the workbook brings. */
interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  /** Protection and our marks, by sheet: what marking needs to know without asking again. Absent where Excel could not tell them. */
  readonly states: SheetStates | undefined;
}

/** Where forms stand. What lies beyond is read too, but in further trips: nobody knows beforehand how much that is. */
const FIRST_BLOCK: Area = { top: 0, left: 0, bottom: 999, right: 99 };
/** Excel on the web lets 5 MB through in an answer; this many cells come to half of that. */
const CELLS_PER_TRIP = 100_000;

/**
 * Reads everything in two trips, whatever the number of sheets: their names; their first block, extent and state. More
 * trips are made only for sheets that reach beyond the block, where `goesOn` wants them, or where Excel finds an answer too large.
 */
export async function readWorkbook(context: Excel.RequestContext, goesOn: GoesOn): Promise<WorkbookReading> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();

  const { cells, extents, states } = await readFirst(context, sheets.items);
  const snapshotOf = (index: number): SheetSnapshot => {
    const { name, visibility } = sheets.items[index]!;
    const own = (cells.get(index) ?? []).sort((a, b) => a.row - b.row || a.column - b.column);
    return { name, hidden: visibility !== "Visible", cells: own, merges: "unknown" };
  };
  const beyond: Slice[] = [];
  for (const [sheet, extent] of extents.entries()) {
    const areas = extent ? leftoverOf(extent, FIRST_BLOCK) : [];
    if (areas.length > 0 && (await goesOn(snapshotOf(sheet)))) beyond.push(...areas.map((area) => ({ sheet, area })));
  }
  const slices = await usedSlices(context, sheets.items, beyond);
  for (const trip of tripsOf(slices)) addTo(cells, await readSlices(context, sheets.items, trip));
  return { snapshot: { sheets: sheets.items.map((_, index) => snapshotOf(index)) }, states };
}

type CellsBySheet = Map<number, Cell[]>;

interface FirstReading {
  readonly cells: CellsBySheet;
  /** The area in use of each sheet; `undefined` where nothing stands on it. */
  readonly extents: readonly (Area | undefined)[];
  readonly states: SheetStates | undefined;
}

/** Cells do not depend on marks: a conditional format that Excel cannot load costs one more trip, and nothing else. */
async function readFirst(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  withStates = true,
): Promise<FirstReading> {
  const blocks = sheets.map((_, sheet): Slice => ({ sheet, area: FIRST_BLOCK }));
  try {
    const loaded = blocks.map((block) => loadBlock(sheets, block));
    const about = loadAbout(sheets, withStates);
    await context.sync();
    const cells: CellsBySheet = new Map();
    const torn = blocks.filter((block, index) => !take(cells, block, loaded[index]!));
    for (const block of torn) addTo(cells, await readHalves(context, sheets, [block]));
    return { cells, ...about() };
  } catch (cause) {
    if (withStates && isBroken(cause)) return readFirst(context, sheets, false);
    if (!isTooLarge(cause)) throw cause;
  }
  const about = loadAbout(sheets, withStates);
  await context.sync();
  return { ...about(), cells: await readHalves(context, sheets, blocks) };
}

/** Extents and, where wanted, states of all sheets; the result is called after the sync. */
function loadAbout(sheets: readonly Excel.Worksheet[], withStates: boolean): () => Omit<FirstReading, "cells"> {
  const about = sheets.map((sheet) => ({
    name: sheet.name,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    state: withStates ? loadSheetState(sheet) : undefined,
  }));
  return () => ({
    extents: about.map(({ used }) => (used.isNullObject ? undefined : areaOf(used))),
    states: withStates ? new Map(about.map(({ name, state }) => [name, state!()])) : undefined,
  });
}

/**
 * What is in use of areas that may be nearly empty, in slices small enough to be read: areas that are too large are
 * halved and asked for their used part, all at once, until none is left.
 */
async function usedSlices(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  areas: readonly Slice[],
): Promise<Slice[]> {
  const small = areas.filter(({ area }) => isSliceable(area));
  const large = areas.filter(({ area }) => !isSliceable(area));
  if (large.length === 0) return small;
  const halves = large.flatMap(({ sheet, area }) =>
    (halvesOf(area) ?? []).map((half): Slice => ({ sheet, area: half })),
  );
  const loaded = halves.map((half) => rangeOf(sheets, half).load("rowIndex,columnIndex,rowCount,columnCount"));
  await context.sync();
  const used = halves.flatMap(({ sheet }, index): Slice[] => {
    const range = loaded[index]!;
    return range.isNullObject ? [] : [{ sheet, area: areaOf(range) }];
  });
  const parts = [...small, ...used];
  if (small.reduce((sum, { area }) => sum + cellCount(area), 0) > MAX_FILLED_CELLS) {
    throw new HostError("too-large", `工作簿中有内容的单元格超过 ${MAX_FILLED_CELLS / 10_000} 万个`);
  }
  return usedSlices(context, sheets, parts);
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
  for (const half of halved(slices, cause)) addTo(cells, await readSlices(context, sheets, half));
  return cells;
}

function halved(slices: readonly Slice[], cause: unknown): readonly (readonly Slice[])[] {
  const [only, second] = slices;
  if (second) {
    const middle = slices.length >> 1;
    return [slices.slice(0, middle), slices.slice(middle)];
  }
  if (!only) return [];
  const halves = halvesOf(only.area);
  // A single cell that is too large for an answer stays so.
  if (!halves) throw new HostError("too-large", `单元格 ${areaToA1(only.area)} 内容太长`, { cause });
  return halves.map((area) => [{ sheet: only.sheet, area }]);
}

function tripsOf(slices: readonly Slice[]): Slice[][] {
  const trips: Slice[][] = [];
  let room = 0;
  for (const slice of slices) {
    const size = cellCount(slice.area);
    if (size > room) {
      trips.push([]);
      room = CELLS_PER_TRIP;
    }
    trips.at(-1)!.push(slice);
    room -= size;
  }
  return trips;
}

function loadBlock(sheets: readonly Excel.Worksheet[], slice: Slice): Excel.Range {
  return rangeOf(sheets, slice).load("rowIndex,columnIndex,values,formulas,numberFormat");
}

/** The used part of a slice. */
function rangeOf(sheets: readonly Excel.Worksheet[], { sheet, area }: Slice): Excel.Range {
  const address = `${columnLetters(area.left)}${area.top + 1}:${columnLetters(area.right)}${area.bottom + 1}`;
  return sheets[sheet]!.getRange(address).getUsedRangeOrNullObject(true);
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
