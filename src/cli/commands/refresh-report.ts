import { planRefresh, reportsToRefresh, type RefreshedFigure, type RefreshPlan } from "../../app/word-refresh";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { readWorkbookFile } from "../files/read-file";
import { STANDARD_OUTPUT } from "../terminal";
import { printable } from "../printable";
import { troubleOf } from "../files/trouble";
import { openForms } from "./open-workbook";
import { packOf, type JudgingOptions } from "./packs";
import { report, textsOfOthers, type ReportCommandOptions } from "./report";

/** What `jihe report --refresh` was told. */
export interface RefreshOptions extends Pick<JudgingOptions, "pack" | "label">, Pick<ReportCommandOptions, "keep"> {
  readonly refresh: string;
  readonly from: string;
  readonly out: string;
}

/**
 * `jihe report --refresh`: brings the figures of a report in Word, which people may have edited, up to date with the forms. Writes all of them
 * or nothing.
 * @throws Complaint
 */
export async function refreshReport({ refresh, from, out, keep, ...judging }: RefreshOptions): Promise<ExitStatus> {
  if (!/\.docx$/i.test(out)) throw new Complaint(`输出文件名应以 .docx 结尾：${out}`);
  const pack = await packOf(judging);
  const { snapshot, submission } = await openForms(from, pack);
  const word = await openControls(refresh);
  const plan = planRefresh(
    word.controls,
    reportsToRefresh(snapshot, submission, await textsOfOthers(keep, pack, submission)),
  );
  if (plan.figures === 0) throw new Complaint(`${refresh} 里没有可以更新的数字：它不是绩核生成的报告，或控件已被删除`);
  if (plan.lost.length > 0) throw new Complaint(lostWords(plan));
  await writeFileAtomically(out, word.withEdits(plan.edits));
  await STANDARD_OUTPUT.write(
    `${[...refreshLines(plan), "后附的各表没有更新，请按工作簿核对或重新生成", `已写入 ${out}`].join("\n")}\n`,
  );
  return EXIT.clean;
}

/** What `jihe report` was told, whichever of its two ways. */
export type ReportOrRefreshOptions = ReportCommandOptions & Partial<Omit<RefreshOptions, "out">>;

/** `jihe report`: writes a report, or brings one up to date. @throws Complaint */
export async function reportOrRefresh(
  file: string | undefined,
  { refresh, from, ...options }: ReportOrRefreshOptions,
): Promise<ExitStatus> {
  if (refresh === undefined && from === undefined) {
    if (file === undefined) throw new Complaint("缺少参数 文件");
    return report(file, options);
  }
  if (refresh === undefined || from === undefined || file !== undefined || options.projects)
    throw new Complaint("更新报告的写法：jihe report --refresh 报告.docx --from 工作簿 --out 报告.docx");
  const { out, pack, label, keep } = options;
  const told = { ...(pack !== undefined && { pack }), ...(label && { label }), ...(keep && { keep }) };
  return refreshReport({ refresh, from, out, ...told });
}

async function openControls(file: string) {
  try {
    const bytes = await readWorkbookFile(file);
    const { WordControls } = await import(/* webpackChunkName: "word" */ "../../hosts/docx-file");
    return WordControls.open(bytes);
  } catch (cause) {
    throw new Complaint(`无法读取 ${file}：${troubleOf(cause, file).message}`, { cause });
  }
}

function lostWords({ lost }: RefreshPlan): string {
  const named = lost.slice(0, MOST_NAMED).map(({ name, before }) => `${printable(name)}“${printable(before)}”`);
  const more = lost.length > MOST_NAMED ? `等 ${lost.length} 处` : "";
  return `Word 里有数字在表里已没有对应，什么都没有改：${named.join("、")}${more}。请在 Word 中删去这些话，或重新生成报告；写报告时用 --keep 沿用过的文件，更新时也要用 --keep 给出`;
}

const MOST_NAMED = 5;

function refreshLines({ changed, edited, missing, figures }: RefreshPlan): readonly string[] {
  return [
    changed.length === 0
      ? `${figures} 处数字都与表一致，没有要改的`
      : `改了 ${changed.length} 处（共 ${figures} 处）：`,
    ...changed.map(arrow),
    ...(edited.length === 0 ? [] : [`有 ${edited.length} 处由人改过、与表不同，没有动：`, ...edited.map(arrow)]),
    ...(missing.length === 0
      ? []
      : [
          `按表还应写、Word 里没有的 ${missing.length} 段（可能是删去的）：`,
          ...missing.map((text) => `  ${printable(text)}`),
        ]),
  ];
}

function arrow({ name, before, after }: RefreshedFigure): string {
  return `  ${printable(name)}：${printable(before)} → ${printable(after)}`;
}
