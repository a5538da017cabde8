/** Words by the code of their first character, the longest first. */
type WordsByFirst = ReadonlyMap<number, readonly string[]>;

export function byFirst(words: Iterable<string>): WordsByFirst {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const group = groups.get(word.charCodeAt(0));
    if (group) group.push(word);
    else groups.set(word.charCodeAt(0), [word]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.length - a.length);
  return groups;
}

/** The words of a list that stand at a place of a text, the longest first. */
export function wordsAt(words: WordsByFirst, text: string, at: number): readonly string[] {
  const candidates = words.get(text.charCodeAt(at));
  return candidates ? candidates.filter((word) => text.startsWith(word, at)) : NO_WORDS;
}

const NO_WORDS: readonly string[] = [];
