import { HostError } from "../../app/ports";
import type { WordDocument } from "../../app/import/word-document";
import { notAWorkbook } from "../opc/trouble";
import { Asides } from "./asides";
import { openDocumentParts, type DocumentParts, type WordPart } from "./document-parts";
import { HiddenText } from "./hidden-text";
import { ListNumbers } from "./list-numbers";
import { StoryReader, type DocumentSense } from "./read-story";
import { linesOf } from "./read-table";
import { readPart, type XmlNode } from "./xml-node";

/**
 * Reads the text and tables of a Word file (.docx, .docm). Works alike in Node and in a browser. Insertions under review are
 * read as accepted, deletions as done. All that shows is in the result, as text of the document, as an aside, or by name as
 * unread.
 * @throws HostError not-a-workbook, encrypted, damaged, too-large, or unknown where the fault is ours
 */
export async function readDocx(bytes: Uint8Array): Promise<WordDocument> {
  try {
    return await Promise.resolve(readParts(openDocumentParts(bytes)));
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError("unknown", "", { cause });
  }
}

function readParts({ document, side }: DocumentParts): WordDocument {
  const asides = new Asides();
  const [styles, numbering] = [treeOf(side, "styles"), treeOf(side, "numbering")];
  const hidden = new HiddenText(styles);
  const read = { paragraphs: 0, cells: 0 };
  const sense: DocumentSense = { hidden, numbers: new ListNumbers(numbering, styles), asides, read };
  const { root, blocks } = new StoryReader(document.text, document.name, sense).blocks();
  if (root !== "document") throw notAWorkbook("压缩包里没有 Word 文档");
  // What stands beside the text counts its lists anew.
  const apart: DocumentSense = { ...sense, numbers: new ListNumbers(numbering, styles) };
  for (const [kind, word] of Object.entries(BESIDE)) {
    for (const part of side) if (part.kind === kind) readBeside(part, word, apart);
  }
  return { blocks, asides: asides.kept, unread: asides.unread };
}

const BESIDE = { footnotes: "脚注", endnotes: "尾注", comments: "批注", header: "页眉", footer: "页脚" } as const;

function readBeside({ kind, name, text }: WordPart, word: string, sense: DocumentSense): void {
  if (kind === "header" || kind === "footer") {
    const { blocks } = new StoryReader(text, name, sense, "beside-pages").blocks();
    const words = linesOf(blocks);
    if (/[\p{L}\p{N}]/u.test(words.replace(/[第页共]/g, ""))) sense.asides.keep(word, words);
    return;
  }
  new StoryReader(text, name, sense).eachText("type", (noteKind, blocks) => {
    if (noteKind === undefined || noteKind === "normal") sense.asides.keep(word, linesOf(blocks));
  });
}

function treeOf(side: readonly WordPart[], kind: string): XmlNode | undefined {
  const part = side.find((one) => one.kind === kind);
  return part && readPart(part.text, part.name);
}
