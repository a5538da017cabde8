import {
  CONTROLS_LOST,
  planRefresh,
  refusalOf,
  reportsToRefresh,
  type LeftWords,
  type RefreshedFigure,
  type RefreshPlan,
} from "../../app/word-refresh";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { readWorkbookFile } from "../files/read-file";
import { isWordName } from "../files/word-file";
import { STANDARD_OUTPUT } from "../terminal";
import { printable } from "../printable";
import { troubleOf } from "../files/trouble";
import { openForms } from "./open-workbook";
import { packOf, type JudgingOptions } from "./packs";
import { report, textsOfOthers, type ReportCommandOptions } from "./report";

/** What `jihe report --refresh` was told. */
interface RefreshOptions extends Pick<JudgingOptions, "pack" | "label">, Pick<ReportCommandOptions, "keep"> {
  readonly refresh: string;
  readonly from: string;
  readonly out: string;
}

/**
 * `jihe report --refresh`: brings the figures of a report in Word, which people may have edited, up to date with the forms. Writes all of them
 * or nothing.
 * @throws Complaint
 */
async function refreshReport({ refresh, from, out, keep, ...judging }: RefreshOptions): Promise<ExitStatus> {
  if (!isWordName(refresh)) throw new Complaint(`要更新的应是 Word 报告（.docx）：${refresh}`);
  if (!/\.docx$/i.test(out)) throw new Complaint(`输出文件名应以 .docx 结尾：${out}`);
  const pack = await packOf(judging);
  const { snapshot, submission } = await openForms(from, pack);
  const word = await openControls(refresh);
  const plan = planRefresh(word, reportsToRefresh(snapshot, submission, await textsOfOthers(keep, submission)));
  const refused = refusalOf(plan);
  if (refused !== "") throw new Complaint(`${refresh} 没有更新：${refused}`);
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

function refreshLines({ changed, edited, left, missing, figures, untagged }: RefreshPlan): readonly string[] {
  const all = untagged > 0 ? `${untagged} 段` : `${figures} 处`;
  return [
    ...(untagged > 0 ? [CONTROLS_LOST] : []),
    changed.length === 0 ? `${all}数字都与表一致，没有要改的` : `改了 ${changed.length} 处（共 ${all}）：`,
    ...changed.map(arrow),
    ...(edited.length === 0 ? [] : [`有 ${edited.length} 处由人改过、与表不同，没有动：`, ...edited.map(arrow)]),
    ...(left.length === 0
      ? []
      : [`有 ${left.length} 段按表已不是这样写，没有动，请看一看：`, ...left.flatMap(leftLines)]),
    ...(missing.length === 0
      ? []
      : [
          `按表还应写、Word 里没有的 ${missing.length} 段（可能是删去的）：`,
          ...missing.map((text) => `  ${printable(text)}`),
        ]),
  ];
}

function leftLines({ name, before, after }: LeftWords): readonly string[] {
  return [
    `  ${printable(name)}：${printable(before)}`,
    after === undefined ? "    按表没有这一段了" : `    按表应为：${printable(after)}`,
  ];
}

function arrow({ name, before, after }: RefreshedFigure): string {
  return `  ${printable(name)}：${printable(before)} → ${printable(after)}`;
}
