import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** A workbook with changes that were not saved, kept by the browser. */
export interface KeptWork {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
}

interface Schema extends DBSchema {
  work: { key: string; value: KeptWork };
}

/** Where unsaved work is kept. Nothing here throws. */
export interface WorkStore {
  /** Everything kept, the latest first. */
  list(): Promise<readonly KeptWork[]>;
  /** Keeps work, in place of what was kept under its id; `false` where the browser keeps nothing. */
  keep(work: KeptWork): Promise<boolean>;
  /** Forgets work that was saved or given up. */
  forget(id: string): Promise<void>;
}

/**
 * Unsaved work, in the browser's own database on this machine. A browser that keeps nothing (a private window, a full
 * disk) costs only the offer to go on after a reload.
 */
export class BrowserWorkStore implements WorkStore {
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  async list(): Promise<readonly KeptWork[]> {
    const found = await this.#quietly((database) => database.getAll("work"));
    return [...(found ?? [])].sort((a, b) => b.at - a.at);
  }

  async keep(work: KeptWork): Promise<boolean> {
    const kept = await this.#quietly(async (database) => {
      const transaction = database.transaction("work", "readwrite");
      const key = transaction.store.put(work);
      // At once: a page that is being left does not live to see the request answered.
      transaction.commit();
      return (await Promise.all([key, transaction.done]))[0];
    });
    return kept !== undefined;
  }

  async forget(id: string): Promise<void> {
    await this.#quietly((database) => database.delete("work", id));
  }

  async #quietly<T>(ask: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
    try {
      this.#database ??= openDB<Schema>("jihe-workbench", 1, {
        upgrade: (database) => void database.createObjectStore("work", { keyPath: "id" }),
      });
      return await ask(await this.#database);
    } catch {
      return undefined;
    }
  }
}
