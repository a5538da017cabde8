/** A passage that somebody wrote. */
export interface Passage {
  readonly owner: string;
  readonly where: string;
  readonly text: string;
  /** Its figures must be the same too: rows of a table, whose words many have in common. */
  readonly exact?: true;
}

/** Two passages of different owners that say the same in the same words. */
interface AlikePair {
  readonly a: Passage;
  readonly b: Passage;
  /** How much of the shorter one stands in the other too, from 0 to 1, common phrases taken out. */
  readonly share: number;
}

/** What is common to so large a share of owners is nobody's. */
const COMMON = 0.1;
/** With few owners a share says little; so many must have it at least. */
const COMMON_AT_LEAST = 4;
/** Characters of a shingle: shorter ones are common turns of phrase. */
const LENGTH = 10;
/** Passages with fewer shingles of their own are too short to tell. */
const FEWEST = 20;
/** So much of the shorter passage must stand in the other. */
const ALIKE = 0.6;

/**
 * Passages of different owners that share most of their words: every run of ten characters is looked up, whatever is printed on the
 * forms (`printed`) or common to many owners taken out first. Figures count as one but in exact passages, so that a text with other numbers is
 * found too.
 * Pairs from the most alike down; the same passages give the same pairs.
 */
export function alikePassages(passages: readonly Passage[], printed: readonly string[] = []): readonly AlikePair[] {
  const common = new Set(printed.flatMap((text) => [...shinglesOf(text)]));
  const own = passages.map(({ text, exact }) => [...shinglesOf(text, exact)].filter((shingle) => !common.has(shingle)));
  const holders = new Map<string, number[]>();
  own.forEach((shingles, passage) => {
    for (const shingle of shingles) {
      const known = holders.get(shingle);
      if (known) known.push(passage);
      else holders.set(shingle, [passage]);
    }
  });
  const owners = new Set(passages.map(({ owner }) => owner)).size;
  const most = Math.max(COMMON_AT_LEAST, Math.floor(owners * COMMON));
  const telling = (holding: readonly number[]): boolean =>
    new Set(holding.map((passage) => passages[passage]!.owner)).size <= most;
  const kept = own.map((shingles) => shingles.filter((shingle) => telling(holders.get(shingle)!)));
  return pairsOf(passages, kept, holders);
}

function pairsOf(
  passages: readonly Passage[],
  shingles: readonly (readonly string[])[],
  holders: ReadonlyMap<string, readonly number[]>,
): readonly AlikePair[] {
  const pairs: AlikePair[] = [];
  shingles.forEach((own, first) => {
    if (own.length < FEWEST) return;
    const shared = new Map<number, number>();
    for (const shingle of own) {
      for (const second of holders.get(shingle)!) {
        if (second > first && passages[second]!.owner !== passages[first]!.owner) {
          shared.set(second, (shared.get(second) ?? 0) + 1);
        }
      }
    }
    for (const [second, count] of shared) {
      const shorter = Math.min(own.length, shingles[second]!.length);
      const share = count / shorter;
      if (shorter >= FEWEST && share >= ALIKE) pairs.push({ a: passages[first]!, b: passages[second]!, share });
    }
  });
  return pairs.sort((x, y) => y.share - x.share || y.a.text.length - x.a.text.length);
}

function shinglesOf(text: string, exact = false): ReadonlySet<string> {
  const words = text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
  const plain = exact ? words : words.replace(/\p{N}+/gu, "0");
  const shingles = new Set<string>();
  for (let start = 0; start + LENGTH <= plain.length; start++) shingles.add(plain.slice(start, start + LENGTH));
  return shingles;
}
