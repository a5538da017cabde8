import { planTemplate } from "../../app/template";
import { createWorkbookBytes } from "../../hosts/xlsx-file";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { checkOutputName } from "../files/workbook-output";
import { STANDARD_OUTPUT } from "../terminal";
import { packNamed } from "./packs";

/** The options of `jihe template`, as typed. */
export interface TemplateOptions {
  readonly year: number;
  readonly unit: string;
  readonly projects: number;
  readonly out: string;
  readonly pack?: string;
}

/** `jihe template`: writes a workbook of blank forms. */
export async function template({ year, unit, projects, out, pack }: TemplateOptions): Promise<ExitStatus> {
  checkOutputName(out);
  const printed = pack === undefined ? {} : { weights: (await packNamed(pack)).weights };
  const plan = planTemplate({ year, unitName: unit, projects, ...printed });
  if (plan.fault !== undefined) throw new Complaint(plan.fault);
  await writeFileAtomically(out, createWorkbookBytes(plan.sheets));
  const sheets = plan.sheets.map(({ name }) => name).join("、");
  await STANDARD_OUTPUT.write(`已写入 ${out}：${sheets}\n`);
  return EXIT.clean;
}
