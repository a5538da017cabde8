import type { Edit } from "../../core/fixing/edit";
import type { JournalEntry } from "./journal";
import { FRESH_STATE, type Notice, type SessionState } from "./session-state";

/** The state of a session, and those who want to hear of its changes. */
export class SessionStore {
  readonly #listeners = new Set<() => void>();
  #state: SessionState = FRESH_STATE;
  #entries = 0;
  #notices = 0;

  /** The same object until something changes. */
  get state(): SessionState {
    return this.#state;
  }

  /** Number of the latest journal entry; `undefined` where there is none. */
  get lastEntry(): number | undefined {
    return this.#state.journal.at(-1)?.id;
  }

  /** Calls back after every change. The result stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Replaces parts of the state. */
  set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Tells of something done, in Chinese; `entry` is the journal entry that takes it back. */
  tell(intent: Notice["intent"], text: string, entry: number | undefined): void {
    this.set({ notice: { id: ++this.#notices, intent, text, entry } });
  }

  /** Notes what was written, so that it can be taken back. Nothing written is not noted. */
  record(title: string, edits: readonly Edit[], sheets: JournalEntry["sheets"]): void {
    if (edits.length === 0 && sheets.length === 0) return;
    const entry: JournalEntry = { id: ++this.#entries, title, edits, sheets, refused: "" };
    this.set({ journal: [...this.#state.journal, entry] });
  }
}
