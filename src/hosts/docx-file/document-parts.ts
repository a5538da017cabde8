import { HostError } from "../../app/ports";
import { Package } from "../opc/package";
import { relationshipsOf, relationshipsPart, type Relationship } from "../opc/relationships";
import { damaged, notAWorkbook, tooLarge } from "../opc/trouble";
import { localName, readRoot } from "../opc/xml-scanner";
import { isCompoundFile, isEncryptedOffice } from "../opc/zip-reader";

/** Characters. No report with its forms comes near it; reading it takes about seventy times as much memory. */
const LONGEST_PART = 16 * 1024 * 1024;
const SIDE_PARTS = ["styles", "numbering", "footnotes", "endnotes", "comments"] as const;

/** The parts of a Word file that hold its words, as text that is known to be XML without a DOCTYPE. */
export interface DocumentParts {
  readonly document: string;
  /** The document's relationships; absent where it has none. */
  readonly relationships?: string;
  readonly side: Readonly<Partial<Record<(typeof SIDE_PARTS)[number], string>>>;
}

/**
 * Opens a Word file and takes out the parts that hold words.
 * @throws HostError not-a-workbook (no Word file), encrypted, damaged or too-large
 */
export function openDocumentParts(bytes: Uint8Array): DocumentParts {
  refuseOtherKinds(bytes);
  const pack = Package.open(bytes);
  const main = findDocument(pack);
  const document = partText(pack, main);
  if (localName(readRoot(document, main).root.name) !== "document") throw notAWorkbook("压缩包里没有 Word 文档");
  const links = relationshipsOf(pack, main);
  const side: Partial<Record<(typeof SIDE_PARTS)[number], string>> = {};
  for (const kind of SIDE_PARTS) {
    const target = links.find((link) => link.kind === kind && !link.external)?.target;
    if (target === undefined || !pack.has(target)) continue;
    const text = partText(pack, target);
    readRoot(text, target);
    side[kind] = text;
  }
  const own = relationshipsPart(main);
  return { document, side, ...(pack.has(own) ? { relationships: pack.text(own) } : {}) };
}

/** A Word file of these parts alone, under their usual names: nothing in it was not looked at. */
export function packDocumentParts({ document, relationships, side }: DocumentParts): Uint8Array {
  const pack = Package.empty();
  pack.setText("word/document.xml", document);
  if (relationships !== undefined) pack.setText("word/_rels/document.xml.rels", relationships);
  for (const [kind, text] of Object.entries(side)) pack.setText(`word/${kind}.xml`, text);
  return pack.toBytes();
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (isCompoundFile(bytes)) {
    if (isEncryptedOffice(bytes))
      throw new HostError("encrypted", "Word 文件设有打开密码，请先在 Word 中取消密码再另存");
    throw notAWorkbook("旧版 .doc 格式，请在 Word 或 WPS 中另存为 .docx");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw notAWorkbook("内容不是 .docx 文件，请在 Word 或 WPS 中另存为 .docx");
}

function findDocument(pack: Package): string {
  const isMain = ({ kind, external }: Relationship): boolean => kind === "officeDocument" && !external;
  const target = relationshipsOf(pack, "").find(isMain)?.target ?? "word/document.xml";
  if (pack.hasBelow("xl/")) throw notAWorkbook("这是 Excel 工作簿，请把扩展名改回 .xlsx");
  if (pack.has(target)) return target;
  if (pack.hasBelow("word/")) throw damaged(`缺少部件 ${target}`);
  throw notAWorkbook("压缩包里没有 Word 文档");
}

function partText(pack: Package, part: string): string {
  const text = pack.text(part);
  if (text.length > LONGEST_PART) throw tooLarge("正文超过 16 MB");
  return text;
}
