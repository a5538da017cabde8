import { createWorkbookBytes } from "../../hosts/xlsx-file";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { importWordFile } from "../files/word-file";
import { checkOutputName } from "../files/workbook-output";
import { STANDARD_OUTPUT } from "../terminal";
import { importText } from "../text/import-text";
import { troubleOf } from "../trouble";

/** `jihe import`: makes a workbook of a Word file, and prints what was recognised and what found no place. */
export async function importWord(file: string, { out }: { readonly out: string }): Promise<ExitStatus> {
  checkOutputName(out);
  const imported = await importWordFile(file).catch((cause: unknown) => {
    throw new Complaint(`无法读取 ${file}：${troubleOf(cause, file).message}`, { cause });
  });
  if (imported.forms.length === 0) {
    throw new Complaint(
      `${file} 里没有识别到绩效自评表（附件1 至附件4）。请确认表在文件里是表格（不是图片），上面有表的名称。`,
    );
  }
  await writeFileAtomically(out, createWorkbookBytes(imported.sheets));
  await STANDARD_OUTPUT.write(`${importText(imported)}已写入 ${out}\n`);
  return EXIT.clean;
}
