import { HostError } from "../../app/ports";
import { MAX_WORD_CHARACTERS } from "../../core/limits";
import { Package } from "../opc/package";
import { relationshipsOf, type Relationship } from "../opc/relationships";
import { damaged, notAWorkbook, tooLarge } from "../opc/trouble";
import { kindOf, wordsOf } from "../opc/file-kind";

/** A part of a Word file and its text. */
export interface WordPart {
  /** `footnotes`, `header` …: what its relationship calls it. */
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

/** The parts of a Word file that hold its words, or tell how they are meant. */
export interface DocumentParts {
  readonly document: WordPart;
  /** Headers, footers, notes, comments, styles and numbering, as the document names them. */
  readonly side: readonly WordPart[];
}

const SIDE_KINDS = new Set(["styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer"]);

/**
 * Opens a Word file and takes out the parts that hold words.
 * @throws HostError not-a-workbook (no Word file), encrypted, damaged or too-large
 */
export function openDocumentParts(bytes: Uint8Array): DocumentParts {
  const pack = openWordPackage(bytes);
  const main = findDocument(pack);
  const names = new Set<string>();
  const side = relationshipsOf(pack, main).flatMap(({ kind, external, target }): WordPart[] => {
    if (!SIDE_KINDS.has(kind) || external || !pack.has(target) || names.has(target)) return [];
    names.add(target);
    return [{ kind, name: target, text: partText(pack, target) }];
  });
  return { document: { kind: "document", name: main, text: partText(pack, main) }, side };
}

/** A Word file as a package. @throws HostError where it is none */
export function openWordPackage(bytes: Uint8Array): Package {
  refuseOtherKinds(bytes);
  return Package.open(bytes);
}

function refuseOtherKinds(bytes: Uint8Array): void {
  const kind = kindOf(bytes);
  if (kind === "zip") return;
  if (kind === "encrypted") throw new HostError("encrypted", "Word 文件设有打开密码，请先在 Word 中取消密码再另存");
  if (kind === "old-word" || kind === "old-office")
    throw notAWorkbook("旧版 .doc 格式，请在 Word 或 WPS 里用“文件 → 另存为”另存为 .docx");
  const isSpecial = kind !== "text" && kind !== "unknown" && kind !== "xml-workbook";
  throw notAWorkbook(isSpecial ? wordsOf(kind) : "内容不是 .docx 文件，请在 Word 或 WPS 中另存为 .docx");
}

/** The name of the part that holds the document's text. @throws HostError */
export function findDocument(pack: Package): string {
  const isMain = ({ kind, external }: Relationship): boolean => kind === "officeDocument" && !external;
  const target = relationshipsOf(pack, "").find(isMain)?.target ?? "word/document.xml";
  if (pack.hasBelow("xl/")) throw notAWorkbook("这是 Excel 工作簿，请把扩展名改回 .xlsx");
  if (pack.has(target)) return target;
  if (pack.hasBelow("word/")) throw damaged(`缺少部件 ${target}`);
  throw notAWorkbook("压缩包里没有 Word 文档");
}

function partText(pack: Package, part: string): string {
  const text = pack.text(part);
  if (text.length > MAX_WORD_CHARACTERS) throw tooLarge("正文超过 16 MB");
  return text;
}
