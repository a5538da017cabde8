import { extname } from "node:path";
import { planReport } from "../../app/report";
import { DEFAULT_PACK } from "../../catalogue/packs";
import * as reportSheet from "../../render/report-sheet";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { checkOutputName } from "../files/workbook-output";
import { STANDARD_OUTPUT } from "../terminal";
import { openForms } from "./open-workbook";

/** `jihe report`: writes the workbook with a new sheet 自评报告 behind the others. */
export async function report(file: string, { out }: { readonly out: string }): Promise<ExitStatus> {
  if (extname(out).toLowerCase() === ".docx") {
    throw new Complaint("目前还不能写 Word 文件；请让 --out 以 .xlsx 结尾，报告写在工作表“自评报告”里");
  }
  checkOutputName(out, file);
  const { workbook, submission } = await openForms(file, DEFAULT_PACK);
  const plan = planReport(submission, reportSheet);
  const name = await workbook.addSheet(plan.sheet);
  await writeFileAtomically(out, workbook.toBytes());
  const lines = [
    `自评报告已写在工作表“${name}”，共 ${plan.document.paragraphs.length} 段`,
    plan.gaps > 0 ? `有 ${plan.gaps} 处要由人填写，底色标出，多写作【待补充】` : "没有要补充的内容",
    plan.frozenRows > 0 ? `有 ${plan.frozenRows} 行是固定文字，表中的数改了不会跟着变` : "数字都是公式，随表中的数变化",
    `已写入 ${out}`,
  ];
  await STANDARD_OUTPUT.write(`${lines.join("\n")}\n`);
  return EXIT.clean;
}
