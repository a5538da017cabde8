import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { insertRows } from "./placing";
import { textKey } from "./printed-labels";
import { mapCells } from "./wording";

/** The title of 附件1 to 附件3 broken over two rows behind 绩效. */
export function breakTitle(sheet: SheetDesign): SheetDesign {
  return overTwoRows(sheet, (title) => {
    const cut = title.indexOf("绩效") + "绩效".length;
    return [title.slice(0, cut), title.slice(cut)];
  });
}

/** The year of 附件1 to 附件3 in a row of its own under the title: （2023年度）. */
export function yearUnderTitle(sheet: SheetDesign): SheetDesign {
  return overTwoRows(sheet, (title) => {
    const year = /\d{4}\s*年度/u.exec(title)?.[0] ?? "";
    return [title.replace(year, "").trim(), `（${year}）`];
  });
}

/** The year and the unit's name in a row of their own over the title. */
export function yearOverTitle(sheet: SheetDesign, unitName: string): SheetDesign {
  return overTwoRows(sheet, (title) => {
    const year = /\d{4}\s*年度/u.exec(title)?.[0] ?? "";
    return [`${year}${unitName}`, title.replace(year, "").trim()];
  });
}

/** 附件 and number before the title in its own cell, and no row for them above. */
export function numberInTitle(sheet: SheetDesign): SheetDesign {
  const number = sheet.cells.find(({ row }) => row === 0)?.value ?? "";
  const titled = mapCells(sheet, (cell) => (isTitle(cell) ? { ...cell, value: `${number}  ${cell.value}` } : cell));
  return { ...titled, cells: titled.cells.filter(({ row }) => row > 0) };
}

/** The form with neither 附件 number nor title. */
export function withoutTitle(sheet: SheetDesign): SheetDesign {
  return {
    ...sheet,
    cells: sheet.cells.filter(({ row }) => row > 1),
    merges: sheet.merges.filter(({ top }) => top > 1),
  };
}

function overTwoRows(sheet: SheetDesign, divide: (title: string) => readonly [string, string]): SheetDesign {
  const title = sheet.cells.find(isTitle);
  if (!title) throw new Error(`${sheet.name} has no title.`);
  const [first, second] = divide(String(title.value));
  const widened = insertRows(sheet, title.row + 1, 1);
  return {
    ...widened,
    cells: [
      ...widened.cells.map((cell) => (isTitle(cell) ? { ...cell, value: first } : cell)),
      { row: title.row + 1, column: title.column, value: second },
    ].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

function isTitle({ value }: { readonly value?: string | number | boolean }): boolean {
  return /绩效(?:评价基础数据|自评)表$/u.test(textKey(value));
}
