import type { AppliedEdits } from "../../../src/app/ports";
import { parseA1, toA1 } from "../../../src/core/grid/address";
import type { Cell, CellValue } from "../../../src/core/grid/snapshot";
import type { CellContent, Edit } from "../../../src/core/fixing/edit";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { partOf, testFile, type TestWorkbook } from "./packages";

/** The part of the first sheet. */
export const SHEET = "xl/worksheets/sheet1.xml";

/** An edit of a cell of the sheet 表, or of `sheet!cell`. */
export function edit(
  cell: string,
  expected: CellContent | CellValue,
  write: CellContent | CellValue,
  format?: string,
): Edit {
  const [sheet, name] = cell.includes("!") ? cell.split("!") : ["表", cell];
  const at = { sheet: sheet!, ...parseA1(name!)! };
  return { at, expect: content(expected), write: content(write), ...(format !== undefined && { format }) };
}

function content(given: CellContent | CellValue): CellContent {
  return typeof given === "object" && given !== null && !("error" in given) ? given : { value: given };
}

/** What became of a file. */
export interface Edited {
  readonly file: Uint8Array;
  readonly sheet: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly applied: AppliedEdits;
}

/** Edits a small workbook, given whole or by the rows of its only sheet. */
export async function apply(workbook: TestWorkbook | string, ...edits: Edit[]): Promise<Edited> {
  const opened = XlsxFileWorkbook.open(
    testFile(typeof workbook === "string" ? { sheets: { 表: workbook } } : workbook),
  );
  return applyTo(opened, ...edits);
}

/** Edits an opened workbook; what is read of it must be what is read of the saved file. */
export async function applyTo(workbook: XlsxFileWorkbook, ...edits: Edit[]): Promise<Edited> {
  const applied = await workbook.apply(edits);
  const file = workbook.toBytes();
  const now = await workbook.read();
  expect((await XlsxFileWorkbook.open(file).read()).sheets).toEqual(now.sheets);
  const cells = Object.fromEntries(now.sheets[0]!.cells.map((cell) => [toA1(cell), cell]));
  return { file, sheet: partOf(file, SHEET), cells, applied };
}

/** The inside of `sheetData`. */
export function rowsOf(sheet: string): string {
  return /<sheetData>(.*)<\/sheetData>/s.exec(sheet)?.[1] ?? "";
}
