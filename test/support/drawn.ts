/** Whether this run walks everything: CI does, and whoever asks for it. */
export const IS_FULL = Boolean(process.env.CI || process.env.JIHE_FULL);

/** All cases in a full run; else one of every `every`, and JIHE_SEED draws which: runs by hand are short, and many of them walk everything. */
export function drawn<T>(cases: readonly T[], every = cases.length): readonly T[] {
  return IS_FULL ? cases : cases.filter((_, at) => at % every === Number(process.env.JIHE_SEED) % every);
}
