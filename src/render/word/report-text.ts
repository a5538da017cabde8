import { Paragraph, type Table } from "docx";
import type { ReportParagraph, Role } from "../../core/narrative/document";
import { textOfPieces } from "../../core/narrative/piece";
import { markOfStretches, type StretchedParagraph } from "../../core/narrative/stretches";
import type { Bookmarks } from "./bookmarks";
import { stretchRuns } from "./controls";
import { textRuns } from "./text-runs";
import { LINE_PITCH, TEXT_HEIGHT } from "./page";
import { SIZE_2, SIZE_3, STYLE_OF_ROLE, TITLE_LINE } from "./styles";
import { balancingIndent, titleLines } from "./title-lines";

/** Empty space on the cover in twips: above its title, between title and unit at most and at least, and below all of it. */
const ABOVE_COVER_TITLE = 2600;
const MOST_BELOW_COVER_TITLE = 5600;
const LEAST_BELOW_COVER_TITLE = 600;
const BELOW_COVER = 1200;
const BETWEEN_COVER_LINES = 320;

/** What stands in the middle of the page, and the size of its letters. */
const CENTRED_SIZES: Partial<Record<Role, number>> = { "cover-title": SIZE_2, title: SIZE_2, "cover-line": SIZE_3 };

/** A paragraph of the report and its stretches. */
export interface WordText extends StretchedParagraph {
  readonly paragraph: ReportParagraph;
}

/** The paragraphs of the cover page. */
export function coverParagraphs(texts: readonly WordText[], bookmarks: Bookmarks): readonly Paragraph[] {
  const belowTitle = spaceBelowTitle(texts.map(({ paragraph }) => paragraph));
  return texts.map((text, index) => {
    const above = texts[index - 1]?.paragraph.role;
    const before = index === 0 ? ABOVE_COVER_TITLE : spaceAbove(text.paragraph.role, above, belowTitle);
    return wordParagraph(text, before, bookmarks);
  });
}

/** The paragraphs of the text: a line is left empty between title and text. Where a list goes on behind it, its last words stay with that. */
export function textParagraphs(
  texts: readonly WordText[],
  bookmarks: Bookmarks,
  { goesOn = false, behind = () => [] }: TextSurroundings = {},
): readonly (Paragraph | Table)[] {
  return texts.flatMap((text, index) => {
    const opensText = texts[index - 1]?.paragraph.role === "title" && text.paragraph.role !== "title";
    const isLast = goesOn && index === texts.length - 1;
    return [wordParagraph(text, opensText ? LINE_PITCH : 0, bookmarks, isLast), ...behind(text)];
  });
}

/** What stands around the text. */
interface TextSurroundings {
  readonly goesOn?: boolean;
  /** Tables behind a paragraph. */
  readonly behind?: (text: WordText) => readonly (Paragraph | Table)[];
}

function wordParagraph(
  { paragraph, stretches, mark }: WordText,
  before: number,
  bookmarks: Bookmarks,
  keepNext = false,
): Paragraph {
  const { role, sentences } = paragraph;
  const size = CENTRED_SIZES[role];
  const runs = stretches.flatMap(stretchRuns);
  // LibreOffice takes a control that ends a section alone in its paragraph over into the next page.
  if (role === "cover-line" && stretches.at(-1)?.kind !== "words") runs.push(...textRuns(" "));
  return new Paragraph({
    style: STYLE_OF_ROLE[role],
    ...(keepNext ? { keepNext } : {}),
    ...(before > 0 ? { spacing: { before } } : {}),
    ...(size === undefined ? {} : { indent: balancingIndent(sentences.map(textOfPieces).join(""), size) }),
    children: bookmarks.around(paragraph, mark === undefined ? undefined : markOfStretches(mark, stretches), runs),
  });
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
