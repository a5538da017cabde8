import { areaContains, type Area } from "../../../src/core/grid/address";
import type { DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";
import { decimalOfCell, toPlain } from "../../../src/core/numbers/decimal";
import type { BlockToWrite, CellToWrite } from "./word-file";

/**
 * Forms as they stand in a Word file: what has a frame is a table with its merged cells, everything else a paragraph. Numbers
 * are texts, as the sheet shows them.
 */
export function wordBlocksOf(sheets: readonly SheetDesign[]): BlockToWrite[] {
  return sheets.flatMap((sheet) => [...blocksOf(sheet), ""]);
}

function blocksOf(sheet: SheetDesign): BlockToWrite[] {
  const blocks: BlockToWrite[] = [];
  const lastRow = Math.max(...sheet.cells.map(({ row }) => row));
  for (let row = 0; row <= lastRow; row++) {
    if (!isFramed(sheet, row)) {
      const texts = sheet.cells.filter((cell) => cell.row === row).map(shownText);
      const filled = texts.filter((text) => text !== "");
      blocks.push(filled.length > 1 ? [filled.map((text) => ({ text }))] : (filled[0] ?? ""));
      continue;
    }
    const top = row;
    while (isFramed(sheet, row + 1)) row++;
    blocks.push(tableOf(sheet, top, row));
  }
  return blocks;
}

function isFramed(sheet: SheetDesign, row: number): boolean {
  return sheet.cells.some((cell) => cell.row === row && cell.style?.border);
}

function tableOf(sheet: SheetDesign, top: number, bottom: number): CellToWrite[][] {
  const rows: CellToWrite[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: CellToWrite[] = [];
    for (let column = 0; column < sheet.columnWidths.length; column++) {
      const area = mergeAt(sheet, row, column);
      // A merged area that begins above the table goes on in it as an empty cell.
      const isFirst = !area || (Math.max(area.top, top) === row && area.left === column);
      if (!isFirst) continue;
      cells.push({
        text: shownText(sheet.cells.find((cell) => cell.row === row && cell.column === column)),
        columnSpan: area ? area.right - area.left + 1 : 1,
        rowSpan: area ? Math.min(area.bottom, bottom) - row + 1 : 1,
      });
    }
    rows.push(cells);
  }
  return rows;
}

/** The merged area that covers a place. */
export function mergeAt({ merges }: SheetDesign, row: number, column: number): Area | undefined {
  return merges.find((area) => areaContains(area, row, column));
}

/** A cell's value as its number format shows it. */
function shownText(cell: DesignedCell | undefined): string {
  const value = cell?.value;
  if (typeof value !== "number") return typeof value === "string" ? value : "";
  const format = cell?.style?.format ?? "General";
  const exact = decimalOfCell(value);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.endsWith("%")) return `${exact.times(100).toFixed(decimals)}%`;
  return format === "General" ? toPlain(exact) : exact.toFixed(decimals);
}
