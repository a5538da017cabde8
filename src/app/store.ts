/** A state that is replaced and never changed, and those who want to hear of it; fit for `useSyncExternalStore`. */
export class Store<State extends object> {
  readonly #listeners = new Set<() => void>();
  #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  /** The same object until something changes. */
  get state(): State {
    return this.#state;
  }

  /** Calls back after every change of `state`. The result stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Replaces parts of the state. */
  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
