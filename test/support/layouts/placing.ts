import type { Area } from "../../../src/core/grid/address";
import type { DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";

/** The form `rows` further down and `columns` further right, as where someone left a margin. */
export function shiftSheet(sheet: SheetDesign, rows: number, columns: number): SheetDesign {
  return insertColumns(insertRows(sheet, 0, rows), 0, columns);
}

/** Empty rows put in before a row, as Excel does it: an area merged across that place grows. */
export function insertRows(sheet: SheetDesign, before: number, count: number): SheetDesign {
  refuseFormulas(sheet);
  const moved = (row: number) => (row >= before ? row + count : row);
  const heights = Object.entries(sheet.rowHeights).map(([row, points]) => [moved(Number(row)), points]);
  const breaks = sheet.page?.breaksBefore?.map(moved);
  return {
    ...sheet,
    rowHeights: Object.fromEntries(heights) as Record<number, number>,
    cells: sheet.cells.map((cell) => ({ ...cell, row: moved(cell.row) })),
    merges: sheet.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
    ...(sheet.page ? { page: { ...sheet.page, ...(breaks ? { breaksBefore: breaks } : {}) } } : {}),
  };
}

/** Empty columns put in before a column, as Excel does it. */
export function insertColumns(sheet: SheetDesign, before: number, count: number): SheetDesign {
  refuseFormulas(sheet);
  const moved = (column: number) => (column >= before ? column + count : column);
  const widths = [...sheet.columnWidths];
  widths.splice(before, 0, ...Array.from({ length: count }, () => NEW_COLUMN_WIDTH));
  return {
    ...sheet,
    columnWidths: widths,
    cells: sheet.cells.map((cell) => ({ ...cell, column: moved(cell.column) })),
    merges: sheet.merges.map((area) => ({ ...area, left: moved(area.left), right: moved(area.right) })),
  };
}

/** Takes a row out; the merged areas through it shrink. */
export function removeRow(sheet: SheetDesign, row: number): SheetDesign {
  refuseFormulas(sheet);
  const kept = sheet.cells.filter((cell) => cell.row !== row);
  const shrunk = sheet.merges
    .filter((area) => !(area.top === row && area.bottom === row))
    .map((area) => ({
      ...area,
      top: area.top > row ? area.top - 1 : area.top,
      bottom: area.bottom >= row ? area.bottom - 1 : area.bottom,
    }));
  const heights = Object.entries(sheet.rowHeights).flatMap(([key, points]) => {
    const at = Number(key);
    return at === row ? [] : [[at > row ? at - 1 : at, points]];
  });
  return {
    ...sheet,
    rowHeights: Object.fromEntries(heights) as Record<number, number>,
    cells: kept.map((cell) => (cell.row > row ? { ...cell, row: cell.row - 1 } : cell)),
    merges: shrunk.filter((area) => area.top !== area.bottom || area.left !== area.right),
  };
}

/** Several forms under one another on one sheet, with `gap` empty rows between them. */
export function stackSheets(sheets: readonly SheetDesign[], name: string, gap = 2): SheetDesign {
  const cells: DesignedCell[] = [];
  const merges: Area[] = [];
  const rowHeights: Record<number, number> = {};
  const columnWidths: number[] = [];
  let below = 0;
  for (const sheet of sheets) {
    const placed = insertRows(sheet, 0, below);
    cells.push(...placed.cells);
    merges.push(...placed.merges);
    Object.assign(rowHeights, placed.rowHeights);
    sheet.columnWidths.forEach((width, column) => (columnWidths[column] = Math.max(width, columnWidths[column] ?? 0)));
    below = Math.max(...placed.cells.map((cell) => cell.row)) + 1 + gap;
  }
  return { name, columnWidths, rowHeights, cells, merges };
}

/** The sheets under other names, by their order. */
export function renameSheets(sheets: readonly SheetDesign[], nameOf: (index: number) => string): SheetDesign[] {
  return sheets.map((sheet, index) => ({ ...sheet, name: nameOf(index) }));
}

/** The workbook with these sheets hidden, or all but the first where none is named. */
export function hideSheets(workbook: WorkbookSnapshot, names?: readonly string[]): WorkbookSnapshot {
  return {
    sheets: workbook.sheets.map((sheet, index) => ({
      ...sheet,
      hidden: names === undefined ? index > 0 : names.includes(sheet.name),
    })),
  };
}

/** The workbook as a host gives it that cannot read merged areas. */
export function withUnknownMerges(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { sheets: workbook.sheets.map((sheet) => ({ ...sheet, merges: "unknown" })) };
}

const NEW_COLUMN_WIDTH = 8;

/** Moving cells would need their formulas moved too; layouts are made of forms that hold values. */
function refuseFormulas(sheet: SheetDesign): void {
  if (sheet.cells.some((cell) => cell.formula !== undefined)) throw new Error("Layouts move values, not formulas.");
}
