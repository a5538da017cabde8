import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { nameForFile } from "../../app/file-name";
import { lettersOf, type Letter } from "../../app/batch/letter";
import { readBatch } from "./read-batch";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { STANDARD_OUTPUT, tell } from "../terminal";
import { packOf, type JudgingOptions } from "./packs";

/** The options of `jihe letters`, as typed. */
export interface LettersOptions extends JudgingOptions {
  readonly out: string;
  /** `2025-04-30`. */
  readonly due?: string;
  readonly set?: boolean;
}

/** File systems take no longer names. */
const LONGEST_NAME = 60;

/** `jihe letters`: a Word letter for each unit that has something to put right or to explain, in a folder, or all in one file. */
export async function letters(names: readonly string[], options: LettersOptions): Promise<ExitStatus> {
  const { out } = options;
  const due = options.due === undefined ? undefined : dateInWords(options.due);
  const inOne = /\.docx$/i.test(out);
  const standing = await stat(out).catch(() => undefined);
  if (inOne && standing) throw new Complaint(`${out} 已经存在，没有覆盖。请移走或换一个文件名`);
  if (!inOne && standing && !standing.isDirectory()) throw new Complaint(`--out 要是文件夹或 .docx 文件，${out} 不是`);
  const batch = await readBatch({ names, pack: await packOf(options), set: options.set ?? false, out });
  for (const { file, error } of batch.failed) tell(`没有读取 ${file}：${error.message}`);
  const written = lettersOf(batch, due);
  const { renderLetters } = await import(/* webpackChunkName: "render-word" */ "../../render/word/letter");
  if (written.length === 0) {
    await STANDARD_OUTPUT.write(`审核 ${batch.units.length} 份材料，没有要退回的\n`);
    return batch.failed.length > 0 ? EXIT.failed : EXIT.clean;
  }
  if (inOne) await writeFileAtomically(out, await renderLetters(written, "退回意见"));
  let kept = 0;
  if (!inOne) {
    await mkdir(out, { recursive: true });
    const names = fileNames(written);
    for (const [at, letter] of written.entries()) {
      const path = join(out, names[at]!);
      if (await stat(path).catch(() => undefined)) {
        tell(`没有覆盖 ${path}：已经存在，可能有人改过。请移走或改名后再运行`);
        kept++;
      } else await writeFileAtomically(path, await renderLetters([letter], letter.title));
    }
  }
  await STANDARD_OUTPUT.write(`审核 ${batch.units.length} 份材料，写了 ${written.length - kept} 份退回意见：${out}\n`);
  return batch.failed.length + kept > 0 ? EXIT.failed : EXIT.clean;
}

/** A name for each letter; those of a unit that has handed in several times are numbered. */
function fileNames(letters: readonly Letter[]): readonly string[] {
  const times = new Map<string, number>();
  return letters.map(({ unit }) => {
    const name = nameForFile(unit, LONGEST_NAME);
    // Some file systems take names that differ by case for one.
    const time = (times.get(name.toLowerCase()) ?? 0) + 1;
    times.set(name.toLowerCase(), time);
    return `${name}-退回意见${time > 1 ? `（${time}）` : ""}.docx`;
  });
}

function dateInWords(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (year === undefined || !isDate) throw new Complaint(`--due 应写成 2025-04-30；现为“${text}”`);
  return `${year}年${Number(month)}月${Number(day)}日`;
}
