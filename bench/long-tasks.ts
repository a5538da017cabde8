import type { Page } from "playwright-core";

/** An event of Chrome's trace, as far as it is used; times in microseconds. */
interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What is traced besides the names of threads: the tasks of each thread. */
const CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline"];

/**
 * The longest task of the window while `work` is under way, in milliseconds of its thread's processor time: what waits for a processor on a
 * busy machine is not counted. Workers have threads of their own and hold nobody up.
 */
export async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser to trace.");
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const windows = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = trace.traceEvents.filter(
    ({ ph, name, pid, tid }) => ph === "X" && /RunTask$/.test(name) && windows.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error("The trace has no tasks.");
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
