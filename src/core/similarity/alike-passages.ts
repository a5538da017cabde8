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
/** And so much of all of it where most of its words are common ones: what little is left says less. */
const ALIKE_OF_ALL = 0.7;
/** From so many characters on, two owners' passages that are the same to the last figure are alike however common their phrases. */
const LONG = 40;

/**
 * Passages of different owners that share most of their words: every run of ten characters is looked up, whatever is printed on the
 * forms (`printed`) or common to many owners taken out first. Figures count as one but in exact passages, so that a text with other numbers is
 * found too.
 * Pairs from the most alike down; the same passages give the same pairs. Long passages that are one and the same are pairs too.
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
  const isMostlyCommon = (at: number): boolean => kept[at]!.length * 2 < own[at]!.length;
  const alike = pairsOf(passages, kept, holders).filter(
    ({ first, second }) =>
      !(isMostlyCommon(first) || isMostlyCommon(second)) || shareOf(own[first]!, own[second]!) >= ALIKE_OF_ALL,
  );
  const known = new Set(alike.map(keyOf));
  const same = samePassages(passages, printed)
    .filter(telling)
    .flatMap((group) => couplesOf(group, passages));
  return [...alike, ...same.filter((pair) => !known.has(keyOf(pair)))]
    .map(({ first, second, share }) => ({ a: passages[first]!, b: passages[second]!, share }))
    .sort((x, y) => y.share - x.share || y.a.text.length - x.a.text.length);
}

/** A pair by the places of its passages, the first before the second. */
interface Couple {
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

function keyOf({ first, second }: Couple): string {
  return `${first}|${second}`;
}

/** Long passages by their text, figures and all. */
function samePassages(passages: readonly Passage[], printed: readonly string[]): readonly (readonly number[])[] {
  const forms = new Set(printed.map(plainText));
  const groups = new Map<string, number[]>();
  passages.forEach(({ text, exact }, at) => {
    const plain = plainText(text);
    if (exact || plain.length < LONG || forms.has(plain)) return;
    groups.set(plain, [...(groups.get(plain) ?? []), at]);
  });
  return [...groups.values()];
}

function couplesOf(group: readonly number[], passages: readonly Passage[]): readonly Couple[] {
  return group.flatMap((first, at) =>
    group
      .slice(at + 1)
      .filter((second) => passages[first]!.owner !== passages[second]!.owner)
      .map((second) => ({ first, second, share: 1 })),
  );
}

function pairsOf(
  passages: readonly Passage[],
  shingles: readonly (readonly string[])[],
  holders: ReadonlyMap<string, readonly number[]>,
): readonly Couple[] {
  const pairs: Couple[] = [];
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
      if (shorter >= FEWEST && share >= ALIKE) pairs.push({ first, second, share });
    }
  });
  return pairs;
}

/** How much of the shorter one stands in the other. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const [shorter, longer] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return shorter.filter((shingle) => longer.has(shingle)).length / shorter.length;
}

/** Letters and figures alone. */
function plainText(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
}

function shinglesOf(text: string, exact = false): ReadonlySet<string> {
  const words = plainText(text);
  const plain = exact ? words : words.replace(/\p{N}+/gu, "0");
  const shingles = new Set<string>();
  for (let start = 0; start + LENGTH <= plain.length; start++) shingles.add(plain.slice(start, start + LENGTH));
  return shingles;
}
