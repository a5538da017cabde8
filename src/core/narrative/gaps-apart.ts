import type { ReportParagraph, Sentence } from "./document";
import { textOfPieces } from "./piece";

/**
 * Puts every sentence that a person must still write into a paragraph of its own. In a sheet that is a cell with plain words, which can be
 * written over; beside live figures it would stand in the middle of a formula.
 */
export function withGapsApart(paragraph: ReportParagraph): readonly ReportParagraph[] {
  const { role, sentences, key } = paragraph;
  if (role !== "body" || sentences.length < 2 || !sentences.some(isOpen)) return [paragraph];
  return partsOf(sentences).map((part, index) => ({
    role,
    sentences: part,
    ...(key === undefined ? {} : { key: index === 0 ? key : `${key}/${partKey(part, index)}` }),
  }));
}

/** Runs of told sentences, and open ones one by one. */
function partsOf(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const parts: Sentence[][] = [];
  let told = false;
  for (const sentence of sentences) {
    const open = isOpen(sentence);
    const last = parts.at(-1);
    if (last && told && !open) last.push(sentence);
    else parts.push([sentence]);
    told = !open;
  }
  return parts;
}

/** An open part goes by its own words, wherever it stands. */
function partKey(part: readonly Sentence[], index: number): string {
  return part.every(isOpen) ? part.map(textOfPieces).join("") : String(index);
}

function isOpen(sentence: Sentence): boolean {
  return sentence.length > 0 && sentence.every(({ kind }) => kind === "gap");
}
