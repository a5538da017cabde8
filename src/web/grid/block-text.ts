import { shiftFormula } from "../../core/formula/shift";
import { areaContains, areaToA1, type Area } from "../../core/grid/address";
import { editableText, type Clip, type ClipCell, type ClipOrigin, type Moved, type TypedCell } from "../editing";
import { placesFor, shownAreas, type PastePlace } from "./paste-places";
import { union, type SheetMap } from "./sheet-map";

/** The shown cells of a block for the clipboard; of whole rows and columns as far as there is something. */
export function copiedBlock(map: SheetMap, area: Area, origin?: ClipOrigin): Clip {
  const { rowHeights, columnWidths } = map.sheet;
  const bottom = area.bottom >= map.sheet.rows - 1 ? Math.max(map.last.row, area.top) : area.bottom;
  const right = area.right >= map.sheet.columns - 1 ? Math.max(map.last.column, area.left) : area.right;
  const rows = indexes(area.top, bottom, rowHeights);
  const columns = indexes(area.left, right, columnWidths);
  const grid = rows.map((row) =>
    columns.map((column) => {
      const whole = map.area(row, column);
      const covered = rows.filter((one) => one >= whole.top && one <= whole.bottom);
      const across = columns.filter((one) => one >= whole.left && one <= whole.right);
      if (covered[0] !== row || across[0] !== column) return null;
      return copiedCell(map, whole, covered.length, across.length);
    }),
  );
  return origin ? { rows: grid, origin } : { rows: grid };
}

/** The indexes of shown rows or columns; a single one counts even where it is hidden. */
function indexes(from: number, to: number, sizes: readonly number[]): number[] {
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const shown = all.filter((index) => sizes[index] !== 0);
  return shown.length > 0 ? shown : all;
}

function copiedCell(map: SheetMap, { top: row, left: column }: Area, rows: number, columns: number): ClipCell {
  const cell = map.cell(row, column);
  const look = map.look(row, column);
  const isInArray = map.sheet.arrays.some((area) => areaContains(area, row, column));
  const value = cell?.value ?? null;
  // Words as they are: what would be taken for a number when typed is marked in another way.
  const text = typeof value === "string" ? value : editableText({ row, column, look: 0, value, text: "" }, look);
  return {
    text,
    ...(value !== null && { value }),
    // An array formula says nothing of one cell alone: its cells are copied as their values.
    ...(cell?.formula !== undefined && !isInArray && { formula: cell.formula }),
    at: { row, column },
    ...(look.format !== undefined && { format: look.format }),
    rows,
    columns,
    look,
    shown: cell?.text ?? "",
  };
}

/** What pasting a block comes to. */
type Pasting =
  | {
      readonly kind: "cells";
      readonly cells: readonly TypedCell[];
      /** What was pasted, to be chosen. */
      readonly area: Area;
      readonly moved?: Moved;
    }
  /** `why` in Chinese. */
  | { readonly kind: "refused"; readonly why: string };

/** What is pasted onto: the open file, and what was cut out of it before. */
export interface PastingOnto {
  readonly book?: string;
  /** The latest cut that still stands. */
  readonly cut?: { readonly copy: string; readonly sheet: string; readonly area: Area };
}

/**
 * Cells to be typed for a block from the clipboard: each on a shown cell or merged area, from the first chosen one on; a
 * single one on all that are chosen. All of the block, or nothing of it.
 */
export function pastedBlock(map: SheetMap, chosen: Area, clip: Clip, onto: PastingOnto = {}): Pasting {
  const unreadable = clip.rows.flat().find((cell) => cell && cell.value === undefined && /^#{2,}$/.test(cell.text));
  if (unreadable) return refused("复制来的内容里有显示为“####”的格子：请在原来的程序里把列加宽，再复制一次。");
  const only = onlyCell(clip);
  const places = only ? shownAreas(map, chosen).map((to) => ({ cell: only, to })) : placesFor(map, chosen, clip);
  if (!places || places.length === 0) {
    const size = `${clip.rows.length} 行 ${clip.rows[0]?.length ?? 0} 列`;
    return refused(`没有粘贴：复制来的 ${size}与 ${areaToA1(chosen)} 起的合并单元格对不上，或者超出了工作表。`);
  }
  const cut = onto.cut?.copy === clip.origin?.copy ? onto.cut : undefined;
  const isOwnBook = onto.book !== undefined && clip.origin?.book === onto.book;
  const cells = places.map((place) => typedCell(map, place, isOwnBook, cut !== undefined));
  const area = places.map(({ to }) => to).reduce(union);
  if (!cut) return { kind: "cells", cells, area };
  const by = distanceOf(places);
  const to = by && { sheet: map.sheet.name, row: cut.area.top + by.rows, column: cut.area.left + by.columns };
  return { kind: "cells", cells, area, moved: { sheet: cut.sheet, area: cut.area, ...(to && { to }) } };
}

function refused(why: string): Pasting {
  return { kind: "refused", why };
}

function onlyCell({ rows }: Clip): ClipCell | undefined {
  const cells = rows.flat().filter((cell) => cell !== null);
  return cells.length === 1 ? cells[0] : undefined;
}

/** How far all cells go; `undefined` where they go differently far. */
function distanceOf(places: readonly PastePlace[]): { rows: number; columns: number } | undefined {
  const distances = places.map(({ cell: { at }, to }) => at && { rows: to.top - at.row, columns: to.left - at.column });
  const [first] = distances;
  const isSame = distances.every((one) => one?.rows === first?.rows && one?.columns === first?.columns);
  return isSame ? first : undefined;
}

function typedCell(map: SheetMap, { cell, to }: PastePlace, isOwnBook: boolean, isCut: boolean): TypedCell {
  const at = { sheet: map.sheet.name, row: to.top, column: to.left };
  const format = cell.format === undefined ? {} : { format: cell.format };
  if (isOwnBook && cell.formula !== undefined && cell.at) {
    const formula = isCut ? cell.formula : shiftFormula(cell.formula, to.top - cell.at.row, to.left - cell.at.column);
    return { at, text: `=${formula}`, content: { formula }, ...format };
  }
  return { at, text: cell.text, ...(cell.value !== undefined && { content: { value: cell.value } }), ...format };
}

/** Empty texts for all shown cells of a block that hold something. */
export function clearedCells(map: SheetMap, { top, left, bottom, right }: Area): readonly TypedCell[] {
  const { cells, name, rowHeights, columnWidths } = map.sheet;
  return cells
    .filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right)
    .filter(({ row, column }) => rowHeights[row] !== 0 && columnWidths[column] !== 0)
    .filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""))
    .map(({ row, column }) => ({ at: { sheet: name, row, column }, text: "" }));
}
