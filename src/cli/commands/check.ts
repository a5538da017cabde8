import { mkdir, realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { byUnit, roundChange } from "../../app/batch/rounds";
import { readSummary, type EarlierSummary } from "../../app/batch/summary";
import type { Audience } from "../../app/check";
import type { UnitFacts } from "../../app/batch/unit-facts";
import { unitKey, type UnitResult } from "../../app/batch/unit-result";
import type { CheckedWorkbook, FailedWorkbook, PassedOverFile } from "../../app/check-document";
import type { Pack } from "../../catalogue/packs/pack";
import { setTask, type CheckTaskResult, type SetMember } from "../batch/check-task";
import { readBatch } from "./read-batch";
import { checkFiles, defaultJobs, type BatchItem } from "../batch/check-files";
import { Complaint } from "../complaint";
import { EXIT, statusOf, worse, type ExitStatus } from "../exit-status";
import { AtomicFile, cannotWrite, writeFileAtomically } from "../files/atomic-file";
import { isArchiveName } from "../files/archives";
import { findWorkbooks, type Found, type FoundWorkbook } from "../files/find-workbooks";
import { findSets, nameInSet } from "../files/find-sets";
import type { FoundSet } from "../files/units-in-set";
import { mayReplace, planMarkedCopies } from "../files/marked-copies";
import { isWordName } from "../files/word-file";
import { isOldWorkbookName } from "../files/workbook-file";
import { checkOutputName } from "../files/workbook-output";
import { startProgress } from "../progress";
import { inkFor, PLAIN_INK, STANDARD_OUTPUT, tell, type Sink } from "../terminal";
import { failureLine, passedOverLines } from "../files/trouble";
import { jsonOutput, pageOutput, sarifOutput, textOutput, workbookOutput, type CheckOutput } from "./check-output";
import { annotate } from "./annotate";
import { IMPORT_FIRST, openWorkbook } from "./open-workbook";
import { packOf, type JudgingOptions } from "./packs";

/** The options of `jihe check`, as typed. */
export interface CheckOptions extends JudgingOptions {
  readonly format: "text" | "json" | "sarif" | "html" | "xlsx";
  readonly out?: string;
  readonly mark?: string;
  readonly audience: Audience;
  readonly jobs?: number;
  /** Whether all files of a folder are one unit's submission. */
  readonly set?: boolean;
  /** How many projects are drawn by chance, by which seed, and from which amount on all are taken. */
  readonly sample: number;
  readonly seed: number;
  readonly sampleOver?: string;
  /** Folders of last year's submissions, and of an earlier version of these. */
  readonly prior?: string;
  readonly before?: string;
}

/** `jihe check`: checks files and folders, and prints or writes the result. */
export async function check(names: readonly string[], options: CheckOptions): Promise<ExitStatus> {
  const pack = await packOf(options);
  return options.format === "xlsx" ? checkIntoWorkbook(names, options, pack) : checkAll(names, options, pack);
}

async function checkAll(names: readonly string[], options: CheckOptions, pack: Pack): Promise<ExitStatus> {
  if (options.format === "xlsx" && options.out !== undefined) checkOutputName(options.out);
  const sets = options.set ? await findSets(names, pack, options.mark) : undefined;
  const all = sets ? sets.flatMap(({ found: own }) => own) : await findWorkbooks(names, options.mark);
  const found = all.filter((one): one is FoundWorkbook | FailedWorkbook => !isPassedOver(one));
  const passedOver = all.filter(isPassedOver);
  if (options.out !== undefined) await refuseOverwriting(options.out, found);
  const workbooks = found.filter(isFound);
  const markable = workbooks.filter(({ file }) => !isWordName(file) && !isOldWorkbookName(file));
  const copies = options.mark === undefined ? NO_COPIES : await planMarkedCopies(markable, options.mark);
  const unmarkable =
    options.mark === undefined ? [] : workbooks.filter(({ file }) => isWordName(file) || isOldWorkbookName(file));
  const earlier =
    options.format === "xlsx" && options.out !== undefined ? await earlierSummary(options.out) : undefined;
  const others = {
    prior: options.prior === undefined ? undefined : await unitsIn("--prior", options.prior, pack, options),
    before: options.before === undefined ? undefined : await unitsIn("--before", options.before, pack, options),
  };
  const prior = others.prior ? { prior: filesByUnit(others.prior.units) } : {};
  const before = others.before && byUnit(others.before.units);
  const file = options.out === undefined ? undefined : await AtomicFile.create(options.out);
  const items = sets
    ? sets.flatMap((set) => itemsOfSet(set, pack, options))
    : found.map((one) => itemOf(one, pack, options));
  const status = await writingTo(file, (sink) =>
    new CheckRun(outputOf(options, sink, pack, passedOver, earlier), copies, unmarkable.map(cannotMark), before).check(
      items.map((item) => ("error" in item ? item : { ...item, ...prior })),
      options,
    ),
  );
  // Where there is no workbook at all, that is what is to be said.
  if (workbooks.length > 0) passedOverLines(passedOver).forEach(tell);
  if (options.out !== undefined) await STANDARD_OUTPUT.write(`结果已写入 ${options.out}\n`);
  // What a unit was to be compared with may be in a file that could not be read.
  return others.prior?.isPartly || others.before?.isPartly ? EXIT.failed : status;
}

/** The units of a folder that this one is compared with, and whether a file of it could not be read. */
async function unitsIn(
  option: string,
  folder: string,
  pack: Pack,
  { set = false }: { readonly set?: boolean },
): Promise<{ readonly units: readonly UnitResult[]; readonly isPartly: boolean }> {
  const kind = await stat(folder).catch(() => undefined);
  if (!kind || !(kind.isDirectory() || isArchiveName(folder)))
    throw new Complaint(`${option} 要的是文件夹或 .zip，找不到 ${folder}`);
  const { units, failed } = await readBatch({ names: [folder], pack, set, out: folder, besides: "." });
  for (const { file, error } of failed) tell(`没有读取 ${file}：${error.message}`);
  const times = new Map<string, number>();
  for (const { checked } of units) times.set(unitKey(checked), (times.get(unitKey(checked)) ?? 0) + 1);
  for (const [unit, count] of times)
    if (count > 1)
      tell(
        `${option}：${unit} 有 ${count} 份材料，只与最后一份比较。各表分在几个文件里的，一个单位一个文件夹，加 --set`,
      );
  return { units, isPartly: failed.length > 0 };
}

/** Last year's files of each unit. */
function filesByUnit(units: readonly UnitResult[]): Readonly<Record<string, readonly SetMember[]>> {
  const membersOf = ({ file, files }: CheckedWorkbook): readonly SetMember[] =>
    files ? files.map((name) => ({ name, path: `${file}/${name}` })) : [{ name: file, path: file }];
  return Object.fromEntries(
    units.flatMap(({ checked }) => (checked.unit === null ? [] : [[checked.unit, membersOf(checked)]])),
  );
}

/** One workbook gets its 校验说明; the results of several, or of folders, go into a workbook of their own. */
async function checkIntoWorkbook(names: readonly string[], options: CheckOptions, pack: Pack): Promise<ExitStatus> {
  const { out, mark, set } = options;
  if (out === undefined) throw new Complaint("--format xlsx 要用 --out 给出写入的 .xlsx 文件");
  const [file, ...others] = names;
  const isFolder =
    file !== undefined && (isArchiveName(file) || (await stat(file).catch(() => undefined))?.isDirectory());
  if (file === undefined || others.length > 0 || isFolder || set) return checkAll(names, options, pack);
  if (mark !== undefined) throw new Complaint("一个工作簿的 --format xlsx 不能与 --mark 同时使用，请分两次运行");
  return annotate(file, out, pack, options.audience);
}

function outputOf(
  options: CheckOptions,
  sink: Sink,
  pack: Pack,
  passedOver: readonly PassedOverFile[],
  earlier: EarlierSummary | undefined,
): CheckOutput {
  const { format, out, sample: random, seed, sampleOver: over } = options;
  switch (format) {
    case "json":
      return jsonOutput(sink, pack, passedOver);
    case "sarif":
      return sarifOutput(sink, pack, passedOver);
    case "html":
      return pageOutput(sink, { pack, passedOver, besides: dirname(out ?? ".") });
    case "xlsx": {
      const sample = { random, seed, ...(over === undefined ? {} : { over }) };
      const besides = dirname(out ?? ".");
      return workbookOutput(sink, { pack, passedOver, sample, besides, ...(earlier ? { earlier } : {}) });
    }
    case "text":
      return textOutput(sink, out === undefined ? inkFor(process.stdout) : PLAIN_INK);
  }
}

/**
 * The summary that people have filled in since, where the new one is to be written.
 * @throws Complaint where something else stands there
 */
async function earlierSummary(out: string): Promise<EarlierSummary | undefined> {
  if (!(await stat(out).catch(() => undefined))) return undefined;
  const earlier = await openWorkbook(out)
    .then(({ snapshot }) => readSummary(snapshot))
    .catch(() => undefined);
  if (!earlier) throw new Complaint(`${out} 已经存在，不是汇总表，没有覆盖。请移走或换一个文件名`);
  if (earlier.foreign.length > 0)
    throw new Complaint(
      `${out} 里有自己加的、改过表名或改过表头的工作表（${earlier.foreign.join("、")}），重写会丢掉它们，没有覆盖。请另存到别处，或换一个文件名`,
    );
  return earlier;
}

/** Whether the door needs more of each unit than its findings. */
function wantsFacts({ format, before }: CheckOptions): boolean {
  return format === "xlsx" || format === "html" || before !== undefined;
}

const NO_COPIES: ReadonlyMap<string, string> = new Map();

function cannotMark({ file }: FoundWorkbook): string {
  if (isOldWorkbookName(file)) return `没有标记 ${file}：它是旧版格式。请先另存为 .xlsx，再标记`;
  return `没有标记 ${file}：它是 Word 文件。${IMPORT_FIRST}，再标记`;
}

/** One run of `jihe check` over its files: results go to the output, marked copies to their places. */
class CheckRun {
  #status: ExitStatus = EXIT.clean;
  #written = 0;
  readonly #troubles: string[];

  constructor(
    private readonly output: CheckOutput,
    /** Where the marked copy of a file goes. */
    private readonly copies: ReadonlyMap<string, string>,
    /** What is known beforehand not to be done. */
    troubles: readonly string[],
    /** An earlier version of the units. */
    private readonly before: ReadonlyMap<string, UnitResult> | undefined,
  ) {
    this.#troubles = [...troubles];
    if (troubles.length > 0) this.#status = EXIT.failed;
  }

  async check(items: readonly BatchItem[], { format, out, mark, jobs }: CheckOptions): Promise<ExitStatus> {
    const progress = await startProgress(items.length, out !== undefined || !process.stdout.isTTY);
    await this.output.begin();
    for await (const done of checkFiles(items, jobs ?? defaultJobs(items.length))) {
      await this.#take(done);
      progress.step();
    }
    await this.output.end();
    progress.end();
    this.#troubles.forEach(tell);
    const documentOnScreen = format !== "text" && out === undefined;
    if (mark !== undefined && this.#written > 0 && !documentOnScreen) {
      await STANDARD_OUTPUT.write(`已写入 ${this.#written} 份标记副本：${mark}\n`);
    }
    return this.#status;
  }

  async #take({ result, facts, marked, markedFiles = [], failed = [] }: CheckTaskResult): Promise<void> {
    const copies = marked ? [{ file: result.file, bytes: marked }] : markedFiles;
    for (const { file, bytes } of copies) {
      const copy = this.copies.get(file);
      if (copy !== undefined) await this.#writeCopy(copy, bytes, file);
    }
    const compared = "error" in result || !facts ? result : this.#withBefore(result, facts);
    for (const one of [compared, ...failed]) {
      this.#status = worse(this.#status, statusOf(one));
      if ("error" in one) this.#troubles.push(failureLine(one));
      await this.output.add(one, one === compared ? facts : undefined);
    }
  }

  #withBefore(checked: CheckedWorkbook, facts: UnitFacts): CheckedWorkbook {
    const earlier = this.before?.get(unitKey(checked));
    return earlier ? { ...checked, before: roundChange(earlier, { checked, facts }) } : checked;
  }

  /** A copy that cannot be written costs that copy only. */
  async #writeCopy(path: string, bytes: Uint8Array, original: string): Promise<void> {
    try {
      if (!(await mayReplace(path, original))) {
        throw new Complaint(`没有覆盖 ${path}：它不是原文件加标记，可能有人改过。请移走或改名后再运行`);
      }
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomically(path, bytes);
      this.#written++;
    } catch (cause) {
      this.#status = EXIT.failed;
      this.#troubles.push(cannotWrite(path, cause).message);
    }
  }
}

function itemOf(found: FoundWorkbook | FailedWorkbook, pack: Pack, options: CheckOptions): BatchItem {
  const { mark, audience } = options;
  return isFound(found)
    ? { file: found.file, pack, audience, mark: mark !== undefined, facts: wantsFacts(options) }
    : found;
}

/** A set is one piece of work; what could not be found in its folder is told beside it. */
function itemsOfSet({ folder, found }: FoundSet, pack: Pack, options: CheckOptions): readonly BatchItem[] {
  const { mark, audience } = options;
  const members = found.filter(isFound).map(({ file }) => ({ name: nameInSet(file, folder), path: file }));
  const set = {
    ...setTask(folder, members),
    pack,
    audience,
    mark: mark !== undefined,
    facts: wantsFacts(options),
  };
  return [...(members.length > 0 ? [set] : []), ...found.filter((one): one is FailedWorkbook => "error" in one)];
}

async function refuseOverwriting(out: string, found: readonly Found[]): Promise<void> {
  const target = await realpath(out).catch(() => undefined);
  if (target !== undefined && found.some((one) => isFound(one) && one.realPath === target)) {
    throw new Complaint(`--out 不能是被检查的文件：${out}`);
  }
}

function isFound(one: Found): one is FoundWorkbook {
  return "realPath" in one;
}

function isPassedOver(one: Found): one is PassedOverFile {
  return "why" in one;
}

/** Does work that writes to a file, or to standard output where there is none; the file stays only if all went well. */
async function writingTo<T>(file: AtomicFile | undefined, work: (sink: Sink) => Promise<T>): Promise<T> {
  if (!file) return work(STANDARD_OUTPUT);
  try {
    const result = await work(file);
    await file.commit();
    return result;
  } catch (cause) {
    await file.discard();
    throw cause;
  }
}
