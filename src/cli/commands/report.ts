import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { planReport, type OfferedText } from "../../app/report";
import { planWordReports } from "../../app/word-report";
import { DEFAULT_PACK } from "../../catalogue/packs";
import * as reportSheet from "../../render/report-sheet";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { projectFileName } from "../files/project-file-name";
import { checkOutputName } from "../files/workbook-output";
import { STANDARD_OUTPUT } from "../terminal";
import { openForms } from "./open-workbook";

/** What `jihe report` was told besides the workbook. */
export interface ReportCommandOptions {
  /** Its extension says what is written: a workbook or a Word document. */
  readonly out: string;
  /** Whether every project gets a report of its own. */
  readonly projects?: boolean;
}

/**
 * `jihe report`: writes the workbook with a new sheet 自评报告 behind the others, or the report as a Word document.
 * @throws Complaint
 */
export async function report(file: string, options: ReportCommandOptions): Promise<ExitStatus> {
  const kind = extname(options.out).toLowerCase();
  if (kind === ".docx") return writeDocuments(file, options);
  if (kind !== ".xlsx" && kind !== ".xlsm") {
    throw new Complaint(`输出文件名应以 .xlsx（工作簿）或 .docx（Word 文件）结尾：${options.out}`);
  }
  return writeSheets(file, options);
}

async function writeSheets(file: string, { out, projects = false }: ReportCommandOptions): Promise<ExitStatus> {
  checkOutputName(out, file);
  const { workbook, snapshot, submission } = await openForms(file, DEFAULT_PACK);
  const options = { projectReports: projects, workbook: snapshot, keepWritten: true };
  const plan = planReport(submission, reportSheet, options);
  const names: string[] = [];
  for (const sheet of plan.sheets) names.push(await workbook.addSheet(sheet));
  await writeFileAtomically(out, workbook.toBytes());
  await tell([
    `自评报告已写在工作表“${names[0] ?? plan.sheet.name}”，共 ${plan.document.paragraphs.length} 段`,
    ...projectLines(projects, names.slice(1)),
    plan.gaps > 0 ? `有 ${plan.gaps} 处要由人填写，底色标出，多写作【待补充】` : "没有要补充的内容",
    plan.frozenRows > 0 ? `有 ${plan.frozenRows} 行是固定文字，表中的数改了不会跟着变` : "数字都是公式，随表中的数变化",
    ...writtenLines(plan.written),
    `已写入 ${out}`,
  ]);
  return EXIT.clean;
}

async function writeDocuments(file: string, { out, projects = false }: ReportCommandOptions): Promise<ExitStatus> {
  const { snapshot, submission } = await openForms(file, DEFAULT_PACK);
  const plans = planWordReports(snapshot, submission, { projectReports: projects });
  const names = plans.projects.map(({ project = "" }, index) => projectFileName(out, project, index));
  await refuseOverwriting(names);
  const { renderWord } = await import(/* webpackChunkName: "render-word" */ "../../render/word");
  const documents = [plans.unit, ...plans.projects];
  const rendered = await Promise.all(
    documents.map(({ document, attachments, nameOf }) => renderWord(document, attachments, nameOf)),
  );
  for (const [index, bytes] of rendered.entries()) await writeFileAtomically(names[index - 1] ?? out, bytes);
  const attached = someOf(
    plans.unit.attachments.map(({ number }) => number),
    "张",
  );
  const gaps = documents.reduce((total, plan) => total + plan.gaps, 0);
  await tell([
    `自评报告已写成 Word 文件，共 ${plans.unit.document.paragraphs.length} 段${attached === "" ? "" : `，后附${attached}`}`,
    ...projectLines(projects, names),
    gaps > 0 ? `有 ${gaps} 处要由人填写，以黄色标出` : "没有要补充的内容",
    ...writtenLines(plans.written),
    `已写入 ${out}`,
  ]);
  return EXIT.clean;
}

/** `--out` names the unit's report alone: what a person made of a project's earlier one in Word is not written over. */
async function refuseOverwriting(names: readonly string[]): Promise<void> {
  const standing = await Promise.all(
    names.map((name) =>
      stat(name).then(
        () => name,
        () => undefined,
      ),
    ),
  );
  const taken = standing.filter((name) => name !== undefined);
  if (taken.length === 0) return;
  throw new Complaint(`已有 ${taken.join("、")}，没有覆盖，什么都没有写。请先移开，或用 --out 换一个文件名`);
}

function projectLines(asked: boolean, names: readonly string[]): readonly string[] {
  if (!asked) return [];
  return [names.length > 0 ? `项目支出绩效自评报告：${someOf(names, "份")}` : "没有填好的附件3，没有项目报告可写"];
}

/** So many names make a line that is still read. */
const MOST_NAMED = 8;

function someOf(names: readonly string[], counted: string): string {
  if (names.length <= MOST_NAMED) return names.join("、");
  return `${names.slice(0, MOST_NAMED - 1).join("、")}……${names.at(-1)}，共 ${names.length} ${counted}`;
}

/** A person's words must not go missing without a word. */
function writtenLines(written: readonly OfferedText[]): readonly string[] {
  const kept = written.filter(({ fate }) => fate === "kept").length;
  const homeless = written.filter(({ fate }) => fate === "homeless");
  return [
    ...(kept > 0 ? [`沿用了原报告中由人填写的 ${kept} 段`] : []),
    ...(homeless.length > 0
      ? [`原报告中由人填写的 ${homeless.length} 段在新报告里没有对应的位置，没有带入，请从原报告中取用`]
      : []),
  ];
}

async function tell(lines: readonly string[]): Promise<void> {
  await STANDARD_OUTPUT.write(`${lines.join("\n")}\n`);
}
