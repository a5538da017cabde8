/** Tells whether a text is made of known words and nothing else, in time linear in its length however the words overlap. */
export class WordList {
  private readonly byFirst = new Map<string, string[]>();

  /** `patterns` are sticky and each matches one word in one way. What `also` knows, this knows too. */
  constructor(
    words: readonly string[],
    private readonly patterns: readonly RegExp[] = [],
    private readonly also?: WordList,
  ) {
    for (const word of words) {
      const alike = this.byFirst.get(word.charAt(0));
      if (alike) alike.push(word);
      else this.byFirst.set(word.charAt(0), [word]);
    }
  }

  makes(text: string): boolean {
    const reached = new Set([0]);
    let furthest = 0;
    // Behind the furthest place that was reached there is nothing to begin from.
    for (let at = 0; at < text.length && at <= furthest; at++) {
      if (reached.has(at)) furthest = Math.max(furthest, this.reach(text, at, reached));
    }
    return reached.has(text.length);
  }

  /** Notes where the words end that begin at a place, and gives the furthest. */
  private reach(text: string, at: number, reached: Set<number>): number {
    let furthest = this.also?.reach(text, at, reached) ?? at;
    const reachTo = (end: number): void => {
      reached.add(end);
      furthest = Math.max(furthest, end);
    };
    for (const word of this.byFirst.get(text.charAt(at)) ?? NO_WORDS) {
      if (text.startsWith(word, at)) reachTo(at + word.length);
    }
    for (const pattern of this.patterns) {
      pattern.lastIndex = at;
      const [found] = pattern.exec(text) ?? [];
      if (found) reachTo(at + found.length);
    }
    return furthest;
  }
}

const NO_WORDS: readonly string[] = [];
