import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { checkOutputName } from "../files/workbook-output";
import { STANDARD_OUTPUT } from "../terminal";
import { openWorkbook } from "./open-workbook";

/** `jihe unmark`: takes our marks away and leaves everything else as it is. */
export async function unmark(file: string, { out }: { readonly out: string }): Promise<ExitStatus> {
  checkOutputName(out, file);
  const { workbook } = await openWorkbook(file);
  const cleared = await workbook.clearMarks();
  await writeFileAtomically(out, workbook.toBytes());
  const what = cleared > 0 ? `已清除 ${cleared} 处标记` : "文件里没有绩核的标记";
  await STANDARD_OUTPUT.write(`${what}，已写入 ${out}\n`);
  return EXIT.clean;
}
