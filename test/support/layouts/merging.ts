import { areaContains } from "../../../src/core/grid/address";
import type { Area } from "../../../src/core/grid/address";
import type { DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";
import { decimalOfCell } from "../../../src/core/numbers/decimal";
import { isPrintedLabel, textKey } from "./printed-labels";

/** No merged cells; every value stays in the first cell of its area. */
export function unmerge(sheet: SheetDesign): SheetDesign {
  return { ...sheet, merges: [] };
}

/** No merged cells; numbers stand in the last column of the area they were merged over, under its header's span. */
export function unmergeWithNumbersLast(sheet: SheetDesign): SheetDesign {
  return movingValues({ ...sheet, merges: [] }, (cell) => {
    const area = sheet.merges.find((merged) => isAnchor(merged, cell));
    return area && typeof cell.value === "number" ? { row: cell.row, column: area.right } : cell;
  });
}

/** No merged cells; whatever is no printed label stands in the middle of the columns it was merged over. */
export function unmergeWithValuesMiddle(sheet: SheetDesign): SheetDesign {
  return movingValues({ ...sheet, merges: [] }, (cell) => {
    const area = sheet.merges.find((merged) => isAnchor(merged, cell));
    const stays = !area || area.bottom > area.top || isPrintedLabel(cell) || isTitleRow(cell);
    return stays ? cell : { row: cell.row, column: Math.ceil((area.left + area.right) / 2) };
  });
}

/** No merged cells; percentages that stood under a wide header as text in two cells: `95.` and `10%`. */
export function unmergeWithSplitRates(sheet: SheetDesign): SheetDesign {
  const cells = sheet.cells.flatMap((cell): DesignedCell[] => {
    const area = sheet.merges.find((merged) => isAnchor(merged, cell));
    if (!area || typeof cell.value !== "number" || !cell.style?.format?.endsWith("%")) return [cell];
    const [whole = "", decimals = ""] = decimalOfCell(cell.value).times(100).toFixed(2).split(".");
    const style = { font: cell.style.font ?? {} };
    return [
      { row: cell.row, column: cell.column, value: `${whole}.`, style },
      { row: cell.row, column: area.right, value: `${decimals}%`, style },
    ];
  });
  const taken = new Set(cells.filter(({ value }) => value !== undefined).map(({ row, column }) => `${row},${column}`));
  const shown = cells.filter(({ row, column, value }) => value !== undefined || !taken.has(`${row},${column}`));
  return { ...sheet, cells: shown, merges: [] };
}

/** No merged cells, and what was merged over several rows repeated in each of them. */
export function unmergeAndRepeat(sheet: SheetDesign): SheetDesign {
  const repeated = sheet.cells.map((cell) => {
    const area = sheet.merges.find((merged) => areaContains(merged, cell.row, cell.column));
    if (!area || cell.column !== area.left || cell.row === area.top) return cell;
    const value = sheet.cells.find((other) => isAnchor(area, other))?.value;
    return value === undefined ? cell : { ...cell, value };
  });
  return { ...sheet, cells: repeated, merges: [] };
}

/** 分值 and 自评得分 that are blank merged with those of the indicator above, as where two rows share them. */
export function mergeBlankScores(sheet: SheetDesign): SheetDesign {
  const columns = ["分值", "自评得分"].map((label) => lastCellOf(sheet, label).column);
  const first = lastCellOf(sheet, "分值").row + 1;
  const last = lastCellOf(sheet, "总分").row - 1;
  const valueAt = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
  const added: Area[] = [];
  for (const column of columns) {
    let top = first;
    for (let row = first + 1; row <= last + 1; row++) {
      const shares = row <= last && valueAt.get(`${row},${column}`) === undefined && isNamed(sheet, row);
      if (shares) continue;
      if (row - 1 > top) added.push({ top, bottom: row - 1, left: column, right: column });
      top = row;
    }
  }
  return { ...sheet, merges: [...sheet.merges, ...added] };
}

/** 效益指标 cut in two at a level-two group and its header repeated, as behind a page break. */
export function repeatBenefitHeader(sheet: SheetDesign): SheetDesign {
  const header = sheet.cells.find((cell) => textKey(cell.value).startsWith("效益指标"));
  const area = header && sheet.merges.find((merged) => isAnchor(merged, header));
  if (!header || !area) throw new Error("效益指标 is not merged over several rows.");
  const levelTwo = sheet.cells.filter((cell) => cell.column === area.left + 1 && cell.value !== undefined);
  const cut = levelTwo.find((cell) => cell.row > area.top && cell.row <= area.bottom)?.row;
  if (cut === undefined) throw new Error("效益指标 has only one level-two group.");
  const halves = [
    { ...area, bottom: cut - 1 },
    { ...area, top: cut },
  ].filter((half) => half.top < half.bottom);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.row === cut && cell.column === area.left && header.value !== undefined
        ? { ...cell, value: header.value }
        : cell,
    ),
    merges: [...sheet.merges.filter((merged) => merged !== area), ...halves],
    ...(sheet.page ? { page: { ...sheet.page, breaksBefore: [cut] } } : {}),
  };
}

/** The rows of 附件 number and title. */
function isTitleRow({ row }: { readonly row: number }): boolean {
  return row < 2;
}

function isAnchor(area: Area, cell: { readonly row: number; readonly column: number }): boolean {
  return area.top === cell.row && area.left === cell.column;
}

/** Moves values between the cells of a sheet; the looks stay where they were. */
function movingValues(
  sheet: SheetDesign,
  target: (cell: DesignedCell) => { readonly row: number; readonly column: number },
): SheetDesign {
  const landed = new Map<string, DesignedCell["value"]>();
  for (const cell of sheet.cells) {
    if (cell.value === undefined) continue;
    const { row, column } = target(cell);
    landed.set(`${row},${column}`, cell.value);
  }
  const cells = sheet.cells.map(({ row, column, style }): DesignedCell => {
    const value = landed.get(`${row},${column}`);
    return { row, column, ...(value === undefined ? {} : { value }), ...(style ? { style } : {}) };
  });
  return { ...sheet, cells };
}

function lastCellOf(sheet: SheetDesign, label: string): DesignedCell {
  const found = sheet.cells.filter((cell) => textKey(cell.value) === label).at(-1);
  if (!found) throw new Error(`${sheet.name} has no ${label}.`);
  return found;
}

/** Whether the indicator row has a name (its column is the one before 年度指标值). */
function isNamed(sheet: SheetDesign, row: number): boolean {
  const column = lastCellOf(sheet, "三级指标").column;
  return sheet.cells.some((cell) => cell.row === row && cell.column === column && cell.value !== undefined);
}
