import { kindOf } from "../../hosts/opc/file-kind";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { readWorkbookFile } from "./read-file";

/** A workbook file that was opened. */
export interface OpenedFile {
  readonly workbook: XlsxFileWorkbook;
  /** What of a workbook of before 2007 is not in the new one that was made of it, in Chinese; absent for all others. */
  readonly lost?: readonly string[];
}

/** Whether a file is a workbook of before 2007, or of WPS, by its name. */
export function isOldWorkbookName(file: string): boolean {
  return /\.(?:xls|et)$/i.test(file);
}

/**
 * Opens a workbook; of one of before 2007 a new one is made. The code for that is loaded with the first of them.
 * @throws HostError
 */
export async function openWorkbookFile(path: string): Promise<OpenedFile> {
  const bytes = await readWorkbookFile(path);
  if (kindOf(bytes) !== "old-workbook") return { workbook: XlsxFileWorkbook.open(bytes) };
  const { readXls } = await import(/* webpackChunkName: "xls" */ "../../hosts/xls-file");
  const { sheets, lost } = readXls(bytes);
  return { workbook: XlsxFileWorkbook.create(sheets), lost };
}
