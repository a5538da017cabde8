import { extname } from "node:path";
import { Complaint } from "../complaint";

/**
 * Makes sure that a workbook is written under a name that says what it is: Excel refuses a file whose name and content
 * differ. `input` is the workbook it is made from; a new one is .xlsx.
 * @throws Complaint
 */
export function checkOutputName(output: string, input?: string): void {
  const kind = input !== undefined && extname(input).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
  if (extname(output).toLowerCase() === kind) return;
  const why = kind === ".xlsm" ? "，与带宏的原文件相同" : "";
  throw new Complaint(`输出文件名应以 ${kind} 结尾${why}：${output}`);
}
