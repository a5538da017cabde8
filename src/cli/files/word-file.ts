import { extname } from "node:path";
import { importDocument, type DocumentImport } from "../../app/import/import-document";
import { snapshotOfDesign } from "../../core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { readWorkbookFile } from "./read-file";

/** Whether a file is a Word document by its name. */
export function isWordName(file: string): boolean {
  return [".docx", ".docm", ".doc"].includes(extname(file).toLowerCase());
}

/**
 * Reads a Word file and makes a workbook of it. The code for it is loaded with the first one.
 * @throws HostError
 */
export async function importWordFile(path: string): Promise<DocumentImport> {
  const bytes = await readWorkbookFile(path);
  const { readDocx } = await import(/* webpackChunkName: "word" */ "../../hosts/docx-file");
  return importDocument(await readDocx(bytes));
}

/** The workbook that an import becomes, as plain data. */
export function snapshotOfImport({ sheets }: DocumentImport): WorkbookSnapshot {
  return snapshotOfDesign(sheets);
}
