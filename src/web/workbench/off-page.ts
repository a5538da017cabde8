import { HostError } from "../../app/ports";
import type { SessionTools } from "../../app/session";
import type { Ending } from "../../app/session/ending";
import type { Answer, Given, TryTask } from "../workers/tasks";
import { Ended } from "../workers/ended";
import { WorkPlace, type WorkerTools } from "../workers/workers";

/** No workbook of forms takes longer; what does hangs. In milliseconds. */
const OPENING_PATIENCE = 20_000;
const WORD_PATIENCE = 60_000;

/** Work for one file that would hold the page up, in a worker that can be ended. Where none starts the page does without. */
export class OffPage {
  readonly #log: SessionTools["log"];
  readonly #trials: WorkPlace;
  readonly #word: WorkPlace;
  #ending = new AbortController();

  constructor(tools: WorkerTools & Pick<SessionTools, "log">) {
    this.#log = tools.log;
    this.#trials = new WorkPlace(tools);
    this.#word = new WorkPlace(tools);
  }

  /** Starts the worker, so that it is there when a person has chosen a file. */
  warmUp(): void {
    void this.#trials.isApart();
  }

  /**
   * Finds out whether the page can open a file without standing still.
   * @throws HostError as opening would, or too-large where it takes too long · Ended where a person ended it
   */
  async tryFile(task: TryTask): Promise<void> {
    this.#ending = new AbortController();
    const limits = { patience: OPENING_PATIENCE, signal: this.#ending.signal };
    if (await this.#trials.isApart()) await this.#trials.do("try-file", task, limits);
  }

  /** Ends what is being found out. */
  end(): void {
    this.#ending.abort();
  }

  /** Makes Word documents; nothing where they must be made on the page. @throws HostError too-large where it takes too long · Ended */
  readonly makeWord: NonNullable<SessionTools["makeWord"]> = (task, ending) => this.#wordDone("word", task, ending);

  /** Brings a Word report up to date, as `makeWord` makes one. */
  readonly refreshWord: NonNullable<SessionTools["refreshWord"]> = (task, ending) =>
    this.#wordDone("refresh-word", task, ending);

  async #wordDone<N extends "word" | "refresh-word">(
    name: N,
    task: Given<N>,
    ending: Pick<Ending, "whenEnded">,
  ): Promise<Answer<N> | undefined> {
    if (!(await this.#word.isApart())) return undefined;
    const controller = new AbortController();
    ending.whenEnded(() => controller.abort());
    try {
      return await this.#word.do(name, task, { patience: WORD_PATIENCE, signal: controller.signal });
    } catch (cause) {
      if (cause instanceof HostError || cause instanceof Ended) throw cause;
      this.#log(cause);
      return undefined;
    }
  }
}
