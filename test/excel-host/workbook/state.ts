import { toA1 } from "../../../src/core/grid/address";
import { isCellError } from "../../../src/core/grid/snapshot";
import type { Json } from "../protocol/json";
import { writeArea } from "./areas";
import { conditionalFormatState } from "./conditional-format";
import { placeAt } from "./places";
import type { CellContents, Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Everything that a save would keep, as plain data: equal states mean equal workbooks. What is active and selected is
 * left out, for looking at a workbook does not change it.
 */
export function workbookState(book: Workbook): Json {
  book.settle();
  return {
    sheets: book.sheets.map(sheetState),
    names: book.names.map(({ name, sheet, formula, visible, comment }) => ({
      name,
      sheet: sheet?.name ?? null,
      formula,
      visible,
      comment,
    })),
    settings: Object.fromEntries(book.settings),
    calculationMode: book.calculationMode,
  };
}

function sheetState(sheet: Sheet): Json {
  const { id, name, visibility, tabColor, showGridlines, showHeadings, standardWidth, protection, page } = sheet;
  const cells = Array.from(sheet.filled(), (cell) => [toA1(cell), contents(cell)] as const);
  return {
    id,
    name,
    visibility,
    tabColor,
    showGridlines,
    showHeadings,
    standardWidth,
    protection: { on: protection.on, options: protection.options },
    page,
    rowBreaks: sheet.rowBreaks,
    columnBreaks: sheet.columnBreaks,
    frozen: { rows: sheet.frozen.rows, columns: sheet.frozen.columns },
    cells: Object.fromEntries(cells),
    merges: sheet.merges.map(writeArea).sort(),
    formats: sheet.formats.state(),
    conditionalFormats: sheet.conditionalFormats.map(conditionalFormatState),
    rowHeights: byNumber(sheet.rowHeights),
    columnWidths: byNumber(sheet.columnWidths),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    hyperlinks: Object.fromEntries([...sheet.hyperlinks].map(([place, link]) => [toA1(placeAt(place)), link])),
  };
}

function contents({ value, formula, quoted }: CellContents): Json {
  const plain = isCellError(value) ? { error: value.error } : value;
  if (formula !== undefined) return { formula, value: plain };
  return quoted ? { quoted: plain } : plain;
}

function byNumber(sizes: ReadonlyMap<number, number>): Json {
  return Object.fromEntries(sizes);
}
