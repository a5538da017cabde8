import { fingerprintOfText } from "../../core/narrative/fingerprint";
import { printOfParagraph } from "../../core/narrative/stretches";
import type { TextMarker } from "../../core/narrative/text-marker";
import { keyFromWord, readParagraphMark } from "../../core/narrative/word-marks";
import type { WordParagraph } from "./word-document";

/**
 * The marker of a paragraph that a report of ours had: whether it still says what was written, or is a person's now.
 * `undefined` for any other paragraph.
 */
export function markerOf({ text, bookmarks = [] }: WordParagraph): TextMarker | undefined {
  const own = bookmarks.map(readParagraphMark).find((mark) => mark !== undefined);
  if (!own) return undefined;
  const isEdited = printOfParagraph(text) !== own.whole;
  return { key: keyFromWord(own.mark), fingerprint: isEdited ? undefined : fingerprintOfText({ text }) };
}
