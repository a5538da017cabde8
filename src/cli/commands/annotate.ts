import { checkWorkbook, type Audience } from "../../app/check";
import { checkedWorkbook } from "../../app/check-document";
import { planNotes, type NotesPlan } from "../../app/notes";
import type { Pack } from "../../catalogue/packs/pack";
import type { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { Complaint } from "../complaint";
import { statusOf, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { checkOutputName } from "../files/workbook-output";
import { inkFor, STANDARD_OUTPUT } from "../terminal";
import { countsLine, coverageOf, notAppliedLine } from "../text/check-text";
import { openWorkbook } from "./open-workbook";

/**
 * `jihe check FILE --format xlsx --out OUT`: the workbook with its 校验说明 added or brought up to date, everything else
 * as it is. `out` may be the file itself, which is then replaced as a whole.
 */
export async function annotate(file: string, out: string, pack: Pack, audience: Audience): Promise<ExitStatus> {
  checkOutputName(out, file);
  const { workbook, snapshot } = await openWorkbook(file);
  const check = checkWorkbook(snapshot, pack, audience, "told");
  const result = checkedWorkbook(file, check);
  if ("error" in result) throw new Complaint(`无法检查 ${file}：${result.error.message}`);
  const said = await writeNotes(workbook, planNotes(snapshot, check));
  await writeFileAtomically(out, workbook.toBytes());
  const lines = [
    ...(result.notApplied?.labels ?? []).map(notAppliedLine),
    coverageOf(result),
    countsLine(result, inkFor(process.stdout)),
    said,
    `已写入 ${out}`,
  ];
  await STANDARD_OUTPUT.write(`${lines.join("\n")}\n`);
  return statusOf(result);
}

async function writeNotes(workbook: XlsxFileWorkbook, plan: NotesPlan): Promise<string> {
  if (plan.kind === "add") return `已新建工作表“${await workbook.addSheet(plan.design)}”`;
  if (plan.edits.length === 0) return `工作表“${plan.sheet}”已是最新`;
  await workbook.apply(plan.edits);
  return `已更新工作表“${plan.sheet}”，写过的说明都保留`;
}
