import { areaContains, isSingle, MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/grid/address";
import type { Clip, ClipCell } from "../editing";
import { sameArea, type SheetMap } from "./sheet-map";

/** A cell of the clipboard and the shown cell or merged area that it goes to. */
export interface PastePlace {
  readonly cell: ClipCell;
  readonly to: Area;
}

/** Rows and columns of the sheet that are shown, hidden ones left out. */
interface Shown {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * Where each cell of a block goes, from the first chosen cell on; hidden rows and columns are passed over. `undefined`
 * where the merged cells of block and sheet do not answer to each other, or the sheet ends.
 */
export function placesFor(map: SheetMap, { top, left }: Area, { rows }: Clip): readonly PastePlace[] | undefined {
  return sameShape(map, top, left, rows) ?? asLattice(map, top, left, rows) ?? apart(map, top, left, rows);
}

type Rows = Clip["rows"];

/** The merged cells of the block lie just as those of the sheet. */
function sameShape(map: SheetMap, top: number, left: number, rows: Rows): PastePlace[] | undefined {
  const shown = shownFrom(map, top, left, rows.length, rows[0]?.length ?? 0);
  if (!shown) return undefined;
  const places: PastePlace[] = [];
  for (const [down, cells] of rows.entries()) {
    for (const [along, cell] of cells.entries()) {
      const to = map.area(shown.rows[down]!, shown.columns[along]!);
      const starts = to.top === shown.rows[down] && to.left === shown.columns[along];
      if (!cell) {
        if (starts) return undefined;
        continue;
      }
      const reach = {
        top: shown.rows[down]!,
        left: shown.columns[along]!,
        bottom: shown.rows[down + cell.rows - 1] ?? -1,
        right: shown.columns[along + cell.columns - 1] ?? -1,
      };
      if (!sameArea(withoutHidden(map, to), reach)) return undefined;
      places.push({ cell, to });
    }
  }
  return places;
}

/** Both are rows and columns once each merged pair counts as one. */
function asLattice(map: SheetMap, top: number, left: number, rows: Rows): PastePlace[] | undefined {
  const block = latticeOf(rows);
  if (!block) return undefined;
  const bandsDown = bandsFrom(map, top, left, block.length, "rows");
  const bandsAlong = bandsFrom(map, top, left, block[0]?.length ?? 0, "columns");
  if (!bandsDown || !bandsAlong) return undefined;
  const places: PastePlace[] = [];
  for (const [down, band] of bandsDown.entries()) {
    for (const [along, across] of bandsAlong.entries()) {
      const wanted = { top: band.from, bottom: band.to, left: across.from, right: across.to };
      const to = map.area(band.from, across.from);
      if (!sameArea(to, wanted)) return undefined;
      places.push({ cell: block[down]![along]!, to });
    }
  }
  return places;
}

/** Merged cells of the block over cells of the sheet that are none: each goes where it begins, and nothing beside it is touched. */
function apart(map: SheetMap, top: number, left: number, rows: Rows): PastePlace[] | undefined {
  const shown = shownFrom(map, top, left, rows.length, rows[0]?.length ?? 0);
  if (!shown) return undefined;
  const places: PastePlace[] = [];
  for (const [down, cells] of rows.entries()) {
    for (const [along, cell] of cells.entries()) {
      const to = map.area(shown.rows[down]!, shown.columns[along]!);
      if (!isSingle(to)) return undefined;
      if (cell) places.push({ cell, to });
    }
  }
  return places;
}

/** The block without the rows and columns that are wholly covered by merged cells; `undefined` where others are left. */
function latticeOf(rows: Rows): readonly (readonly ClipCell[])[] | undefined {
  const width = rows[0]?.length ?? 0;
  const kept = rows.filter((cells) => cells.some((cell) => cell !== null));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((cells) => cells[column] !== null),
  );
  const lattice = kept.map((cells) => columns.map((column) => cells[column] ?? null));
  return lattice.every((cells) => cells.every((cell) => cell !== null)) ? lattice : undefined;
}

interface Band {
  readonly from: number;
  readonly to: number;
}

/** As many shown cells or merged areas as are wanted, one behind the other down from a place or to its right. */
function bandsFrom(
  map: SheetMap,
  top: number,
  left: number,
  count: number,
  along: "rows" | "columns",
): readonly Band[] | undefined {
  const bands: Band[] = [];
  const end = along === "rows" ? MAX_ROWS : MAX_COLUMNS;
  let at = along === "rows" ? top : left;
  while (bands.length < count) {
    if (at >= end) return undefined;
    const area = along === "rows" ? map.area(at, left) : map.area(top, at);
    const band = along === "rows" ? { from: area.top, to: area.bottom } : { from: area.left, to: area.right };
    if (!isHidden(map, band, along)) bands.push(band);
    at = band.to + 1;
  }
  return bands;
}

function isHidden({ sheet }: SheetMap, { from, to }: Band, along: "rows" | "columns"): boolean {
  const sizes = along === "rows" ? sheet.rowHeights : sheet.columnWidths;
  for (let at = from; at <= to; at++) if (sizes[at] !== 0) return false;
  return true;
}

function shownFrom(map: SheetMap, top: number, left: number, rows: number, columns: number): Shown | undefined {
  const down = shownIndexes(map.sheet.rowHeights, top, rows, MAX_ROWS);
  const along = shownIndexes(map.sheet.columnWidths, left, columns, MAX_COLUMNS);
  return down && along && { rows: down, columns: along };
}

/** Rows or columns behind what the view lists are shown as well. */
function shownIndexes(sizes: readonly number[], from: number, count: number, end: number): number[] | undefined {
  const indexes: number[] = [];
  for (let at = from; indexes.length < count; at++) {
    if (at >= end) return undefined;
    if (sizes[at] !== 0) indexes.push(at);
  }
  return indexes;
}

/** A merged area without the hidden rows and columns at its edges, which a block never has. */
function withoutHidden({ sheet }: SheetMap, area: Area): Area {
  let { top, left, bottom, right } = area;
  while (top < bottom && sheet.rowHeights[top] === 0) top++;
  while (bottom > top && sheet.rowHeights[bottom] === 0) bottom--;
  while (left < right && sheet.columnWidths[left] === 0) left++;
  while (right > left && sheet.columnWidths[right] === 0) right--;
  return { top, left, bottom, right };
}

/** All shown cells and merged areas of a block, each once. */
export function shownAreas(map: SheetMap, chosen: Area): readonly Area[] {
  const areas: Area[] = [];
  for (let row = chosen.top; row <= chosen.bottom; row++) {
    if (map.sheet.rowHeights[row] === 0) continue;
    for (let column = chosen.left; column <= chosen.right; column++) {
      if (map.sheet.columnWidths[column] === 0) continue;
      const area = map.area(row, column);
      const first = withoutHidden(map, area);
      if (first.top === row && first.left === column && areaContains(chosen, area.top, area.left)) areas.push(area);
    }
  }
  return areas;
}
