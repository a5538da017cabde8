import type { Edit } from "../../core/fixing/edit";
import type { CellRef } from "../../core/grid/address";
import type { SheetDesign } from "../../core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { AppliedEdits } from "../ports";
import type { Store } from "../store";
import {
  readJournal,
  recorded,
  redoneLast,
  reportOf,
  takenOut,
  undoneLast,
  type AddedSheet,
  type Change,
  type Journal,
  type Transaction,
} from "./journal";
import type { WrittenReport } from "./report-words";
import type { SessionHost } from "./session-host";
import type { SessionState } from "./session-state";
import { takeBack, type TakenBack } from "./take-back";

/** A change that is being made: what is written through it, it notes. */
export class Draft {
  readonly #host: SessionHost;
  readonly edits: Edit[] = [];
  readonly sheets: AddedSheet[] = [];
  report: WrittenReport | undefined;

  constructor(host: SessionHost) {
    this.#host = host;
  }

  async apply(edits: readonly Edit[]): Promise<AppliedEdits> {
    const applied = await this.#host.apply(edits);
    for (const edit of applied.done) this.edits.push(edit);
    return applied;
  }

  /** Adds sheets one by one and gives the names they got; those that were added before trouble are noted all the same. */
  async addSheets(designs: readonly SheetDesign[]): Promise<readonly string[]> {
    for (const design of designs) {
      this.sheets.push({ name: await this.#host.addSheet(design), merges: design.merges });
    }
    return this.sheets.map(({ name }) => name);
  }

  async clearMarks(): Promise<number> {
    return this.#host.clearMarks();
  }
}

/** What is written into a workbook, each deed as a whole, and taken back. It keeps `journal` and `report` of the state. */
export class Transactions {
  readonly #host: SessionHost;
  readonly #store: Store<SessionState>;
  #count = 0;

  constructor(host: SessionHost, store: Store<SessionState>) {
    this.#host = host;
    this.#store = store;
  }

  /** Takes up what was written before the pane was opened. */
  restore(): void {
    const journal = readJournal(this.#host.keptJournal?.load());
    if (journal.done.length === 0) return;
    this.#count = Math.max(...journal.done.map(({ id }) => id));
    this.#store.set({ journal, report: reportOf(journal) });
  }

  /** Does work that writes through a draft. What it wrote before it threw can be taken back all the same. */
  async make<T>(title: string, at: CellRef | undefined, work: (draft: Draft) => Promise<T>): Promise<T> {
    const draft = new Draft(this.#host);
    const before = this.#host.timeline?.checkpoint();
    try {
      return await work(draft);
    } finally {
      const { edits, sheets, report } = draft;
      this.#record({ title, at, edits, sheets, ...(report && { report }) }, before);
    }
  }

  /** Notes how added sheets were just afterwards: as long as they stay so, they may be deleted again. */
  noteContents({ sheets }: WorkbookSnapshot): void {
    const { done, undone } = this.#journal;
    const last = done.at(-1);
    if (!last?.sheets.some(({ content }) => content === undefined)) return;
    const contentOf = (name: string) => sheets.find((sheet) => sheet.name === name);
    const known = last.sheets.map((sheet) => ({ ...sheet, content: sheet.content ?? contentOf(sheet.name) }));
    this.#set({ done: [...done.slice(0, -1), { ...last, sheets: known }], undone });
  }

  /** Number of the latest transaction; `undefined` where there is none. */
  get latest(): number | undefined {
    return this.#journal.done.at(-1)?.id;
  }

  /** Takes a transaction back. `left` is what could not be, and why. `now` is the workbook, where known. */
  async undo(
    transaction: Transaction,
    now: WorkbookSnapshot | undefined,
  ): Promise<Pick<TakenBack, "left" | "elsewhere">> {
    const { timeline } = this.#host;
    const { id, travel } = transaction;
    const isLast = this.latest === id;
    const before = timeline?.checkpoint();
    if (isLast && travel && before === travel.after) {
      timeline?.restore(travel.before);
      this.#set(undoneLast(this.#journal, undefined, true));
      return { left: undefined, elsewhere: false };
    }
    const { done, deletedSheets, left, elsewhere } = await takeBack(this.#host, transaction, now);
    const isRepeatable = timeline !== undefined || !deletedSheets;
    if (isLast) {
      this.#set(undoneLast(this.#journal, left, isRepeatable && !deletedSheets));
      return { left, elsewhere };
    }
    const isChange = done.length > 0 || deletedSheets;
    const { title, at } = transaction;
    const change = { title: `撤销“${title}”`, at, edits: done, sheets: [], replaced: transaction };
    const revert = isChange && isRepeatable ? this.#transactionOf(change, before) : undefined;
    this.#set(takenOut(this.#journal, id, left, revert));
    return { left, elsewhere };
  }

  /** Does again what was taken back last, as far as nothing stands in its way; `undefined` where there is nothing. */
  async redo(): Promise<Transaction | undefined> {
    const last = this.#journal.undone.at(-1);
    if (!last) return undefined;
    const { timeline } = this.#host;
    const before = timeline?.checkpoint();
    if (last.travel && before === last.travel.before) {
      timeline?.restore(last.travel.after);
      this.#set(redoneLast(this.#journal, last));
      return last;
    }
    const { done } = await this.#host.apply(last.edits);
    this.#set(redoneLast(this.#journal, { ...last, edits: done, ...this.#travelFrom(before) }));
    return last;
  }

  get #journal(): Journal {
    return this.#store.state.journal;
  }

  #record(change: Change, before: object | undefined): void {
    const transaction = this.#transactionOf(change, before);
    const hasTravelled = transaction.travel !== undefined && transaction.travel.before !== transaction.travel.after;
    if (change.edits.length === 0 && change.sheets.length === 0 && !hasTravelled) return;
    this.#set(recorded(this.#journal, transaction));
  }

  #transactionOf(change: Change, before: object | undefined): Transaction {
    return { ...change, ...this.#travelFrom(before), id: ++this.#count, refused: "" };
  }

  #travelFrom(before: object | undefined): Pick<Change, "travel"> {
    const after = this.#host.timeline?.checkpoint();
    return before && after ? { travel: { before, after } } : {};
  }

  #set(journal: Journal): void {
    this.#store.set({ journal, report: reportOf(journal) });
    this.#host.keptJournal?.save(journal.done);
  }
}
