import type { DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";
import { isCellError } from "../../../src/core/grid/snapshot";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import type { CellContents, Sheet } from "./sheet";
import type { Workbook } from "./workbook";
import { numberFormatAt } from "./writing";

/** A copy of the workbook as a file, with contents, number formats and merged areas; other looks are left out. */
export function saveFile(book: Workbook): Uint8Array {
  book.settle();
  return createWorkbookBytes(book.sheets.map(designOf));
}

function designOf(sheet: Sheet): SheetDesign {
  return {
    name: sheet.name,
    columnWidths: [],
    rowHeights: {},
    merges: sheet.merges,
    cells: Array.from(sheet.filled(), (cell) => designedCell(sheet, cell)),
  };
}

function designedCell(sheet: Sheet, { row, column, value, formula }: CellContents): DesignedCell {
  const plain = isCellError(value) ? value.error : value;
  const format = numberFormatAt(sheet, row, column);
  return {
    row,
    column,
    ...(plain !== null && { value: plain }),
    ...(formula !== undefined && { formula }),
    ...(format !== "General" && { style: { format } }),
  };
}
