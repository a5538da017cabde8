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
  const wrap = new Wrap(perLine);
  for (const line of text.split("\n")) wrap.add(line);
  return wrap.lines;
}

/** How many characters of a text fit on so many lines, at least one of them; a unit that would go over its end is left out. */
export function fittingLength(text: string, perLine: number, lines: number): number {
  const wrap = new Wrap(perLine);
  let at = 0;
  for (const line of text.split("\n")) {
    // What goes on behind a line end takes the line end along.
    if (wrap.lines >= lines) return Math.max(1, at - 1);
    const fitting = wrap.add(line, lines);
    if (wrap.lines > lines) return Math.max(1, at + fitting);
    at += line.length + 1;
  }
  return text.length;
}

/** Lines that fill up unit by unit. */
class Wrap {
  lines = 0;

  constructor(private readonly perLine: number) {}

  /** Adds what stands between two line ends, until there are more lines than `most`; gives how many characters still fitted. */
  add(text: string, most = Number.POSITIVE_INFINITY): number {
    const { perLine } = this;
    this.lines += 1;
    let used = 0;
    for (const { 0: unit, index } of text.matchAll(UNIT)) {
      const width = widthOf(unit);
      if (used + width <= perLine) {
        used += width;
        continue;
      }
      if (used > 0) this.lines += 1;
      const left = most - this.lines + 1;
      // A unit longer than a line is broken wherever the line ends.
      const full = Math.max(0, Math.ceil(width / perLine) - 1);
      this.lines += full;
      used = width - full * perLine;
      if (this.lines > most) return index + (full > 0 ? within(unit, left * perLine) : 0);
    }
    return text.length;
  }
}

/** How many characters of a text are no wider than that. */
function within(text: string, width: number): number {
  let left = width;
  let length = 0;
  for (const character of text) {
    left -= HALF_WIDTH.test(character) ? 0.5 : 1;
    if (left < 0) break;
    length += character.length;
  }
  return length;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += HALF_WIDTH.test(character) ? 0.5 : 1;
  return width;
}
