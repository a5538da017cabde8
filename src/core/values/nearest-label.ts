import { compactText } from "./normalise";

/** A label this like another may well mean it. */
const LIKE_ENOUGH = 0.35;

/** The label that some words are most like, by the characters they share in order; `undefined` where none is like enough. */
export function nearestLabel(words: string, labels: readonly string[]): string | undefined {
  const own = bare(words);
  if (own.length < 2 || own.length > LONGEST) return undefined;
  let best: string | undefined;
  let most = LIKE_ENOUGH;
  for (const label of labels) {
    const other = bare(label);
    const likeness = (2 * sharedInOrder(own, other)) / (own.length + other.length);
    if (likeness < most || (likeness === most && best !== undefined)) continue;
    best = label;
    most = likeness;
  }
  return best;
}

const LONGEST = 30;

function bare(text: string): string {
  return compactText(text)
    .replace(/\([^()]*\)/g, "")
    .replace(/[:、.\d]/g, "");
}

/** The length of the longest common subsequence. */
function sharedInOrder(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++) {
      next.push(character === b[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    }
    row = next;
  }
  return row[b.length]!;
}
