import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { dueInWords, letterFileNames, lettersOf } from "../../app/batch/letter";
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
    const names = letterFileNames(written);
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

function dateInWords(text: string): string {
  const due = dueInWords(text);
  if (due === undefined) throw new Complaint(`--due 应写成 2025-04-30；现为“${text}”`);
  return due;
}
