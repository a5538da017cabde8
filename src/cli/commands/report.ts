import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { readOthers, type OthersRead } from "../../app/other-files";
import { planReport, type OfferedText, type TakenOver } from "../../app/report";
import { planWordReports } from "../../app/word-report";
import type { Submission } from "../../catalogue/submission/index";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import * as reportSheet from "../../render/report-sheet";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { printable } from "../printable";
import { projectFileName } from "../files/project-file-name";
import { checkOutputName } from "../files/workbook-output";
import { STANDARD_OUTPUT } from "../terminal";
import { importWordFile, isWordName, snapshotOfImport } from "../files/word-file";
import { troubleOf } from "../files/trouble";
import { openForms, openWorkbook } from "./open-workbook";
import { packOf, type JudgingOptions } from "./packs";

/** What `jihe report` was told besides the workbook. */
export interface ReportCommandOptions extends Pick<JudgingOptions, "pack" | "label"> {
  /** Its extension says what is written: a workbook or a Word document. */
  readonly out: string;
  /** Whether every project gets a report of its own. */
  readonly projects?: boolean;
  /** Files whose typed reports are taken over in place of gaps; `false` where nothing is to be taken over. */
  readonly keep?: readonly string[] | false;
  /** Texts that are not wanted, each by words of it or by what it is about. */
  readonly without?: readonly string[];
  /** Whether 六 gives totals instead of every indicator. */
  readonly brief?: boolean;
  /** Whether the projects stand in a table; from four projects on where nothing is said. */
  readonly projectTable?: boolean;
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

/** What the flags say of the report, whatever it becomes. */
async function planned(options: ReportCommandOptions, forms: Submission) {
  const { projects = false, brief = false, projectTable, keep } = options;
  const keeps = keep !== false;
  const table = projectTable === undefined ? {} : { projectTable };
  const others = await textsOfOthers(keep, forms);
  return { projectReports: projects, brief, ...table, harvest: keeps, keepWritten: keeps, ...others };
}

/** What the files named by `--keep` hold for a report on these forms: texts, and the forms of the year before. @throws Complaint */
export async function textsOfOthers(keep: ReportCommandOptions["keep"], forms: Submission): Promise<OthersRead> {
  const files = keep || [];
  const sources = await Promise.all(
    files.map(async (file) => ({ name: basename(file), workbook: await snapshotOfOther(file) })),
  );
  const read = readOthers(sources, forms);
  const idle = files.find((file) => read.idle.includes(basename(file)));
  if (idle !== undefined) throw new Complaint(`${idle} 里没有自评报告的文字可以沿用`);
  return read;
}

async function snapshotOfOther(file: string): Promise<WorkbookSnapshot> {
  return isWordName(file) ? snapshotOfWord(file) : (await openWorkbook(file)).snapshot;
}

async function snapshotOfWord(file: string): Promise<WorkbookSnapshot> {
  try {
    return snapshotOfImport(await importWordFile(file));
  } catch (cause) {
    throw new Complaint(`无法读取 ${file}：${troubleOf(cause, file).message}`, { cause });
  }
}

/** Plans with every text first, then without those that are not wanted. @throws Complaint words that name no text */
function without<Plan extends Texts>(words: readonly string[] = [], plan: (refused: readonly string[]) => Plan): Plan {
  const whole = plan([]);
  return words.length === 0 ? whole : plan(words.flatMap((some) => textsNamed(some, whole)));
}

/** The texts that a report takes over or could take over. */
interface Texts {
  readonly taken: readonly TakenOver[];
  readonly written: readonly OfferedText[];
}

function textsNamed(words: string, { taken, written }: Texts): readonly string[] {
  const texts = [
    ...taken.map(({ id, about, paragraphs }) => ({ id, told: [about, ...paragraphs] })),
    ...written.map(({ id, texts }) => ({ id, told: texts.map(({ text }) => text) })),
  ];
  const named = texts.filter(({ told }) => words.trim() !== "" && told.some((text) => text.includes(words.trim())));
  if (named.length > 0) return named.map(({ id }) => id);
  const known = texts.map(({ told: [first = ""] }) => `“${excerpt(first)}”`);
  throw new Complaint(
    `没有找到要去掉的文字：${words}。${known.length > 0 ? `可以沿用的有 ${known.join("、")}` : "没有可以沿用的文字"}`,
  );
}

async function writeSheets(file: string, options: ReportCommandOptions): Promise<ExitStatus> {
  const { out, projects = false } = options;
  checkOutputName(out, file);
  const pack = await packOf(options);
  const { workbook, snapshot, submission } = await openForms(file, pack);
  const told = { ...(await planned(options, submission)), workbook: snapshot };
  const plan = without(options.without, (refused) => planReport(submission, reportSheet, { ...told, refused }));
  await tell(textLines(plan));
  const names: string[] = [];
  for (const sheet of plan.sheets) names.push(await workbook.addSheet(sheet));
  await writeFileAtomically(out, workbook.toBytes());
  await tell([
    `自评报告已写在工作表“${names[0] ?? plan.sheet.name}”，共 ${plan.document.paragraphs.length} 段`,
    ...projectLines(projects, names.slice(1, 1 + plan.projects.length)),
    ...tableLines(names.slice(1 + plan.projects.length)),
    plan.gaps > 0 ? `有 ${plan.gaps} 处要由人填写，底色标出，多写作【待补充】` : "没有要补充的内容",
    plan.frozenRows > 0 ? `有 ${plan.frozenRows} 行是固定文字，表中的数改了不会跟着变` : "数字都是公式，随表中的数变化",
    ...homelessLines(plan.written),
    `已写入 ${out}`,
  ]);
  return EXIT.clean;
}

async function writeDocuments(file: string, options: ReportCommandOptions): Promise<ExitStatus> {
  const { out, projects = false } = options;
  const pack = await packOf(options);
  const { snapshot, submission } = await openForms(file, pack);
  const told = await planned(options, submission);
  const plans = without(options.without, (refused) => planWordReports(snapshot, submission, { ...told, refused }));
  await tell(textLines(plans));
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
    ...homelessLines(plans.written),
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

/** Sheets with tables that go with the report. */
function tableLines(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`项目情况列表在工作表“${names.join("”、“")}”（不要列表：--no-project-table）`];
}

/** So many names make a line that is still read. */
const MOST_NAMED = 8;

function someOf(names: readonly string[], counted: string): string {
  if (names.length <= MOST_NAMED) return names.join("、");
  return `${names.slice(0, MOST_NAMED - 1).join("、")}……${names.at(-1)}，共 ${names.length} ${counted}`;
}

/** So much of a paragraph is enough to know it by. */
const LONGEST_EXCERPT = 30;

const REFUSALS = "（不要其中一处：--without 它讲的内容或文中的几个字；都不要：--no-keep）";

/**
 * What stands in place of gaps and what a person wrote that goes into the new report, each with whose words those are, and what does not go in since
 * other words stand there; said before anything is written.
 */
function textLines({ taken, written }: Texts): readonly string[] {
  const kept = written.filter(({ fate }) => fate === "kept");
  const outvoted = written.filter(({ fate }) => fate === "outvoted");
  return [
    ...taken.map(({ about, source }) => `沿用“${source}”里的${about}`),
    ...(kept.length > 0 ? [`沿用由人填写的 ${kept.length} 段：`, ...kept.map(excerptLine)] : []),
    ...(taken.length + kept.length > 0 ? [REFUSALS] : []),
    ...(outvoted.length > 0
      ? [`另有 ${outvoted.length} 段与已沿用的说的是同一处、文字不同，没有采用：`, ...outvoted.map(excerptLine)]
      : []),
  ];
}

function excerptLine({ source, texts }: OfferedText): string {
  return `  ${printable(source)}：${excerpt(texts.map(({ text }) => text.trim()).join(" "))}`;
}

function excerpt(text: string): string {
  const words = printable(text);
  return words.length > LONGEST_EXCERPT ? `${words.slice(0, LONGEST_EXCERPT)}…` : words;
}

/** A person's words must not go missing without a word. */
function homelessLines(written: readonly OfferedText[]): readonly string[] {
  const homeless = written.filter(({ fate }) => fate === "homeless").length;
  if (homeless === 0) return [];
  return [`原报告中由人填写的 ${homeless} 段在新报告里没有对应的位置，没有带入，请从原报告中取用`];
}

async function tell(lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await STANDARD_OUTPUT.write(`${lines.join("\n")}\n`);
}
