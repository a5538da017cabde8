import { Piscina } from "piscina";
import type { FailedWorkbook } from "../../app/check-document";
import { errorCode } from "../files/read-file";
import type { Pack } from "../../catalogue/packs/pack";
import type { CheckTask, CheckTaskResult, PooledTask } from "./check-task";
import { setEngineFlags } from "../engine-flags";

/** How a pool of worker threads is set up. */
interface PoolSettings {
  /** The worker's script, which exports `checkFile` as its default. */
  readonly script: string;
  /** How many threads. */
  readonly jobs: number;
  /** A file that takes longer is given up, in milliseconds. */
  readonly patience: number;
  /** The packs that tasks judge by: each thread is given them once, and what is worked out of one serves all its files. */
  readonly packs: readonly Pack[];
  /** What a thread may keep in memory, in megabytes; a file that needs more is given up. */
  readonly memory: number;
}

/** Worker threads that check files. A thread that breaks or hangs costs its own file only. */
export class CheckPool {
  readonly #pool: Piscina<PooledTask, CheckTaskResult>;
  readonly #patience: number;
  readonly #packs: readonly Pack[];

  constructor({ script, jobs, patience, memory, packs }: PoolSettings) {
    setEngineFlags();
    this.#pool = new Piscina({
      filename: script,
      minThreads: jobs,
      maxThreads: jobs,
      workerData: packs,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    this.#patience = patience;
    this.#packs = packs;
    // A thread that breaks while idle harms no file; the pool starts another one.
    this.#pool.on("error", () => undefined);
  }

  /** Checks one file. Never rejects. Callers keep to as many at a time as there are threads. */
  async check(task: CheckTask): Promise<CheckTaskResult> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), this.#patience);
    try {
      return await this.#pool.run({ ...task, pack: this.#packs.indexOf(task.pack) }, { signal: deadline.signal });
    } catch (cause) {
      return { result: { file: task.file, error: this.#failure(cause, deadline.signal.aborted) } };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  #failure(cause: unknown, timedOut: boolean): FailedWorkbook["error"] {
    if (timedOut) {
      const seconds = Math.round(this.#patience / 1000);
      return { code: "too-large", message: `处理超过 ${seconds} 秒，已放弃。请确认它是绩效自评表。` };
    }
    if (errorCode(cause) === "ERR_WORKER_OUT_OF_MEMORY") {
      return { code: "too-large", message: "内存不足，无法处理。请确认它是绩效自评表。" };
    }
    return { code: "damaged", message: "处理时程序意外中止。请把文件发给开发者。" };
  }
}

/** What is read of a workbook lives briefly: a nursery that holds all of it is emptied at little cost. */
const YOUNG_GENERATION_MB = 48;
