import type { DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";
import { insertRows } from "./placing";
import { cellLabelled, textKey } from "./printed-labels";
import { mapCells } from "./wording";

/** The fund block of 附件2 or 附件3 under another heading, e.g. 预算执行情况(万元)(10分). */
export function fundHeading(sheet: SheetDesign, heading: string): SheetDesign {
  const block = cellLabelled(sheet, "年初预算数");
  return mapCells(sheet, (cell) => (cell.row === block.row && cell.column === 0 ? { ...cell, value: heading } : cell));
}

/** No 分值 column in the fund block; its figures are left out. */
export function withoutFundWeights(sheet: SheetDesign): SheetDesign {
  const header = cellLabelled(sheet, "分值");
  const below = cellLabelled(sheet, "预期目标").row;
  const cells = sheet.cells.map((cell): DesignedCell => {
    const isWeight = cell.column === header.column && cell.row >= header.row && cell.row < below;
    const inBlock = sheet.merges.some(
      (area) => area.top <= cell.row && cell.row <= area.bottom && area.left < cell.column && cell.column <= area.right,
    );
    return isWeight && !inBlock ? { row: cell.row, column: cell.column } : cell;
  });
  return { ...sheet, cells };
}

/** The fund headers in two rows: 预算数 over 年初预算数 and 全年预算数, the others merged over both rows if `merged`. */
export function fundHeadersInTwoRows(sheet: SheetDesign, merged: boolean): SheetDesign {
  const first = cellLabelled(sheet, "年初预算数");
  const widened = insertRows(sheet, first.row + 1, 1);
  const parts = ["年初预算数", "全年预算数"];
  const headers = widened.cells.filter((cell) => cell.row === first.row && cell.value !== undefined && cell.column > 0);
  const lowered = new Map(
    headers.filter((cell) => parts.includes(textKey(cell.value))).map((cell) => [cell, cell.value]),
  );
  const cells: DesignedCell[] = widened.cells.map((cell) => {
    if (!lowered.has(cell)) return cell;
    const isFirst = cell.column === first.column;
    return { row: cell.row, column: cell.column, ...(isFirst ? { value: "预算数" } : {}) };
  });
  for (const [cell, value] of lowered)
    cells.push({ row: first.row + 1, column: cell.column, ...(value === undefined ? {} : { value }) });
  const last = Math.max(...[...lowered.keys()].map((cell) => cell.column));
  const kept = widened.merges.filter((area) => area.top !== first.row || area.bottom !== first.row || area.left === 0);
  const added = merged
    ? [
        { top: first.row, bottom: first.row, left: first.column, right: last },
        ...headers
          .filter((cell) => !lowered.has(cell))
          .map(({ column }) => ({ top: first.row, bottom: first.row + 1, left: column, right: column })),
      ]
    : [];
  return {
    ...widened,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    merges: [...kept, ...added],
  };
}
