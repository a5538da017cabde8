import type { Store } from "../store";
import { Ending } from "./ending";
import type { SessionChecks } from "./session-checks";
import type { SessionTools } from "./session-host";
import type { Activity, SessionState } from "./session-state";
import { troubleOf } from "./trouble";

/**
 * Who is next at a workbook: one thing at a time. What a person asks for while something is under way is left undone; what
 * they type waits for its turn. It keeps `activity` and `trouble` of the state.
 */
export class Turns {
  readonly #store: Store<SessionState>;
  readonly #checks: SessionChecks;
  readonly #log: SessionTools["log"];
  #underWay: Promise<unknown> | undefined;
  /** Whether what is under way may be given up. */
  #waits = false;
  /** What is done in its turn; ends before anything else is begun. */
  #typing: Promise<unknown> | undefined;
  /** The end of all that waits for its turn. */
  #turn: Promise<unknown> = Promise.resolve();
  #lastAsked: (() => Promise<boolean>) | undefined;
  #ending = new Ending();

  constructor(store: Store<SessionState>, checks: SessionChecks, log: SessionTools["log"]) {
    this.#store = store;
    this.#checks = checks;
    this.#log = log;
  }

  /**
   * Does what is asked for, `again` being how to ask for it once more. `false` where it was left undone, went wrong or was ended: work whose
   * activity says `canEnd` minds its ending.
   */
  async run(
    title: string,
    again: () => Promise<boolean>,
    work: (ending: Ending) => Promise<void>,
    { waits = false }: Pick<Activity, "waits"> = {},
  ): Promise<boolean> {
    if (this.#underWay) return false;
    this.#lastAsked = again;
    this.#checks.callOffLive();
    this.#store.set({ activity: { title, done: 0, total: 0, ...(waits && { waits }) }, trouble: null, notice: null });
    const ending = (this.#ending = new Ending());
    const isGivenUp = (): boolean => this.#underWay !== done;
    const done: Promise<boolean> = Promise.resolve(this.#typing)
      .then(() => work(ending))
      .then(
        () => true,
        (cause: unknown) => {
          if (isGivenUp()) return false;
          if (ending.isEnded) {
            this.#checks.tell("info", "已取消，没有改动任何内容", undefined);
            return false;
          }
          this.#log(cause);
          this.#store.set({ trouble: troubleOf(cause) });
          return false;
        },
      );
    this.#underWay = done;
    this.#waits = waits;
    const result = await done;
    if (isGivenUp()) return false;
    this.#underWay = undefined;
    this.#store.set({ activity: null });
    if (this.#store.state.stale) this.#checks.planLive();
    return result;
  }

  /** Does work once all that was asked for before is done. */
  inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.#turn
      .then(() => this.#rest())
      .then(() => {
        const working = Promise.resolve(work());
        this.#typing = working.catch(() => undefined);
        return working;
      });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Tells of something that went wrong beside the turns, and how to ask for it once more. */
  fail(cause: unknown, again: () => Promise<boolean>): void {
    this.#lastAsked = again;
    this.#store.set({ trouble: troubleOf(cause) });
  }

  /** Does again what was asked for last; what only waits for a host that does not answer is given up before. */
  async retry(): Promise<boolean> {
    if (this.#underWay && this.#waits) {
      this.#underWay = undefined;
      this.#checks.callOffLive();
    }
    return (await this.#lastAsked?.()) ?? false;
  }

  /** Ends what is under way, where that can be ended. */
  end(): void {
    if (this.#store.state.activity?.canEnd) this.#ending.end();
  }

  async #rest(): Promise<void> {
    while (this.#underWay) await this.#underWay;
  }
}
