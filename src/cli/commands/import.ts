import { noFormsInDocument } from "../../app/import/checked-document";
import { createWorkbookBytes } from "../../hosts/xlsx-file";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { importWordFile, isWordName } from "../files/word-file";
import { checkOutputName } from "../files/workbook-output";
import { STANDARD_OUTPUT } from "../terminal";
import { importText } from "../text/import-text";
import { troubleOf } from "../files/trouble";
import { isOldWorkbookName } from "../files/workbook-file";
import { openWorkbook } from "./open-workbook";

/** `jihe import`: makes a workbook of a Word file, or of an old workbook, and prints what was recognised and what found no place. */
export async function importWord(file: string, { out }: { readonly out: string }): Promise<ExitStatus> {
  if (isOldWorkbookName(file)) return importOld(file, out);
  if (!isWordName(file)) throw new Complaint(`${file} 不是 Word 文件（.docx）；工作簿不用转，可以直接校验、填充`);
  checkOutputName(out);
  const imported = await importWordFile(file).catch((cause: unknown) => {
    throw new Complaint(`无法读取 ${file}：${troubleOf(cause, file).message}`, { cause });
  });
  if (imported.forms.length === 0) {
    throw new Complaint(`无法转换 ${file}：${noFormsInDocument(file).error.message}`);
  }
  await writeFileAtomically(out, createWorkbookBytes(imported.sheets));
  await STANDARD_OUTPUT.write(`${importText(imported)}已写入 ${out}\n`);
  return EXIT.clean;
}

/** Makes a new workbook of one of before 2007; what is lost is told as it is opened. */
async function importOld(file: string, out: string): Promise<ExitStatus> {
  checkOutputName(out);
  const { workbook } = await openWorkbook(file);
  await writeFileAtomically(out, workbook.toBytes());
  await STANDARD_OUTPUT.write(`已写入 ${out}\n`);
  return EXIT.clean;
}
