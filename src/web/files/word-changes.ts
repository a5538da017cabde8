import { cellViewAt, type WorkbookView } from "../../app/workbook-view";
import { readRefKey } from "../../core/formula/recalculation/recalculate";
import { toA1 } from "../../core/grid/address";

/** Where the cells of a workbook stood in the Word file it was made of, by `附件1!D13`: `第2个表第5行第3列`. */
export type WordOrigins = ReadonlyMap<string, string>;

/** What stands otherwise than in the Word file, a line a cell, in the order of the file: to be done there by hand. */
export function wordChanges(before: WorkbookView, now: WorkbookView, origins: WordOrigins): readonly string[] {
  const textIn = ({ sheets }: WorkbookView, key: string): string => {
    const { sheet: name, row, column } = readRefKey(key);
    const sheet = sheets.find((one) => one.name === name);
    return (sheet && cellViewAt(sheet, row, column)?.text) ?? "";
  };
  return [...origins].flatMap(([key, place]) => {
    const [was, is] = [textIn(before, key), textIn(now, key)];
    const at = readRefKey(key);
    return was === is ? [] : [`${place}（${at.sheet} ${toA1(at)}）：${shown(was)} 改为 ${shown(is)}`];
  });
}

function shown(text: string): string {
  return text === "" ? "（空）" : `“${text}”`;
}
