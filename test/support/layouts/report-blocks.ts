import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { valuesInOrder } from "./cell-values";

/** 附件4 with the whole report in one cell under 「附件 4」, its paragraphs broken by line feeds. */
export function reportInOneCell(sheet: SheetDesign): SheetDesign {
  const [attachment = "", ...paragraphs] = valuesInOrder(sheet);
  return {
    name: sheet.name,
    columnWidths: sheet.columnWidths,
    rowHeights: {},
    cells: [
      { row: 0, column: 0, value: attachment },
      { row: 1, column: 0, value: paragraphs.join("\n"), style: { wrap: true, vertical: "top" } },
    ],
    merges: [],
  };
}

/** 附件4 with the whole report in one block merged over columns and rows. */
export function reportInMergedBlock(sheet: SheetDesign): SheetDesign {
  const inOneCell = reportInOneCell(sheet);
  return {
    ...inOneCell,
    columnWidths: Array.from({ length: 8 }, () => 12),
    merges: [{ top: 1, left: 0, bottom: 40, right: 7 }],
  };
}

/** 附件4 with several paragraphs in each cell, `count` of them. */
export function reportInFewCells(sheet: SheetDesign, count: number): SheetDesign {
  const [attachment = "", ...paragraphs] = valuesInOrder(sheet);
  const groups: string[][] = [];
  paragraphs.forEach((text, index) => (groups[Math.floor(index / count)] ??= []).push(String(text)));
  return {
    name: sheet.name,
    columnWidths: sheet.columnWidths,
    rowHeights: {},
    cells: [
      { row: 0, column: 0, value: attachment },
      ...groups.map((group, index) => ({ row: index + 1, column: 0, value: group.join("\n"), style: { wrap: true } })),
    ],
    merges: [],
  };
}
