import { fingerprintOfText } from "../../core/narrative/fingerprint";
import { printOfStretches, printOfText } from "../../core/narrative/stretches";
import type { TextMarker } from "../../core/narrative/text-marker";
import { keyFromWord, readFigureTag, readParagraphMark } from "../../core/narrative/word-marks";
import type { WordParagraph } from "./word-document";

/**
 * The marker of a paragraph that a report of ours had: whether it still says what was written, figures aside, or is a person's now.
 * `undefined` for any other paragraph.
 */
export function markerOf({ text, bookmarks = [], controls = [] }: WordParagraph): TextMarker | undefined {
  const own = bookmarks.map(readParagraphMark).find((mark) => mark !== undefined);
  if (!own) return undefined;
  let at = 0;
  let isEdited = false;
  const words: { kind: "words" | "figure"; text: string }[] = [];
  for (const { tag, start, end } of [...controls].sort((a, b) => a.start - b.start)) {
    const figure = readFigureTag(tag);
    if (!figure || start < at) continue;
    words.push({ kind: "words", text: text.slice(at, start) }, { kind: "figure", text: text.slice(start, end) });
    isEdited ||= printOfText(text.slice(start, end)) !== figure.print;
    at = end;
  }
  words.push({ kind: "words", text: text.slice(at) });
  isEdited ||= printOfStretches(words) !== own.print;
  return { key: keyFromWord(own.mark), fingerprint: isEdited ? undefined : fingerprintOfText({ text }) };
}
