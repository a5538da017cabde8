import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { FailedWorkbook } from "../../app/check-document";
import { MEMORY_MB, PATIENCE_MS } from "../../core/limits";
import { checkFile } from "./check-file";
import type { CheckTask, CheckTaskResult } from "./check-task";

/** A file to check, or one that is known to have failed already. */
export type BatchItem = CheckTask | FailedWorkbook;

/** Up to so many files are checked without threads: starting one takes longer than checking them. */
const FEW_FILES = 4;
/** How far results may run ahead of the slowest one before it: they are kept in memory. */
const AHEAD_PER_JOB = 16;

/** How many files to check at a time where nobody says: one for few files, else one a processor. */
export function defaultJobs(files: number): number {
  return files > FEW_FILES ? Math.min(availableParallelism(), files) : 1;
}

/**
 * Checks files, `jobs` at a time, and gives the results in the order of the items, each as soon as those before it are
 * there. Results are not kept. A caller that is slow slows the checking down.
 */
export async function* checkFiles(items: readonly BatchItem[], jobs: number): AsyncGenerator<CheckTaskResult> {
  const alone = items.length <= FEW_FILES && jobs === 1;
  if (alone) {
    for (const item of items) yield isFailed(item) ? { result: item } : await checkFile(item);
    return;
  }
  const { CheckPool } = await import(/* webpackChunkName: "pool" */ "./pool");
  const packs = [...new Set(items.flatMap((item) => (isFailed(item) ? [] : [item.pack])))];
  const script = join(__dirname, "worker.cjs");
  const pool = new CheckPool({ script, jobs, patience: PATIENCE_MS, memory: MEMORY_MB, packs });
  try {
    yield* inOrder(items, jobs, (item) => (isFailed(item) ? { result: item } : pool.check(item)));
  } finally {
    await pool.close();
  }
}

/** Works on items, so many at a time, and gives what comes of them in the order of the items. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item) => Result | Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  const running = new Set<Promise<Result>>();
  let next = 0;
  const start = (): void => {
    while (next < items.length && started.length < atATime * AHEAD_PER_JOB) {
      if (running.size >= atATime) return;
      const promise = Promise.resolve(work(items[next++]!));
      const settled = (): void => {
        running.delete(promise);
        start();
      };
      running.add(promise);
      promise.then(settled, settled);
      started.push(promise);
    }
  };
  start();
  for (let given = 0; given < items.length; given++) {
    const result = await started[0]!;
    void started.shift();
    start();
    yield result;
  }
}

function isFailed(item: BatchItem): item is FailedWorkbook {
  return "error" in item;
}
