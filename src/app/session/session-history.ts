import type { CellRef } from "../../core/grid/address";
import type { Store } from "../store";
import type { SessionChecks } from "./session-checks";
import type { SessionState } from "./session-state";
import type { Transactions } from "./transactions";
import type { Turns } from "./turns";

/** What the way back and forth through a session needs of it. */
interface HistoryAround {
  readonly store: Store<SessionState>;
  readonly turns: Turns;
  readonly checks: SessionChecks;
  readonly transactions: Transactions;
  /** Checks again after sheets may have been added. */
  readonly checkWritten: () => Promise<void>;
}

/** Takes the steps of a session back and does them again. */
export class SessionHistory {
  readonly #around: HistoryAround;

  constructor(around: HistoryAround) {
    this.#around = around;
  }

  undo(id: number | undefined): Promise<boolean> {
    const { turns, checks, transactions, store } = this.#around;
    return turns.run(
      "正在撤销",
      () => this.undo(id),
      async () => {
        const transaction = store.state.journal.done.find((one) => one.id === id);
        if (!transaction) return;
        const { left, elsewhere } = await transactions.undo(transaction, checks.known());
        checks.noteWrite();
        await checks.again();
        if (left) checks.tell("warning", `没有全部撤销：${left.refused}`, undefined);
        else if (elsewhere) checks.tell("info", `已在 Excel 中撤销：${transaction.title}`, undefined);
        else checks.tell("success", `已撤销：${transaction.title}`, undefined);
      },
    );
  }

  redo(): Promise<boolean> {
    const { turns, checks, transactions, checkWritten } = this.#around;
    return turns.run(
      "正在重做",
      () => this.redo(),
      async () => {
        const again = await transactions.redo();
        if (!again) return;
        checks.noteWrite();
        await checkWritten();
        checks.tell("success", `已重做：${again.title}`, again.id);
      },
    );
  }

  travel(by: -1 | 1): Promise<CellRef | undefined> {
    const { turns, checks, transactions, store } = this.#around;
    return turns.inTurn(async () => {
      const moved = by === 1 ? await transactions.redo() : store.state.journal.done.at(-1);
      if (!moved) return undefined;
      if (by === -1) await transactions.undo(moved, checks.known());
      store.set({ notice: null });
      checks.noteChange("cells");
      return moved.at;
    });
  }
}
