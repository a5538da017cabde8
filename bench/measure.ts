/** A line of the table: what was measured, what came out, and the budget it is held to. */
export interface Measured {
  readonly what: string;
  readonly result: string;
  readonly budget: string;
  /** `undefined` where there is no budget. */
  readonly kept: boolean | undefined;
}

/** Milliseconds that each of many runs of work takes, after some to warm up. */
export async function timesOf(work: () => unknown, runs: number, warmUp = Math.ceil(runs / 4)): Promise<number[]> {
  for (let run = 0; run < warmUp; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timeOf(work));
  return times;
}

/** Milliseconds that work takes once. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle of some times: a busy machine disturbs it least. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** `12.3 ms` */
export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 1)} ms`;
}
