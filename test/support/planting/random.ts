/** A source of choices that always makes the same ones for the same seed (mulberry32). */
export interface Random {
  /** A whole number from 0 below `count`. */
  below(count: number): number;
  /** One of several; `undefined` of none. */
  oneOf<T>(choices: readonly T[]): T | undefined;
}

/** The random source of a seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { below, oneOf: (choices) => choices[below(choices.length)] };
}
