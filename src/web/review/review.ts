import type { SamplePlan } from "../../app/batch/sample-table";
import { Store } from "../../app/store";
import type { GivenFile } from "../files/given-file";
import { EMPTY_REVIEW, type EarlierKind, type ReviewLook, type ReviewState, type ReviewUnit } from "./review-state";
import type { ReviewTools } from "./review-tools";
import type { Reviewing } from "./reviewing";
import type { SecondVersion } from "./sets";
import type { LettersWish } from "../workers/tasks";

/**
 * Units checked side by side, for those who review many. Components show `state`; no method throws. What it does is loaded with the
 * first files.
 */
export class Review {
  readonly #tools: ReviewTools;
  readonly #store = new Store<ReviewState>(EMPTY_REVIEW);
  #reviewing: Promise<Reviewing> | undefined;

  constructor(tools: ReviewTools) {
    this.#tools = tools;
  }

  /** What there is to show. The same object until something changes. */
  get state(): ReviewState {
    return this.#store.state;
  }

  /** Calls back after every change of `state`. The result stops it. */
  readonly subscribe = this.#store.subscribe;

  /** Takes files, each for a unit of its own, and checks them. Resolves once all are checked or the checking was stopped. */
  add(files: readonly GivenFile[], passedOver: readonly string[]): Promise<void> {
    return this.#with((reviewing) => reviewing.add(files, passedOver));
  }

  /** Judges several units' files as one submission each. */
  join(sets: readonly { readonly name: string; readonly units: readonly ReviewUnit[] }[]): Promise<void> {
    return this.#with((reviewing) => reviewing.join(sets));
  }

  /** Compares the units with what the same units handed in earlier; `choose` is called at once, while the browser still lets it. */
  async compareChosen(kind: EarlierKind, choose: () => Promise<readonly GivenFile[]>): Promise<void> {
    try {
      const files = await choose();
      if (files.length > 0) await this.#with((reviewing) => reviewing.compareWith(kind, files));
    } catch (cause) {
      this.#tools.log(cause);
      this.#store.set({ notice: { intent: "error", text: "浏览器没有给出文件，请再试一次。" } });
    }
  }

  /** Compares with it no more. */
  compareNoMore(kind: EarlierKind): Promise<void> {
    return this.#with((reviewing) => reviewing.compareNoMore(kind));
  }

  /** Takes units that were given twice out of the table, and compares the later ones with them. */
  takeAsBefore(versions: readonly SecondVersion[]): Promise<void> {
    return this.#with((reviewing) => reviewing.takeAsBefore(versions));
  }

  /** Gives up reading what the units are to be compared with. */
  stopReading(): void {
    void this.#with((reviewing) => reviewing.stopReading());
  }

  /** Stops checking; what is finished stays, what is not waits. */
  stop(): void {
    void this.#with((reviewing) => reviewing.stop());
  }

  /** Checks what waits, after it was stopped. */
  goOn(): Promise<void> {
    return this.#with((reviewing) => reviewing.goOn());
  }

  /** Checks everything again, by the settings as they are now. */
  again(): Promise<void> {
    return this.#with((reviewing) => reviewing.again());
  }

  /** Checks a unit again whose file is another by now. */
  replace(id: string, place: number, file: GivenFile): Promise<void> {
    return this.#with((reviewing) => reviewing.replace(id, place, file));
  }

  /** Lets go of everything. */
  clear(): void {
    void this.#with((reviewing) => reviewing.clear());
  }

  /** The summary workbook, as on the command line, gone on with from an earlier one; nothing where it failed, which `notice` tells. */
  makeSummary(sample: SamplePlan, earlier?: GivenFile): Promise<Uint8Array | undefined> {
    return this.#with((reviewing) => reviewing.makeSummary(sample, earlier));
  }

  /** The letters as Word; nothing where no unit needs one, or it failed. */
  makeLetters(wish: LettersWish): Promise<Uint8Array | undefined> {
    return this.#with((reviewing) => reviewing.makeLetters(wish));
  }

  /** Looks for texts that units share. */
  findAlike(): Promise<void> {
    return this.#with((reviewing) => reviewing.findAlike());
  }

  /** Gives up what is being made. */
  stopMaking(): void {
    void this.#with((reviewing) => reviewing.stopMaking());
  }

  /** Looks at the table another way. */
  look(change: Partial<ReviewLook>): void {
    this.#store.set({ look: { ...this.state.look, ...change } });
  }

  /** Puts the notice aside. */
  dismissNotice(): void {
    this.#store.set({ notice: null });
  }

  async #with<T>(work: (reviewing: Reviewing) => T | Promise<T>): Promise<T> {
    this.#reviewing ??= import(/* webpackChunkName: "reviewing" */ "./reviewing").then(
      ({ Reviewing }) => new Reviewing(this.#tools, this.#store),
    );
    return work(await this.#reviewing);
  }
}
