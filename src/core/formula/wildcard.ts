/** A pattern with `*` (any text), `?` (any one character) and `~` (the next character as it is). Case does not count. */
export type Pattern = readonly (string | typeof ANY | typeof RUN)[];

const ANY = Symbol("any character");
const RUN = Symbol("any text");

/** Whether a text holds `*`, `?` or `~`. */
export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

/** Reads a pattern. */
export function wildcardPattern(text: string): Pattern {
  const pattern: (string | typeof ANY | typeof RUN)[] = [];
  const lower = text.toLowerCase();
  for (let at = 0; at < lower.length; at += 1) {
    const character = lower[at]!;
    const next = lower[at + 1];
    if (character === "~" && next !== undefined && "*?~".includes(next)) {
      pattern.push(next);
      at += 1;
    } else if (character === "*") {
      if (pattern.at(-1) !== RUN) pattern.push(RUN);
    } else pattern.push(character === "?" ? ANY : character);
  }
  return pattern;
}

/** Whether the whole text fits the pattern. */
export function fitsPattern(pattern: Pattern, text: string): boolean {
  return fitsFrom(pattern, text.toLowerCase(), 0, true);
}

/** Where, from a position on, a text first fits the pattern; -1 for nowhere. Positions count from zero. */
export function findPattern(pattern: Pattern, text: string, from: number): number {
  const lower = text.toLowerCase();
  for (let start = from; start <= lower.length; start += 1) if (fitsFrom(pattern, lower, start, false)) return start;
  return -1;
}

/** Goes back only to the last `*`, so that many of them cannot make it slow. */
function fitsFrom(pattern: Pattern, text: string, start: number, toTheEnd: boolean): boolean {
  let place = 0;
  let at = start;
  let lastRun = -1;
  let runFrom = 0;
  for (;;) {
    if (place === pattern.length && (!toTheEnd || at === text.length)) return true;
    const part = pattern[place];
    if (part === RUN) {
      lastRun = place;
      runFrom = at;
      place += 1;
    } else if (at < text.length && part !== undefined && (part === ANY || part === text[at])) {
      place += 1;
      at += 1;
    } else {
      if (lastRun < 0 || runFrom >= text.length) return false;
      runFrom += 1;
      at = runFrom;
      place = lastRun + 1;
    }
  }
}
