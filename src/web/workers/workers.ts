import { HostError } from "../../app/ports";
import type { SessionTools } from "../../app/session";
import type { Desk } from "./desk";
import { Ended } from "./ended";
import type { Reply, Request } from "./protocol";
import type { Answer, Given, TaskName } from "./tasks";

/** A worker of the browser, as far as it is used. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: Reply }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(request: Request): void;
  terminate(): void;
}

/** How long a task may take, and what ends it. */
interface TaskLimits {
  /** In milliseconds. */
  readonly patience: number;
  readonly signal?: AbortSignal;
}

/** A worker that has come up answers at once; one that does not is no worker. In milliseconds. */
const START_PATIENCE = 15_000;

/** What workers need of the page. */
export type WorkerTools = Pick<SessionTools, "pause" | "clock" | "after"> & {
  /** Starts a worker; `undefined`, or an error, where the browser starts none. */
  readonly startWorker: () => WorkerLike | undefined;
};

/** One place where tasks are done one after the other: a worker, or the page itself in slices where none starts. */
export class WorkPlace {
  readonly #tools: WorkerTools;
  #worker: Promise<WorkerLike | undefined> | undefined;
  #desk: Promise<Desk> | undefined;

  constructor(tools: WorkerTools) {
    this.#tools = tools;
  }

  /**
   * Does a task. One that takes longer than is allowed, or that a person ends, is ended with its worker.
   * @throws HostError too-large where it took too long, or as the task does · Ended
   */
  async do<N extends TaskName>(name: N, given: Given<N>, { patience, signal }: TaskLimits): Promise<Answer<N>> {
    if (signal?.aborted) throw new Ended();
    this.#worker ??= startedWorker(this.#tools);
    const worker = await this.#worker;
    if (signal?.aborted) throw new Ended();
    if (!worker) return this.#here(name, given);
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        stopTimer();
        signal?.removeEventListener("abort", end);
        worker.onmessage = null;
        worker.onerror = null;
      };
      const giveUp = (why: Error): void => {
        settle();
        this.close();
        reject(why);
      };
      const end = (): void => giveUp(new Ended());
      const seconds = Math.round(patience / 1000);
      const late = `处理超过 ${seconds} 秒，已停止。请确认它是绩效自评表，或删去无关的工作表后再试`;
      const stopTimer = this.#tools.after(patience, () => giveUp(new HostError("too-large", late)));
      signal?.addEventListener("abort", end);
      const broken = "处理时意外中止，可能是内存不足。请确认它是绩效自评表";
      worker.onerror = (event) => giveUp(new HostError("too-large", broken, { cause: event }));
      worker.onmessage = ({ data }) => {
        settle();
        if (data.kind === "done") resolve(data.answer as Answer<N>);
        else if (data.kind === "failed") reject(errorOf(data));
      };
      try {
        worker.postMessage({ name, given });
      } catch (cause) {
        giveUp(new Error("The task cannot be handed to a worker.", { cause }));
      }
    });
  }

  /** Whether tasks are done in a worker; starts one. */
  async isApart(): Promise<boolean> {
    this.#worker ??= startedWorker(this.#tools);
    return (await this.#worker) !== undefined;
  }

  /** Ends the worker; the next task starts another. */
  close(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.then((started) => started?.terminate());
  }

  async #here<N extends TaskName>(name: N, given: Given<N>): Promise<Answer<N>> {
    this.#desk ??= import(/* webpackChunkName: "desk" */ "./desk").then(({ Desk }) => new Desk(this.#tools));
    return (await this.#desk).do(name, given);
  }
}

function errorOf({ trouble, detail }: Extract<Reply, { kind: "failed" }>): Error {
  return trouble === undefined ? new Error(detail) : new HostError(trouble, detail);
}

/** A worker that has said it is there; `undefined` where none comes up. */
function startedWorker({ startWorker, after }: WorkerTools): Promise<WorkerLike | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = startWorker();
      if (!worker) return resolve(undefined);
      const giveUp = (): void => {
        worker.terminate();
        resolve(undefined);
      };
      const stopTimer = after(START_PATIENCE, giveUp);
      worker.onerror = () => {
        stopTimer();
        giveUp();
      };
      worker.onmessage = () => {
        stopTimer();
        resolve(worker);
      };
    } catch {
      // file:// and some policies refuse workers.
      resolve(undefined);
    }
  });
}
