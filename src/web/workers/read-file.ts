import type { UnitFile } from "../../app/batch/check-unit";
import { HostError } from "../../app/ports";
import { kindOf } from "../../hosts/opc/file-kind";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { isWordName } from "../files/file-names";
import type { TaskFile } from "./tasks";

/** Put in by webpack: whether this is the page in one file, which has no chunk for old workbooks. */
declare const SINGLE_FILE: boolean;

/** What a given file holds: a workbook, or the design of the one that is made of it. */
type ReadFile =
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
    const [{ LOOKS_LOST, readXls }, { inFormLooks }] = await Promise.all([
      import(/* webpackChunkName: "xls" */ "../../hosts/xls-file"),
      import(/* webpackChunkName: "xls" */ "../../app/import/form-looks"),
    ]);
    const { sheets, lost } = readXls(bytes);
    const dressed = sheets.map(inFormLooks);
    const count = dressed.filter(Boolean).length;
    const drawn = `${LOOKS_LOST}，认出的 ${count} 张表已按标准表样画了边框`;
    return {
      kind: "old",
      workbook: XlsxFileWorkbook.create(sheets.map((sheet, index) => dressed[index] ?? sheet)),
      lost: count === 0 ? lost : lost.map((what) => (what === LOOKS_LOST ? drawn : what)),
    };
  }
}
