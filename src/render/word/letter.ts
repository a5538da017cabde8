import { AlignmentType, Document, Packer, Paragraph, SectionType, TextRun, type ISectionOptions } from "docx";
import type { Letter } from "../../app/batch/letter";
import { corePropertiesXml, repacked } from "./fixed-package";
import { fontTableXml } from "./fonts";
import { LINE_PITCH, TEXT_PAGE } from "./page";
import { pageNumbers } from "./page-number";
import { documentStyles, offTheLineGrid, SIZE_2, SIZE_3, STYLE_OF_ROLE } from "./styles";
import { balancingIndent, titleLines } from "./title-lines";

/** Four characters from the right edge, where an office signs. */
const SIGNED = SIZE_3 * 10 * 4;

/** Letters as one Word document after GB/T 9704—2012, each on pages of its own. The same letters give the same bytes. */
export async function renderLetters(letters: readonly Letter[], title: string): Promise<Uint8Array> {
  const word = new Document({
    creator: "绩核",
    styles: documentStyles(),
    evenAndOddHeaderAndFooters: true,
    sections: letters.map(section),
  });
  const made = await Packer.pack(word, "uint8array", undefined, [
    { path: "word/fontTable.xml", data: fontTableXml() },
    { path: "docProps/core.xml", data: corePropertiesXml(title) },
  ]);
  return repacked(made, { "word/styles.xml": offTheLineGrid });
}

function section({ unit, number, title, addressee, opening, parts, closing, signature }: Letter): ISectionOptions {
  const body = STYLE_OF_ROLE.body;
  const lines = linesOfTitle(title, unit);
  return {
    properties: {
      ...TEXT_PAGE,
      type: SectionType.NEXT_PAGE,
      page: { ...TEXT_PAGE.page, pageNumbers: { start: 1 } },
    },
    footers: pageNumbers(),
    children: [
      new Paragraph({ style: body, alignment: AlignmentType.RIGHT, children: [new TextRun(number)] }),
      new Paragraph({
        style: STYLE_OF_ROLE.title,
        indent: balancingIndent(lines.join("\n"), SIZE_2),
        spacing: { before: LINE_PITCH, after: LINE_PITCH },
        children: lines.map((line, at) => new TextRun(at === 0 ? line : { text: line, break: 1 })),
      }),
      new Paragraph({ style: body, indent: { firstLineChars: 0, firstLine: 0 }, children: [new TextRun(addressee)] }),
      text(opening),
      ...parts.flatMap(({ heading, items }) => [
        new Paragraph({ style: STYLE_OF_ROLE["heading-1"], children: [new TextRun(heading)] }),
        ...items.map((item) => text(item)),
      ]),
      text(closing, true),
      ...signature.map(
        (line, at) =>
          new Paragraph({
            style: body,
            alignment: AlignmentType.RIGHT,
            indent: { right: SIGNED },
            // Nobody signs on a page without text.
            keepNext: at < signature.length - 1,
            spacing: { before: at === 0 ? LINE_PITCH : 0 },
            children: [new TextRun(line)],
          }),
      ),
    ],
  };
}

/** The standard wants a title that takes two lines broken between words: behind the unit's name, not inside of 2024年度. */
function linesOfTitle(title: string, unit: string): readonly string[] {
  const behind = title.indexOf(unit) + unit.length;
  return titleLines(title) > 1 ? [title.slice(0, behind), title.slice(behind)] : [title];
}

function text(words: string, goesOn = false): Paragraph {
  return new Paragraph({ style: STYLE_OF_ROLE.body, keepNext: goesOn, children: [new TextRun(words)] });
}
