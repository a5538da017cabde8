import type { CellRef } from "../../core/grid/address";

/** A thing whose state can be kept and brought back exactly; `XlsxFileWorkbook` is one. */
export interface Restorable<Checkpoint> {
  /** The state as it is now. The same object while nothing changes. */
  checkpoint(): Checkpoint;
  restore(checkpoint: Checkpoint): void;
}

/** One thing a person did. */
export interface Step {
  /** What was done, in Chinese: 「修改 B5」. */
  readonly title: string;
  /** The cell to look at once it is undone or redone. */
  readonly at?: CellRef;
}

/** What can be undone and redone. The same object until it changes. */
export interface HistoryState {
  /** The step that would be undone or redone next. */
  readonly undo: Step | undefined;
  readonly redo: Step | undefined;
}

interface Kept<Checkpoint> {
  readonly step: Step;
  readonly before: Checkpoint;
  readonly after: Checkpoint;
}

/** How many steps are kept. */
const KEPT_STEPS = 100;

/**
 * Undo and redo over checkpoints: whatever happened between two of them comes back to the byte, be it an entry, a fill,
 * marks or new sheets. Steps older than the last hundred are forgotten.
 */
export class EditHistory<Checkpoint> {
  readonly #subject: Restorable<Checkpoint>;
  readonly #listeners = new Set<() => void>();
  #done: readonly Kept<Checkpoint>[] = [];
  #undone: readonly Kept<Checkpoint>[] = [];
  #state: HistoryState = { undo: undefined, redo: undefined };

  constructor(subject: Restorable<Checkpoint>) {
    this.#subject = subject;
  }

  /** What can be undone and redone; fit for `useSyncExternalStore` with `subscribe`. */
  get state(): HistoryState {
    return this.#state;
  }

  /** Calls back after every change of `state`. The result stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Does work that may change the subject and keeps it as one step; work that changed nothing is no step. Work that
   * throws after it changed something is a step all the same, so that it can be undone.
   */
  async change<T>(step: Step, work: () => Promise<T>): Promise<T> {
    const before = this.#subject.checkpoint();
    try {
      return await work();
    } finally {
      this.#keep(step, before);
    }
  }

  /** Takes the last step back and gives it; `undefined` where there is none. */
  undo(): Step | undefined {
    const last = this.#done.at(-1);
    if (!last) return undefined;
    this.#subject.restore(last.before);
    this.#set(this.#done.slice(0, -1), [...this.#undone, last]);
    return last.step;
  }

  /** Does the step that was last undone again and gives it; `undefined` where there is none. */
  redo(): Step | undefined {
    const last = this.#undone.at(-1);
    if (!last) return undefined;
    this.#subject.restore(last.after);
    this.#set([...this.#done, last], this.#undone.slice(0, -1));
    return last.step;
  }

  #keep(step: Step, before: Checkpoint): void {
    const after = this.#subject.checkpoint();
    if (after === before) return;
    this.#set([...this.#done, { step, before, after }].slice(-KEPT_STEPS), []);
  }

  #set(done: readonly Kept<Checkpoint>[], undone: readonly Kept<Checkpoint>[]): void {
    this.#done = done;
    this.#undone = undone;
    this.#state = { undo: done.at(-1)?.step, redo: undone.at(-1)?.step };
    for (const listener of this.#listeners) listener();
  }
}
