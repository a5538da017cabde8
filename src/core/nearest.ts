/** The word of a list that a person most likely meant by another; `undefined` where none is near enough to be proposed. */
export function nearestOf(word: string, words: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly steps: number } | undefined;
  for (const candidate of words) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps * 2 <= Math.max(word.length, candidate.length) && (!best || steps < best.steps)) {
      best = { word: candidate, steps };
    }
  }
  return best?.word;
}

/** How many characters have to be put in, left out or exchanged to make one text of another (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const exchanged = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, exchanged));
    }
    row = next;
  }
  return row[to.length]!;
}
