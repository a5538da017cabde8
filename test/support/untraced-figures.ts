import { textOfParagraph, type ReportDocument, type ReportParagraph } from "../../src/core/narrative/document";

/**
 * Every figure of a report that comes from no cell: one among our own words, or one that would not follow its cell. List numbers, the year
 * of the forms and the day they were filled in are none.
 */
export function untracedFigures({ paragraphs }: ReportDocument): readonly string[] {
  return paragraphs.filter((one) => !isDateOfCover(one)).flatMap(untracedIn);
}

function isDateOfCover(one: ReportParagraph): boolean {
  return one.role === "cover-line" && /^20\d\d年\d{1,2}月\d{1,2}日$/.test(textOfParagraph(one));
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
