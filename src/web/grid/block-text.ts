import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/grid/address";
import { readBlock, writeBlock, type TypedCell } from "../editing";
import type { SheetMap } from "./sheet-map";

/** What is shown in a block of cells, as text for the clipboard. */
export function copiedText(map: SheetMap, area: Area): string {
  const bottom = Math.min(area.bottom, Math.max(map.last.row, area.top));
  const right = Math.min(area.right, Math.max(map.last.column, area.left));
  const rows: string[][] = [];
  for (let row = area.top; row <= bottom; row++) {
    const texts: string[] = [];
    for (let column = area.left; column <= right; column++) {
      texts.push(isCovered(map, row, column) ? "" : (map.cell(row, column)?.text ?? ""));
    }
    rows.push(texts);
  }
  return writeBlock(rows);
}

/**
 * Cells to be typed for a text from the clipboard: a block from the first chosen cell on, a single text in every chosen
 * cell. What no sheet has room for is left out, and so is nothing on covered cells: copied merged cells bring it along.
 */
export function pastedCells(map: SheetMap, chosen: Area, text: string): readonly TypedCell[] {
  const rows = readBlock(text);
  const [first = [""]] = rows;
  const isSingle = rows.length === 1 && first.length === 1;
  const cells: TypedCell[] = [];
  const add = (row: number, column: number, typed: string): void => {
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) return;
    if (isCovered(map, row, column) && (isSingle || typed === "")) return;
    cells.push({ at: { sheet: map.sheet.name, row, column }, text: typed });
  };
  if (isSingle) {
    eachPlace(chosen, (row, column) => add(row, column, first[0] ?? ""));
    return cells;
  }
  rows.forEach((texts, down) => {
    texts.forEach((typed, along) => add(chosen.top + down, chosen.left + along, typed));
  });
  return cells;
}

/** Empty texts for all cells of a block that hold something. */
export function clearedCells({ sheet }: SheetMap, { top, left, bottom, right }: Area): readonly TypedCell[] {
  return sheet.cells
    .filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right)
    .filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""))
    .map(({ row, column }) => ({ at: { sheet: sheet.name, row, column }, text: "" }));
}

function isCovered(map: SheetMap, row: number, column: number): boolean {
  const { top, left } = map.area(row, column);
  return top !== row || left !== column;
}

function eachPlace({ top, left, bottom, right }: Area, visit: (row: number, column: number) => void): void {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(row, column);
}
