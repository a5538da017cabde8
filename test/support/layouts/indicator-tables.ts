import { sum, decimalOfCell } from "../../../src/core/numbers/decimal";
import type { CaseData, IndicatorRow } from "../../../src/catalogue/forms/canonical";
import type { DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";
import { insertColumns } from "./placing";
import { cellLabelled } from "./printed-labels";

const TARGET = /^(?<sign>[≥≤≦≧<>＜＞])?\s*(?<figure>\d+(?:\.\d+)?)(?<unit>\D*)$/u;
const PART_WIDTHS = [7, 9, 7];

/** 附件2 or 附件3 with its targets in three columns: 指标性质 | 指标值 | 度量单位. */
export function splitTargets(sheet: SheetDesign): SheetDesign {
  const header = cellLabelled(sheet, "年度指标值");
  const below = cellLabelled(sheet, "总分").row;
  const { row: top, column } = header;
  const isIndicatorRow = (row: number) => row >= top && row < below;
  const widened = insertColumns(sheet, column + 1, 2);
  const cells = widened.cells.flatMap((cell): DesignedCell[] => {
    if (cell.column !== column) return [cell];
    const parts = isIndicatorRow(cell.row) ? partsOf(cell, header) : [cell.value];
    return [0, 1, 2].map((offset) => {
      const value = parts[offset];
      return {
        row: cell.row,
        column: column + offset,
        ...(value === undefined ? {} : { value }),
        ...(cell.style ? { style: cell.style } : {}),
      };
    });
  });
  const inMerge = new Set(
    sheet.merges.flatMap((area) => (area.left <= column && area.right >= column ? rowsOf(area.top, area.bottom) : [])),
  );
  const single = sheet.cells.filter(
    (cell) => cell.column === column && !isIndicatorRow(cell.row) && !inMerge.has(cell.row),
  );
  return {
    ...widened,
    columnWidths: widened.columnWidths.map((width, index) => PART_WIDTHS[index - column] ?? width),
    cells,
    merges: [
      ...widened.merges.map((area) => (area.right === column ? { ...area, right: column + 2 } : area)),
      ...single.map(({ row }) => ({ top: row, bottom: row, left: column, right: column + 2 })),
    ],
  };
}

/** The case with 成本指标 as a level-one group of its own behind 产出指标, which keeps the rest of its 分值. */
export function costAsLevelOne(data: CaseData): CaseData {
  return {
    ...data,
    overall: { ...data.overall, indicators: regrouped(data.overall.indicators) },
    projects: data.projects.map((project) => ({ ...project, indicators: regrouped(project.indicators) })),
  };
}

/** A form of indicators without 分值, 自评得分 and 总分, as those of special funds are. */
export function withoutMarks(sheet: SheetDesign): SheetDesign {
  const header = sheet.cells.find(({ value }) => value === "三级指标");
  if (!header) return sheet;
  const columns = sheet.cells
    .filter(({ row, value }) => row === header.row && (value === "分值" || value === "自评得分"))
    .map(({ column }) => column);
  const total = sheet.cells.find(({ value }) => value === "总分")?.row;
  const isMark = ({ row, column }: DesignedCell) => row === total || (row >= header.row && columns.includes(column));
  return { ...sheet, cells: sheet.cells.filter((cell) => !isMark(cell)) };
}

function regrouped(indicators: readonly IndicatorRow[]): IndicatorRow[] {
  const cost = indicators.filter((row) => row.levelTwo === "成本指标");
  if (cost.length === 0) return [...indicators];
  const weights = cost.flatMap((row) => (typeof row.weight === "number" ? [decimalOfCell(row.weight)] : []));
  const costWeight = sum(weights).toNumber();
  const output = indicators.filter((row) => row.levelOne === "产出指标" && row.levelTwo !== "成本指标");
  return [
    ...output.map((row) => ({
      ...row,
      levelOneWeight: row.levelOneWeight === null ? null : row.levelOneWeight - costWeight,
    })),
    ...cost.map((row) => ({ ...row, levelOne: "成本指标", levelOneWeight: costWeight, levelTwo: "经济成本指标" })),
    ...indicators.filter((row) => row.levelOne !== "产出指标"),
  ];
}

function partsOf(cell: DesignedCell, header: DesignedCell): readonly DesignedCell["value"][] {
  if (cell.row === header.row) return ["指标性质", "指标值", "度量单位"];
  if (typeof cell.value === "number") return ["=", cell.value, undefined];
  const { sign = "=", figure, unit } = TARGET.exec(String(cell.value ?? ""))?.groups ?? {};
  if (figure !== undefined) return [sign, Number(figure), unit === "" ? undefined : unit];
  return cell.value === undefined ? [] : ["定性", cell.value];
}

function rowsOf(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
