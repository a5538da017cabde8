import { Paragraph } from "docx";
import type { ReportParagraph, Role } from "../../core/narrative/document";
import { joined, piecesOfText, textOfPieces, type Piece } from "../../core/narrative/piece";
import { LINE_PITCH, TEXT_HEIGHT } from "./page";
import { SIZE_2, SIZE_3, STYLE_OF_ROLE, TITLE_LINE } from "./styles";
import { balancingIndent, titleLines } from "./title-lines";
import { textRuns } from "./text-runs";

/** Empty space on the cover in twips: above its title, between title and unit at most and at least, and below all of it. */
const ABOVE_COVER_TITLE = 2600;
const MOST_BELOW_COVER_TITLE = 5600;
const LEAST_BELOW_COVER_TITLE = 600;
const BELOW_COVER = 1200;
const BETWEEN_COVER_LINES = 320;

/** What stands in the middle of the page, and the size of its letters. */
const CENTRED_SIZES: Partial<Record<Role, number>> = { "cover-title": SIZE_2, title: SIZE_2, "cover-line": SIZE_3 };

/** The paragraphs of the cover page. */
export function coverParagraphs(paragraphs: readonly ReportParagraph[]): readonly Paragraph[] {
  const belowTitle = spaceBelowTitle(paragraphs);
  return paragraphs.map((paragraph, index) => {
    const before =
      index === 0 ? ABOVE_COVER_TITLE : spaceAbove(paragraph.role, paragraphs[index - 1]?.role, belowTitle);
    return wordParagraph(paragraph, before);
  });
}

/** The paragraphs of the text: a line is left empty between title and text. */
export function textParagraphs(paragraphs: readonly ReportParagraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph, index) => {
    const opensText = paragraphs[index - 1]?.role === "title" && paragraph.role !== "title";
    return wordParagraph(paragraph, opensText ? LINE_PITCH : 0);
  });
}

function wordParagraph({ role, sentences }: ReportParagraph, before: number): Paragraph {
  const size = CENTRED_SIZES[role];
  return new Paragraph({
    style: STYLE_OF_ROLE[role],
    ...(before > 0 ? { spacing: { before } } : {}),
    ...(size === undefined ? {} : { indent: balancingIndent(sentences.map(textOfPieces).join(""), size) }),
    children: markedPieces(sentences.flat()).flatMap(({ kind, text }) =>
      textRuns(text, { highlighted: kind === "gap" }),
    ),
  });
}

/** Words and gaps, in as few pieces as can be; a gap is told also where it was worked out from cells. */
function markedPieces(pieces: readonly Piece[]): readonly Piece[] {
  return joined(pieces.map((piece) => (piece.kind === "gap" ? piece : piecesOfText(piece.text))));
}

function spaceAbove(role: Role, above: Role | undefined, belowTitle: number): number {
  if (role !== "cover-line") return 0;
  return above === "cover-title" ? belowTitle : BETWEEN_COVER_LINES;
}

/** The longer the unit's name, the less is left between title and unit: a cover is one page. */
function spaceBelowTitle(paragraphs: readonly ReportParagraph[]): number {
  const taken = paragraphs.reduce((height, { role, sentences }) => {
    const lines = titleLines(sentences.map(textOfPieces).join(""));
    return height + (role === "cover-title" ? lines * TITLE_LINE : lines * LINE_PITCH + BETWEEN_COVER_LINES);
  }, ABOVE_COVER_TITLE + BELOW_COVER);
  return Math.min(MOST_BELOW_COVER_TITLE, Math.max(LEAST_BELOW_COVER_TITLE, TEXT_HEIGHT.upright - taken));
}
