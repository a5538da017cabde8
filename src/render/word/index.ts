import { Document, Packer, type ISectionOptions, type Paragraph, type Table } from "docx";
import type { ReportAttachment } from "../../app/word-report";
import { textOfParagraph, type ReportDocument, type ReportParagraph } from "../../core/narrative/document";
import { stretchesOf, type CellName } from "../../core/narrative/stretches";
import { attachmentList, attachmentSection } from "./attachments";
import { corePropertiesXml, repacked } from "./fixed-package";
import { fontTableXml } from "./fonts";
import { TEXT_PAGE } from "./page";
import { pageNumbers } from "./page-number";
import { Bookmarks } from "./bookmarks";
import { reportTable } from "./report-table";
import { coverParagraphs, textParagraphs, type WordText } from "./report-text";
import { documentStyles, offTheLineGrid } from "./styles";

/**
 * A report as a Word document after GB/T 9704—2012: the cover on a page of its own without a number, the text from page 1, a
 * list of what is attached, and every attached form as tables on pages of its own. Paragraphs say what the report says, gaps
 * are marked yellow and are controls to be filled in. With names for cells, every figure is a control that knows which it is. The same report gives
 * the same bytes. Returns the bytes of a .docx file.
 */
export async function renderWord(
  document: ReportDocument,
  attachments: readonly ReportAttachment[],
  nameOf?: CellName,
): Promise<Uint8Array> {
  const stretched = stretchesOf(document, nameOf);
  const texts = document.paragraphs.map((paragraph, index): WordText => ({ paragraph, ...stretched[index]! }));
  const word = new Document({
    creator: "绩核",
    styles: documentStyles(),
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(texts, attachments, (key, bookmarks) =>
      (document.tables ?? [])
        .filter(({ behind }) => behind === key)
        .flatMap((table) => reportTable(table, nameOf, bookmarks)),
    ),
  });
  const made = await Packer.pack(word, "uint8array", undefined, [
    { path: "word/fontTable.xml", data: fontTableXml() },
    { path: "docProps/core.xml", data: corePropertiesXml(titleOf(document)) },
  ]);
  return repacked(made, { "word/styles.xml": offTheLineGrid });
}

function sectionsOf(
  texts: readonly WordText[],
  attachments: readonly ReportAttachment[],
  tablesBehind: (key: string, bookmarks: Bookmarks) => readonly (Paragraph | Table)[],
): readonly ISectionOptions[] {
  const firstOfText = texts.findIndex(({ paragraph }) => !isOnCover(paragraph.role));
  const coverEnd = firstOfText < 0 ? texts.length : firstOfText;
  const cover = texts.slice(0, coverEnd);
  const text = texts.slice(coverEnd);
  const bookmarks = new Bookmarks(texts.map(({ paragraph }) => paragraph));
  const textPage = { ...TEXT_PAGE.page, pageNumbers: { start: 1 } };
  return [
    ...(cover.length === 0 ? [] : [{ properties: TEXT_PAGE, children: coverParagraphs(cover, bookmarks) }]),
    {
      properties: { ...TEXT_PAGE, page: textPage },
      footers: pageNumbers(),
      children: [
        ...textParagraphs(text, bookmarks, {
          goesOn: attachments.length > 0,
          behind: ({ paragraph: { key } }) => (key === undefined ? [] : tablesBehind(key, bookmarks)),
        }),
        ...attachmentList(attachments, bookmarks),
      ],
    },
    ...attachments.map((attachment) => ({ ...attachmentSection(attachment), footers: pageNumbers() })),
  ];
}

function isOnCover(role: ReportParagraph["role"]): boolean {
  return role === "cover-title" || role === "cover-line";
}

/** The title as one line, for the file's properties. */
function titleOf({ paragraphs }: ReportDocument): string {
  const titles = paragraphs.filter(({ role }) => role === "title");
  return titles.map(textOfParagraph).join("").replaceAll("\n", "");
}
