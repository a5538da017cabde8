import { FORM_WORDS } from "../../../src/catalogue/forms/shared/form-words";
import type { Area } from "../../../src/core/grid/address";
import { SheetIndex } from "../../../src/core/grid/sheet-index";
import type { Cell, CellValue, SheetSnapshot } from "../../../src/core/grid/snapshot";
import { Block } from "../../../src/core/reading/block";

/** A sheet from its rows of values; `null` is an empty cell. */
export function sheetOfRows(
  rows: readonly (readonly CellValue[])[],
  merges: readonly Area[] | "unknown" = [],
): SheetSnapshot {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column): Cell[] => (value === null ? [] : [{ row, column, value }])),
  );
  return { name: "表", hidden: false, cells, merges };
}

/** A block over all of such a sheet. */
export function blockOfRows(rows: readonly (readonly CellValue[])[], merges: readonly Area[] | "unknown" = []): Block {
  const sheet = new SheetIndex(sheetOfRows(rows, merges));
  return new Block(sheet, { top: 0, bottom: sheet.lastRow, left: 0, right: sheet.lastColumn }, FORM_WORDS);
}
