import type { ReportDocument, ReportParagraph } from "../../src/core/narrative/document";

/**
 * Every figure of a report that comes from no cell: one among our own words, or one that would not follow its cell. List numbers and the
 * year of the forms are none.
 */
export function untracedFigures({ paragraphs }: ReportDocument): readonly string[] {
  return paragraphs.flatMap(untracedIn);
}

function untracedIn({ sentences }: ReportParagraph): readonly string[] {
  return sentences.flat().flatMap((piece, index) => {
    if (piece.kind !== "live") {
      const words = index === 0 ? piece.text.replace(/^\u3000*\d{1,3}\./, "") : piece.text;
      return /\d/.test(words.replace(/20\d\d年度/, "")) ? [piece.text] : [];
    }
    const bound = piece.reads.length > 0 && !piece.frozen;
    return /\d/.test(piece.text) && !bound ? [piece.text] : [];
  });
}
