import type { CellLook } from "../../../app/workbook-view";
import { areaContains, type Area } from "../../../core/grid/address";
import type { Cell } from "../../../core/grid/snapshot";
import type { Splice } from "../../opc/splice";
import { insertion, spliceText } from "../../opc/splice";
import { attributesOf } from "../../opc/xml-scanner";
import { numberText } from "../cell-xml";
import type { CellChange } from "../cell-writing";
import type { SheetContent } from "../sheet-content";
import { findSpots, type RowSpot, type SheetSpots } from "../sheet-spots";
import { HIGHEST_ROW, lineWidth, pixelsToPoints, textHeight, wholeTextHeight } from "../view/measures";
import { columnAt, readFrame, rowSize, type SheetFrame } from "../view/sheet-layout";
import type { Surroundings } from "../view/surroundings";

/** Merged areas of more rows are no place for a paragraph. */
const MOST_ROWS = 256;

/** What written texts ask of their rows. */
interface RowFit {
  readonly changes: readonly CellChange[];
  /** The heights in points that rows must have to show the texts whole; rows that are high enough are not among them. */
  readonly heights: ReadonlyMap<number, number>;
}

/**
 * Fits rows to the texts that are about to be written, or that formulas give after it: a row grows where a text needs it and never shrinks, and lines are
 * broken where the text has several, or would be cut off in a merged area. Rows that take their height from their text
 * are left to do so.
 */
export function fitRows(
  text: string,
  part: string,
  changes: readonly CellChange[],
  content: SheetContent,
  around: () => Surroundings,
): RowFit {
  const areas = changes.flatMap((change) => {
    const area = textOf(change) === undefined ? undefined : areaAt(content.merges, change);
    return area && area.bottom - area.top < MOST_ROWS ? [{ change, area }] : [];
  });
  if (areas.length === 0) return { changes, heights: new Map() };
  const rows = new Set(areas.flatMap(({ area }) => range(area.top, area.bottom)));
  const fitter = new RowFitter(text, part, findSpots(text, part, rows), content, around());
  const wrapped = new Set(areas.filter(({ change, area }) => fitter.fit(change, area)).map(({ change }) => change));
  return {
    changes: changes.map((change) => (wrapped.has(change) ? { ...change, wrap: true } : change)),
    heights: fitter.heights,
  };
}

/** Texts shorter than this may stand in a low row as they please. */
const LONG_TEXT = 40;

/** The cells whose long texts a page would show in part only: rows of fixed height, lower than their text by more than a line and a half. */
export function cellsCutOff(
  text: string,
  part: string,
  content: SheetContent,
  around: Surroundings,
): readonly { readonly row: number; readonly column: number }[] {
  const long = content.cells.filter(({ value }) => typeof value === "string" && value.length >= LONG_TEXT);
  const places = long.map((cell) => ({ cell, area: areaAt(content.merges, cell) }));
  const rows = new Set(places.flatMap(({ area }) => range(area.top, Math.min(area.bottom, area.top + MOST_ROWS))));
  const fitter = new RowFitter(text, part, findSpots(text, part, rows), content, around);
  return places
    .filter(({ cell, area }) => fitter.isCutOff(cell, area))
    .map(({ cell: { row, column } }) => ({ row, column }));
}

/** The part with its rows as high as asked. */
export function withRowHeights(text: string, part: string, heights: ReadonlyMap<number, number>): string {
  if (heights.size === 0) return text;
  const { rows } = findSpots(text, part, new Set(heights.keys()));
  const splices = [...rows].flatMap(([row, spot]) => heightSplices(text, spot, heights.get(row)!));
  return spliceText(text, splices);
}

function heightSplices(text: string, row: RowSpot, points: number): Splice[] {
  const attributes = attributesOf(text, row);
  const isEmpty = text.charCodeAt(row.openEnd - 2) === 0x2f;
  const end = row.openEnd - (isEmpty ? 2 : 1);
  const wanted = { ht: numberText(Math.round(points * 100) / 100), customHeight: "1" };
  return Object.entries(wanted).map(([name, value]) => {
    const present = attributes.find((attribute) => attribute.name === name);
    return present
      ? { start: present.valueStart, end: present.end - 1, text: value }
      : insertion(end, ` ${name}="${value}"`);
  });
}

class RowFitter {
  readonly #frame: SheetFrame;
  /** Points, of rows that grow. */
  readonly heights = new Map<number, number>();

  constructor(
    readonly text: string,
    part: string,
    readonly spots: SheetSpots,
    readonly content: SheetContent,
    readonly around: Surroundings,
  ) {
    this.#frame = readFrame(text, { ...spots.layout, part }, around.digit);
  }

  /** Makes room for a text. Says whether its lines are to be broken though its cell does not yet. */
  fit(change: CellChange, area: Area): boolean {
    const text = textOf(change) ?? "";
    const look = this.#look(change.row, change.column);
    if (look.shrink || look.rotation !== 0) return false;
    const isMerged = area.top !== area.bottom || area.left !== area.right;
    const width = this.#width(area);
    const breaks = look.wrap || text.includes("\n") || (isMerged && lineWidth(text, look) > width);
    // What a formula gives may run over the cells beside it; its cell is not written, and keeps its look.
    const isResult = change.what.kind === "result";
    if (!breaks || width === 0 || (isResult && !look.wrap)) return false;
    if (isMerged || this.#ownHeight(area.top) !== undefined) {
      this.#grow(area, wholeTextHeight(text, { ...look, wrap: true }, width));
    }
    return !look.wrap;
  }

  /** Whether the text of a cell is higher than its rows, all of fixed height, by more than can be a matter of fonts. */
  isCutOff({ row, column, value }: Cell, area: Area): boolean {
    const look = this.#look(row, column);
    const heights = range(area.top, area.bottom).map((one) => this.#ownHeight(one) ?? Infinity);
    const height = heights.reduce((sum, one) => sum + one, 0);
    if (!look.wrap || look.shrink || look.rotation !== 0 || height === 0 || typeof value !== "string") return false;
    return wholeTextHeight(value, look, this.#width(area)) - height > 1.5 * textHeight("一", look, this.#width(area));
  }

  /** The last shown row takes what is missing, and those above it what it cannot. */
  #grow({ top, bottom }: Area, needed: number): void {
    const shown = range(top, bottom).filter((row) => this.#height(row) > 0);
    let missing = needed - shown.reduce((sum, row) => sum + this.#height(row), 0);
    for (const row of shown.reverse()) {
      if (missing <= 0) return;
      // A row that is in the file at all: the one of the text always is once it is written.
      if (row !== top && !this.spots.rows.has(row)) continue;
      const before = this.#height(row);
      const height = Math.min(HIGHEST_ROW, before + missing);
      if (height > before) this.heights.set(row, pixelsToPoints(height));
      missing -= height - before;
    }
  }

  #height(row: number): number {
    const grown = this.heights.get(row);
    if (grown !== undefined) return Math.round(grown / pixelsToPoints(1));
    return this.#ownHeight(row) ?? Math.max(this.#frame.defaultRowHeight, this.#heightOfTexts(row));
  }

  /** Pixels, 0 where hidden; `undefined` where the row says nothing. */
  #ownHeight(row: number): number | undefined {
    const spot = this.spots.rows.get(row);
    return spot && rowSize(this.text, spot).height;
  }

  /** What the texts of a row need that says nothing of its height. Excel does not count merged cells here. */
  #heightOfTexts(row: number): number {
    const { cells, merges } = this.content;
    const heights = cells.map((cell) => {
      if (cell.row !== row || typeof cell.value !== "string" || areaAt(merges, cell, false)) return 0;
      return textHeight(cell.value, this.#look(row, cell.column), columnAt(this.#frame, cell.column).width);
    });
    return heights.reduce((most, height) => Math.max(most, height), 0);
  }

  #width({ left, right }: Area): number {
    return range(left, right).reduce((sum, column) => sum + columnAt(this.#frame, column).width, 0);
  }

  #look(row: number, column: number): CellLook {
    const spot = this.spots.rows.get(row);
    const own = spot?.cells.find((cell) => cell.column === column)?.style;
    const style = own ?? (spot && spot.style >= 0 ? spot.style : columnAt(this.#frame, column).look);
    return this.around.looks[style] ?? this.around.looks[0]!;
  }
}

/** The text a change writes, or a formula now gives; `undefined` for numbers and the like. */
function textOf({ what }: CellChange): string | undefined {
  return typeof what.value === "string" && what.value !== "" ? what.value : undefined;
}

function areaAt(merges: readonly Area[], place: { row: number; column: number }): Area;
function areaAt(merges: readonly Area[], place: { row: number; column: number }, alone: false): Area | undefined;
function areaAt(merges: readonly Area[], { row, column }: { row: number; column: number }, alone = true) {
  const merged = merges.find((area) => areaContains(area, row, column));
  return merged ?? (alone ? { top: row, left: column, bottom: row, right: column } : undefined);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
