import { alikeTable } from "../../app/batch/alike-table";
import { batchRules } from "../../app/batch/batch-rules";
import { dueInWords, letterFileNames, lettersOf } from "../../app/batch/letter";
import { readSummary, summarySheets, type EarlierSummary } from "../../app/batch/summary";
import type { BatchResult, UnitResult } from "../../app/batch/unit-result";
import type { SessionTools } from "../../app/session";
import { namedPack, packOf, troubleOfPack } from "../../app/session/pack-settings";
import { writeZip, type ZipSource } from "../../hosts/opc/zip-writer";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { checkFiles, tryRulesOn, whoseFile } from "./check-files";
import { tryFile } from "./try-file";
import type { AlikeRow, Answer, BatchTask, Given, JudgedBy, TaskName } from "./tasks";

/** Does tasks, in a worker or on the page itself: the same code gives the same answers. */
export class Desk {
  readonly #slicing: Pick<SessionTools, "pause" | "clock">;
  #units: UnitResult[] = [];

  constructor(slicing: Pick<SessionTools, "pause" | "clock">) {
    this.#slicing = slicing;
  }

  /** @throws HostError, or Error for a fault of ours */
  do<N extends TaskName>(name: N, given: Given<N>): Promise<Answer<N>> {
    return this.#tasks[name](given);
  }

  readonly #tasks: { readonly [N in TaskName]: (given: Given<N>) => Promise<Answer<N>> } = {
    "check-unit": (task) => checkFiles(task, this.#slicing),
    whose: (task) => whoseFile(task),
    "try-rules": (task) => tryRulesOn(task, this.#slicing),
    "try-file": (task) => tryFile(task, this.#slicing.clock),
    word: async (task) => {
      const [renderer, { wordFilesOf }] = await Promise.all([
        import(/* webpackChunkName: "render-word" */ "../../render/word"),
        import(/* webpackChunkName: "writing" */ "../../app/session/word-files"),
      ]);
      return wordFilesOf(task, renderer);
    },
    "refresh-word": async (task) => {
      const [{ WordControls }, { refreshedWordOf }] = await Promise.all([
        import(/* webpackChunkName: "word-in" */ "../../hosts/docx-file"),
        import(/* webpackChunkName: "writing" */ "../../app/session/refreshed-word"),
      ]);
      return refreshedWordOf(task, async (bytes) => WordControls.open(bytes));
    },
    "judged-by": async (settings): Promise<JudgedBy> => ({
      pack: troubleOfPack(settings) ?? namedPack(settings).title,
      rules: batchRules(packOf(settings)).map(({ id, title, severity }) => ({ id, title, severity })),
    }),
    gather: async (units) => this.#units.push(...units),
    summary: async ({ sample, earlier, ...task }) => {
      const batch = this.#take(task);
      if (!earlier) return createWorkbookBytes(summarySheets(batch, { sample }));
      const before = readSummary(await XlsxFileWorkbook.open(earlier.bytes).read());
      const refused = whyNotGoneOnWith(earlier.name, before);
      return refused ? { refused } : createWorkbookBytes(summarySheets(batch, { sample, earlier: before! }));
    },
    letters: async ({ due = "", each, ...task }) => {
      const letters = lettersOf(this.#take(task), dueInWords(due));
      if (letters.length === 0) return null;
      const { renderLetters } = await import(/* webpackChunkName: "render-letters" */ "../../render/word/letter");
      if (!each) return renderLetters(letters, "退回意见");
      const names = letterFileNames(letters);
      const files: ZipSource[] = [];
      for (const [at, letter] of letters.entries()) {
        files.push({ kind: "new", name: names[at]!, content: await renderLetters([letter], letter.title) });
      }
      return writeZip(undefined, files);
    },
    alike: async (task) => alikeTable(this.#take(task)).rows.map(({ values }) => alikeRow(values.map(String))),
  };

  /** What was gathered, which is then let go. */
  #take({ failed, settings }: BatchTask): BatchResult {
    const units = this.#units;
    this.#units = [];
    return { units, failed, rules: batchRules(packOf(settings)) };
  }
}

/** Why a file cannot be gone on with: it is no summary, or holds what would be lost. */
function whyNotGoneOnWith(name: string, earlier: EarlierSummary | undefined): string | undefined {
  if (!earlier) return `“${name}”不是绩核写的汇总表`;
  if (earlier.foreign.length === 0) return undefined;
  const sheets = earlier.foreign.map((sheet) => `“${sheet}”`).join("、");
  return `“${name}”里有自己加的、改过表名或改过表头的工作表${sheets}，接着写会丢掉它们。请先把它们移到别的文件`;
}

function alikeRow([unit = "", place = "", text = "", other = "", at = "", words = "", share = ""]: string[]): AlikeRow {
  return { units: [unit, other], places: [place, at], texts: [text, words], share };
}
