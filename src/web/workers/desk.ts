import { alikeTable } from "../../app/batch/alike-table";
import { batchRules } from "../../app/batch/batch-rules";
import { lettersOf } from "../../app/batch/letter";
import { summarySheets } from "../../app/batch/summary";
import type { BatchResult, UnitResult } from "../../app/batch/unit-result";
import type { SessionTools } from "../../app/session";
import { namedPack, packOf } from "../../app/session/pack-settings";
import { createWorkbookBytes } from "../../hosts/xlsx-file";
import { checkFiles, whoseFile } from "./check-files";
import { tryFile } from "./try-file";
import type { AlikeRow, Answer, BatchTask, Given, JudgedBy, TaskName } from "./tasks";

/** Projects drawn by chance for 抽查, by a seed that is printed: the same as on the command line. */
const SAMPLE = { random: 0, seed: 1 };

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
    "try-file": (task) => tryFile(task, this.#slicing.clock),
    word: async (task) => {
      const [renderer, { wordFilesOf }] = await Promise.all([
        import(/* webpackChunkName: "render-word" */ "../../render/word"),
        import(/* webpackChunkName: "writing" */ "../../app/session/word-files"),
      ]);
      return wordFilesOf(task, renderer);
    },
    "judged-by": async (settings): Promise<JudgedBy> => ({
      pack: namedPack(settings).title,
      rules: batchRules(packOf(settings)).map(({ id, title, severity }) => ({ id, title, severity })),
    }),
    gather: async (units) => this.#units.push(...units),
    summary: async (task) => createWorkbookBytes(summarySheets(this.#take(task), { sample: SAMPLE })),
    letters: async (task) => {
      const letters = lettersOf(this.#take(task), undefined);
      if (letters.length === 0) return null;
      const { renderLetters } = await import(/* webpackChunkName: "render-letters" */ "../../render/word/letter");
      return renderLetters(letters, "退回意见");
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

function alikeRow([unit = "", place = "", text = "", other = "", at = "", words = "", share = ""]: string[]): AlikeRow {
  return { units: [unit, other], places: [place, at], texts: [text, words], share };
}
