import { HostError } from "../../app/ports";
import type { WordDocument } from "../../app/import/word-document";
import { damaged } from "../opc/trouble";
import { openDocumentParts, packDocumentParts, type DocumentParts } from "./document-parts";
import { ListNumbers } from "./list-numbers";
import { prepareBody } from "./prepare-body";
import { blocksOf, type MammothNode } from "./word-tree";

/** A document as mammoth hands it to `transformDocument`. */
interface MammothDocument extends MammothNode {
  readonly notes: { readonly _notes?: Readonly<Record<string, MammothNote>> };
  readonly comments: readonly { readonly body: readonly MammothNode[] }[];
}

interface MammothNote {
  readonly noteType: string;
  readonly body: readonly MammothNode[];
}

/**
 * Reads the text and tables of a Word file (.docx, .docm). Works alike in Node and in a browser. Insertions under review are
 * read as accepted, deletions as done. Page headers and footers are not read.
 * @throws HostError not-a-workbook, encrypted, damaged, too-large, or unknown where the fault is ours
 */
export async function readDocx(bytes: Uint8Array): Promise<WordDocument> {
  try {
    return await readParts(openDocumentParts(bytes));
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError("unknown", "", { cause });
  }
}

async function readParts(parts: DocumentParts): Promise<WordDocument> {
  const body = prepareBody(parts.document, new ListNumbers(parts.side.numbering, parts.side.styles));
  const tree = await mammothTree(packDocumentParts({ ...parts, document: body.text }));
  return { blocks: blocksOf(tree.children ?? []), asides: asidesOf(tree), unread: body.unread };
}

/** mammoth makes HTML; its tree is taken on the way there, and the rest of the way is left out. */
async function mammothTree(bytes: Uint8Array): Promise<MammothDocument> {
  const { default: mammoth } = await import(/* webpackChunkName: "mammoth" */ "mammoth");
  let tree: MammothDocument | undefined;
  const take = (document: MammothDocument): MammothDocument => {
    tree = document;
    return { ...document, children: [] };
  };
  try {
    // Node's build asks for `buffer`, the browser's for `arrayBuffer`; both take plain bytes.
    const input = { buffer: bytes as Buffer, arrayBuffer: bytes.slice().buffer };
    await mammoth.convertToHtml(input, { transformDocument: take, externalFileAccess: false });
  } catch (cause) {
    throw damaged("Word 文档的内容有错，请用 Word 或 WPS 打开后另存", cause);
  }
  if (!tree) throw new Error("mammoth gave no document.");
  return tree;
}

const NOTE_WORDS: Readonly<Record<string, string>> = { footnote: "脚注", endnote: "尾注" };

function asidesOf({ notes, comments }: MammothDocument): string[] {
  const listed = Object.values(notes._notes ?? {});
  return [
    ...listed.map(({ noteType, body }) => aside(NOTE_WORDS[noteType] ?? "注", body)),
    ...comments.map(({ body }) => aside("批注", body)),
  ].filter((text) => text !== "");
}

function aside(word: string, body: readonly MammothNode[]): string {
  const lines = blocksOf(body).map((block) => (block.kind === "paragraph" ? block.text.trim() : ""));
  const text = lines.filter((line) => line !== "").join("\n");
  return text === "" ? "" : `${word}：${text}`;
}
