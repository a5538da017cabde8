/** A line of the table: what was measured, what came out, and the budget it is held to. */
export interface Measured {
  readonly what: string;
  readonly result: string;
  readonly budget: string;
  /** `undefined` where there is no budget. */
  readonly kept: boolean | undefined;
}

/** Work to measure against other work. */
interface Contender {
  readonly work: () => unknown;
  /** How often it runs in a round: short work is run more often, so that the clock can tell. */
  readonly runs: number;
}

/**
 * Milliseconds of processor time that one run of each takes: the median over rounds in which all of them come in turn. A
 * busy machine then slows all of them alike, and what waits for a processor is not counted.
 */
export async function inTurns(
  contenders: readonly Contender[],
  rounds: number,
  warmUp: number,
): Promise<readonly number[]> {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [order, { work, runs }] of contenders.entries()) {
      const before = process.cpuUsage();
      for (let run = 0; run < runs; run++) await work();
      const { user, system } = process.cpuUsage(before);
      if (round >= warmUp) times[order]!.push((user + system) / 1000 / runs);
    }
  }
  return times.map(median);
}

/** Milliseconds that work takes once, by the clock on the wall. */
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
