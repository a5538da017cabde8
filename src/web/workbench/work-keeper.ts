import type { WorkStore } from "../files/kept-work";
import type { OpenFile } from "../files/open-file";

/** How long a person must pause before work is kept, in milliseconds: not at every key, but before anybody can leave. */
const PAUSE_MS = 250;

/** Keeps the unsaved work of open files in the browser, a moment after every change. */
export class WorkKeeper {
  readonly #store: WorkStore;
  readonly #now: () => number;
  readonly #watched = new Map<OpenFile, () => void>();
  readonly #timers = new Map<OpenFile, ReturnType<typeof setTimeout>>();
  /** Files whose latest changes the browser would not keep. */
  readonly #notKept = new Set<OpenFile>();

  constructor({ keptWork, now }: { readonly keptWork: WorkStore; readonly now: () => number }) {
    this.#store = keptWork;
    this.#now = now;
  }

  /** Watches a file from now on. */
  watch(file: OpenFile): void {
    let { changes, unsaved } = file.state;
    const look = (): void => {
      const now = file.state;
      if (now.changes === changes && now.unsaved === unsaved) return;
      ({ changes, unsaved } = now);
      this.#plan(file);
    };
    this.#watched.set(file, file.subscribe(look));
    if (unsaved) this.#plan(file);
  }

  /** Forgets what was kept of a file that is saved now. */
  async forget(file: OpenFile): Promise<void> {
    clearTimeout(this.#timers.get(file));
    this.#timers.delete(file);
    this.#notKept.delete(file);
    await this.#store.forget(file.id);
  }

  /** Stops watching a file and forgets it. */
  async drop(file: OpenFile): Promise<void> {
    this.#watched.get(file)?.();
    this.#watched.delete(file);
    await this.forget(file);
  }

  /** Keeps everything that waits to be kept, at once. Says whether all unsaved work is kept now. */
  async keepAll(): Promise<boolean> {
    const waiting = new Set([...this.#timers.keys(), ...this.#notKept]);
    await Promise.all([...waiting].map((file) => this.#keep(file)));
    return this.#notKept.size === 0;
  }

  #plan(file: OpenFile): void {
    clearTimeout(this.#timers.get(file));
    this.#timers.set(
      file,
      setTimeout(() => void this.#keep(file), PAUSE_MS),
    );
  }

  async #keep(file: OpenFile): Promise<void> {
    clearTimeout(this.#timers.get(file));
    this.#timers.delete(file);
    const { name, unsaved } = file.state;
    if (!unsaved) {
      await this.forget(file);
      return;
    }
    const isKept = await this.#store.keep({ id: file.id, name, bytes: file.bytesToKeep(), at: this.#now() });
    if (isKept) this.#notKept.delete(file);
    else if (this.#watched.has(file)) this.#notKept.add(file);
  }
}
