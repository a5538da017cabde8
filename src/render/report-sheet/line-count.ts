/** What a line may not begin with. */
const CLOSING = "。，、；：！？）】》”’…";
/** What a line may not end with. */
const OPENING = "（【《“‘";

/** Characters that stay on one line together: a word or number, or a single Chinese character, with its punctuation. */
const UNIT = new RegExp(`[${OPENING}]*(?:[\\x21-\\x7e]+|[^])[${CLOSING}]*`, "gu");

/** Latin letters and digits are half as wide as Chinese characters. */
const HALF_WIDTH = /[\x20-\x7e]/;

/** How many lines a text takes where so many Chinese characters fit on one; at least one. */
export function countLines(text: string, perLine: number): number {
  return text.split("\n").reduce((lines, line) => lines + countWrapped(line, perLine), 0);
}

function countWrapped(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const [unit] of text.matchAll(UNIT)) {
    const width = widthOf(unit);
    if (used + width <= perLine) {
      used += width;
      continue;
    }
    if (used > 0) lines += 1;
    // A unit longer than a line is broken wherever the line ends.
    const full = Math.max(0, Math.ceil(width / perLine) - 1);
    lines += full;
    used = width - full * perLine;
  }
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += HALF_WIDTH.test(character) ? 0.5 : 1;
  return width;
}
