/// <reference types="office-js" />
import type { JournalKeeper } from "../../app/session/session-host";

const KEY = "jihe.journal";
/** Browsers give a page five megabytes; older entries go first. */
const MOST_CHARACTERS = 1_000_000;
/** Of so many workbooks, the latest first. */
const MOST_WORKBOOKS = 5;

type Kept = readonly (readonly [workbook: string, done: readonly unknown[]])[];

/**
 * Keeps the journal by the address of the workbook: Excel without a shared runtime replaces the pane at a click on the
 * ribbon, and people close panes. A workbook that was never saved has no address, and nothing is kept of it.
 */
export const keptJournal: JournalKeeper = {
  load: () => keptWorkbooks().find(([workbook]) => workbook === addressOfWorkbook())?.[1],
  save(done) {
    const address = addressOfWorkbook();
    if (address === undefined) return;
    const others = keptWorkbooks().filter(([workbook]) => workbook !== address);
    keep([[address, fitting(done)], ...others].slice(0, MOST_WORKBOOKS) as Kept);
  },
};

function addressOfWorkbook(): string | undefined {
  const { url } = Office.context.document;
  return typeof url === "string" && url !== "" ? url : undefined;
}

/** As many of the latest as there is room for. */
function fitting(done: readonly unknown[]): readonly unknown[] {
  let room = MOST_CHARACTERS / MOST_WORKBOOKS;
  const latest = [...done].reverse().map((one) => ({ one, size: JSON.stringify(one).length }));
  const tooMuch = latest.findIndex(({ size }) => (room -= size) < 0);
  return (tooMuch < 0 ? latest : latest.slice(0, tooMuch)).map(({ one }) => one).reverse();
}

function keptWorkbooks(): Kept {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept.filter(Array.isArray) as unknown as Kept) : [];
  } catch {
    return [];
  }
}

function keep(kept: Kept): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Frames of Excel on the web may have no storage.
  }
}
