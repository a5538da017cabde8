import { cellOfOffset } from "../../core/reading/read-paragraphs";
import type { Paragraph } from "../../core/template/parts";

/**
 * So many characters are read as one paragraph, more than anybody writes without a line break: what is looked for from every clause in
 * all others would take the square of what a cell, or a paragraph of Word, can hold.
 */
const LONGEST_READ_AS_ONE = 4000;
/** Where a long text is cut, best first: behind a sentence, a half sentence, a clause. */
const CUTS = ["。！？!?", "；;", "，、：:"] as const;
/** A figure is not cut in two. */
const OF_A_FIGURE = /[\d.,，．％%]/;
const LONGEST_FIGURE = 64;

/** A paragraph in stretches that can be read one by one; nearly always itself alone. */
export function stretchesOf(source: Paragraph): readonly Paragraph[] {
  const { text } = source;
  if (text.length <= LONGEST_READ_AS_ONE) return [source];
  const stretches: Paragraph[] = [];
  for (let from = 0, piece = 0; from < text.length;) {
    const to = endOfStretch(text, from);
    const at = cellOfOffset(source, from);
    const pieces = [{ at, start: 0 }];
    for (; piece < source.pieces.length && source.pieces[piece]!.start < to; piece++) {
      const { start, at: cell } = source.pieces[piece]!;
      if (start > from) pieces.push({ at: cell, start: start - from });
    }
    stretches.push({ text: text.slice(from, to), at, pieces });
    from = to;
  }
  return stretches;
}

function endOfStretch(text: string, from: number): number {
  const last = from + LONGEST_READ_AS_ONE;
  if (last >= text.length) return text.length;
  for (const marks of CUTS) {
    for (let at = last - 1; at >= from + LONGEST_READ_AS_ONE / 2; at--)
      if (marks.includes(text.charAt(at))) return at + 1;
  }
  let to = last;
  while (to > last - LONGEST_FIGURE && OF_A_FIGURE.test(text.charAt(to - 1))) to--;
  return to === last - LONGEST_FIGURE ? last : to;
}
