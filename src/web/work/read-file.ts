import type { UnitFile } from "../../app/batch/check-unit";
import { HostError } from "../../app/ports";
import { kindOf } from "../../hosts/opc/file-kind";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { isWordName } from "../files/file-names";
import type { TaskFile } from "./tasks";

/** Put in by webpack: whether this is the page in one file, which has no chunk for old workbooks. */
declare const SINGLE_FILE: boolean;

/** What a given file holds: a workbook, or the design of the one that is made of it. */
export type ReadFile =
  | { readonly kind: "workbook"; readonly workbook: XlsxFileWorkbook }
  | { readonly kind: "old"; readonly workbook: XlsxFileWorkbook; readonly lost: readonly string[] }
  | { readonly kind: "word"; readonly imported: NonNullable<UnitFile["imported"]> };

/** Reads a file by what it is; what reads old workbooks and Word files is loaded with the first of them. @throws HostError */
export async function readFile({ name, bytes }: TaskFile): Promise<ReadFile> {
  if (kindOf(bytes) === "old-workbook") return readOldWorkbook(bytes);
  if (!isWordName(name)) return { kind: "workbook", workbook: XlsxFileWorkbook.open(bytes) };
  const [{ readDocx }, { importDocument }] = await Promise.all([
    import(/* webpackChunkName: "word-in" */ "../../hosts/docx-file"),
    import(/* webpackChunkName: "word-in" */ "../../app/import/import-document"),
  ]);
  return { kind: "word", imported: importDocument(await readDocx(bytes)) };
}

async function readOldWorkbook(bytes: Uint8Array): Promise<ReadFile> {
  if (SINGLE_FILE) {
    throw new HostError("not-a-workbook", "单个文件的工作台读不了旧版 .xls、.et，请另存为 .xlsx，或用网站上的工作台");
  } else {
    const { readXls } = await import(/* webpackChunkName: "xls" */ "../../hosts/xls-file");
    const { sheets, lost } = readXls(bytes);
    return { kind: "old", workbook: XlsxFileWorkbook.create(sheets), lost };
  }
}
