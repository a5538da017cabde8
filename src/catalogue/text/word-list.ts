/** Tells whether a text is made of known words and nothing else, in time linear in its length however the words overlap. */
export class WordList {
  private readonly byFirst = new Map<string, string[]>();

  /** `patterns` are sticky and each matches one word in one way. */
  constructor(
    words: readonly string[],
    private readonly patterns: readonly RegExp[] = [],
  ) {
    for (const word of words) {
      const first = word.charAt(0);
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), word]);
    }
  }

  makes(text: string): boolean {
    const reached = new Set([0]);
    for (let at = 0; at < text.length; at++) {
      if (reached.has(at)) for (const length of this.lengthsAt(text, at)) reached.add(at + length);
    }
    return reached.has(text.length);
  }

  private *lengthsAt(text: string, at: number): Generator<number> {
    for (const word of this.byFirst.get(text.charAt(at)) ?? []) if (text.startsWith(word, at)) yield word.length;
    for (const pattern of this.patterns) {
      pattern.lastIndex = at;
      const [found] = pattern.exec(text) ?? [];
      if (found) yield found.length;
    }
  }
}
