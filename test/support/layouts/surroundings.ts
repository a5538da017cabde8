import type { DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";
import { cellLabelled, textKey } from "./printed-labels";

/** Cells put on a sheet beside what stands there. */
export function withCells(sheet: SheetDesign, added: readonly DesignedCell[]): SheetDesign {
  return { ...sheet, cells: [...sheet.cells, ...added].sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** A reviewer's remarks in the column right of the form, on every third row of it. */
export function sideNotes(sheet: SheetDesign): SheetDesign {
  const column = rightOf(sheet);
  const rows = rowsOf(sheet).filter((row) => row % 3 === 2);
  return withCells(
    sheet,
    rows.map((row) => ({ row, column, value: row % 2 === 0 ? "请核对" : 12.5 })),
  );
}

/** Figures that somebody worked out far right of the form. */
export function strayNumbers(sheet: SheetDesign): SheetDesign {
  const column = rightOf(sheet) + 8;
  return withCells(
    sheet,
    rowsOf(sheet).map((row) => ({ row, column, value: row * 1.5 })),
  );
}

/** Notes that mention other forms: over the tables, under them, and far right. */
export function mentionsOfForms(sheet: SheetDesign): SheetDesign {
  const bottom = Math.max(...rowsOf(sheet));
  return withCells(sheet, [
    { row: bottom + 2, column: 0, value: "注：本表与项目支出绩效自评表、整体支出绩效自评报告一并报送" },
    { row: bottom + 3, column: 0, value: "附件：1.预算单位整体支出绩效评价基础数据表" },
    { row: bottom + 4, column: 0, value: "2.预算单位整体支出绩效自评表" },
    { row: bottom + 5, column: 0, value: "3.2024年度项目支出绩效自评表" },
    { row: bottom + 6, column: 0, value: "附件4：单位整体支出绩效自评报告" },
    { row: bottom + 7, column: 0, value: "以上请各单位于3月底前报送" },
    { row: bottom + 8, column: 0, value: "联系人：某某" },
    { row: 1, column: rightOf(sheet) + 4, value: "项目支出绩效自评表" },
  ]);
}

/** The signature line in a cell for each item: label and value side by side if `apart`, else in one. */
export function signatureInCells(sheet: SheetDesign, apart: boolean): SheetDesign {
  const line = cellLabelled(sheet, "单位负责人签字");
  const items = String(line.value)
    .split(/(?=填表人|联系电话|填报日期)/u)
    .map((item) => item.trim());
  const cells = items.flatMap((item, index): DesignedCell[] => {
    const [label = "", value = ""] = item.split("：");
    if (!apart) return [{ row: line.row, column: index * 2, value: item }];
    const name = { row: line.row, column: index * 2, value: `${label}：` };
    return value === "" ? [name] : [name, { row: line.row, column: index * 2 + 1, value }];
  });
  return { ...withCells({ ...sheet, cells: sheet.cells.filter((cell) => cell.row !== line.row) }, cells) };
}

/** 总分 with its band behind the figure: in the cell, or in the cell at its right. */
export function bandBehindTotal(sheet: SheetDesign, place: "same" | "next"): SheetDesign {
  const { row } = cellLabelled(sheet, "总分");
  const numbers = sheet.cells.filter((cell) => cell.row === row && typeof cell.value === "number");
  const score = numbers[1];
  if (!score) return sheet;
  const cells = sheet.cells.map((cell) => {
    if (place === "same") return cell === score ? { ...cell, value: `${String(cell.value)}（优）` } : cell;
    return cell.row === row && cell.column === score.column + 1 ? { ...cell, value: "优" } : cell;
  });
  return { ...sheet, cells };
}

/** 附件1 and 附件2 with the unit's name under another label, perhaps with its code in front. */
export function unitUnder(sheet: SheetDesign, label: string, code = ""): SheetDesign {
  const named = cellLabelled(sheet, "预算单位名称");
  const value = sheet.cells.find(
    (cell) => cell.row === named.row && cell.column > named.column && cell.value !== undefined,
  );
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (cell === named) return { ...cell, value: label };
      return cell === value ? { ...cell, value: code + String(cell.value) } : cell;
    }),
  };
}

/** The unit's name behind its label in the same cell, and 单位：万元 at the end of the row. */
export function unitInOneCell(sheet: SheetDesign, label: string): SheetDesign {
  const named = cellLabelled(sheet, "预算单位名称");
  const value = sheet.cells.find(
    (cell) => cell.row === named.row && cell.column > named.column && cell.value !== undefined,
  );
  const last = Math.max(...sheet.cells.filter(({ row }) => row === named.row).map(({ column }) => column));
  return {
    ...sheet,
    merges: sheet.merges.filter(({ top }) => top !== named.row),
    cells: sheet.cells.map((cell): DesignedCell => {
      if (cell === named) return { ...cell, value: `${label}：${String(value?.value ?? "")}` };
      if (cell.row !== named.row) return cell;
      return { row: cell.row, column: cell.column, ...(cell.column === last ? { value: "单位：万元" } : {}) };
    }),
  };
}

function rowsOf(sheet: SheetDesign): readonly number[] {
  return [
    ...new Set(
      sheet.cells.filter((cell) => textKey(cell.value) !== "" || typeof cell.value === "number").map(({ row }) => row),
    ),
  ];
}

function rightOf(sheet: SheetDesign): number {
  return sheet.columnWidths.length;
}
