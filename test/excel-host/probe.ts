/// <reference types="office-js" />
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { SheetDesign, DesignedCell } from "../../src/core/grid/sheet-design";
import { launchChromium, openPane, type PaneOptions, type PaneSession } from ".";

/** What Excel said when it refused something. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** The test page of the emulator: office.js and nothing else, in which tests run pieces of Office.js code. */
export class Probe {
  readonly #browser: Promise<Browser>;
  readonly #sessions: PaneSession[] = [];

  /** Starts one browser for all sessions of a test file. */
  constructor() {
    this.#browser = launchChromium();
  }

  /** Opens the test page in an Excel of its own. */
  async open(options: Partial<PaneOptions> & Pick<PaneOptions, "workbook">): Promise<PaneSession> {
    const browser = await this.#browser;
    const session = await openPane({
      dist: join(import.meta.dirname, "fixtures"),
      page: "probe.html",
      browser,
      ...options,
    });
    this.#sessions.push(session);
    return session;
  }

  /** Closes the sessions that are open; a violation of any of them fails. */
  async closeSessions(): Promise<void> {
    const closed = await Promise.allSettled(this.#sessions.splice(0).map((session) => session.close()));
    const failed = closed.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  }

  async close(): Promise<void> {
    await (await this.#browser).close();
  }
}

type Work<Given, Result> = (context: Excel.RequestContext, given: Given) => Promise<Result>;

/** Runs a function in the pane with `Excel.run`. It is sent as text: it sees nothing of the test but `given`. */
export async function excel<Result, Given = undefined>(
  { frame }: PaneSession,
  work: Work<Given, Result>,
  given?: Given,
  options = "{}",
): Promise<Result> {
  return frame.evaluate<Result>(runText(work, given, options));
}

/** As `excel` for something Excel must refuse: gives what it said. Fails where Excel did not refuse. */
export async function refusal<Given = undefined>(
  { frame }: PaneSession,
  work: Work<Given, unknown>,
  given?: Given,
): Promise<Refusal> {
  const text = runText(work, given, "{}");
  const found = await frame.evaluate<Refusal | null>(
    `${text}.then(() => null, (error) => ({ code: error.code, message: error.message, location: error.debugInfo?.errorLocation ?? "" }))`,
  );
  if (!found) throw new Error("Excel did not refuse it.");
  return found;
}

function runText(work: (...args: never[]) => unknown, given: unknown, options: string): string {
  return `Excel.run(${options}, (context) => (${work.toString()})(context, ${JSON.stringify(given) ?? "undefined"}))`;
}

/** A designed sheet of these cells, by address-free rows of values; `=` begins a formula. */
export function sheet(name: string, rows: readonly (readonly (string | number | boolean | null)[])[]): SheetDesign {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column): DesignedCell[] => {
      if (value === null) return [];
      const isFormula = typeof value === "string" && value.startsWith("=");
      return [{ row, column, ...(isFormula ? { formula: value.slice(1) } : { value }) }];
    }),
  );
  return { name, columnWidths: [], rowHeights: {}, cells, merges: [] };
}

/** Waits until something holds. @throws Error where it does not within five seconds */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It never came true: ${holds.toString()}`);
}
