import type { Mark } from "../../../src/app/ports";
import type { Edit } from "../../../src/core/fixing/edit";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";

/** A sheet with these cells and nothing else. */
export function sheet(name: string, cells: SheetDesign["cells"]): SheetDesign {
  return { name, columnWidths: [], rowHeights: {}, cells, merges: [] };
}

/** A sheet on which nothing stands. */
export function emptySheet(name: string): SheetDesign {
  return sheet(name, []);
}

/** A sheet with a cell of every kind. */
export function figures(name: string): SheetDesign {
  return sheet(name, [
    { row: 0, column: 0, value: "单位" },
    { row: 0, column: 1, value: 12.5 },
    { row: 0, column: 2, value: true },
    { row: 1, column: 0, formula: "B1*2" },
    { row: 1, column: 1, value: 0.95, style: { format: "0.00%" } },
    { row: 1, column: 2, formula: "1/0" },
    { row: 2, column: 0, value: "=不是公式", style: { format: "@" } },
    { row: 3, column: 3, formula: 'IF(1=1,"","有")' },
  ]);
}

/** A change of one cell of 附件1. */
export function edit(row: number, column: number, expect: Edit["expect"], write: Edit["write"]): Edit {
  return { at: { sheet: "附件1", row, column }, expect, write };
}

/** A mark on the first two cells of a row. */
export function mark(sheetName: string, row: number, severity: Mark["severity"]): Mark {
  return {
    sheet: sheetName,
    area: { top: row, left: 0, bottom: row, right: 1 },
    severity,
    rules: ["score-over-weight"],
  };
}
