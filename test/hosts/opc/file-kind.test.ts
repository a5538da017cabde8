import { strToU8, zipSync } from "fflate";
import { kindOf, wordsOf } from "../../../src/hosts/opc/file-kind";

/** Office's note of an open file: the user's name in one byte a letter, and in two. */
function ownerNote(size: 162 | 165, name = "user"): Uint8Array {
  const field = size === 165 ? 54 : 53;
  const bytes = new Uint8Array(size).fill(0x20);
  bytes.set([name.length, ...strToU8(name)]);
  bytes.set([name.length, 0, ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0])], field + 1);
  return bytes;
}

/** The container of Office before 2007 with a stream of this name in its directory. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + 2 * index] = letter.charCodeAt(0)));
  return bytes;
}

test.each([
  ["empty", new Uint8Array()],
  ["zip", zipSync({ a: strToU8("a") })],
  ["old-workbook", compoundFile("Workbook")],
  ["old-workbook", new Uint8Array([0x09, 0x08, 0x06, 0x00, 0, 0])],
  ["old-word", compoundFile("WordDocument")],
  ["old-office", compoundFile("PowerPoint Document")],
  ["encrypted", compoundFile("EncryptedPackage")],
  ["rar", strToU8("Rar!\u001a\u0007\u0001")],
  ["seven-zip", new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
  ["pdf", strToU8("%PDF-1.7")],
  ["rich-text", strToU8("{\\rtf1")],
  ["picture", new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
  ["web-page", strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta></head></html>')],
  ["web-page", strToU8("\ufeff<table border=1><tr><td>1</td></tr></table>")],
  ["xml-workbook", strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
  ["text", strToU8("项目,金额\n甲,1\n")],
  ["text", new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31])],
  ["text", strToU8("项".repeat(55))],
  ["owner-note", ownerNote(165)],
  ["owner-note", ownerNote(162, "王五")],
  ["unknown", new Uint8Array([1, 0, 0, 2])],
] as const)("%s is told by its bytes", (kind, bytes) => {
  expect(kindOf(bytes)).toBe(kind);
});

test("what cannot be opened is named, with what to do", () => {
  const kinds = [
    "empty",
    "old-word",
    "rar",
    "pdf",
    "web-page",
    "text",
    "picture",
    "xml-workbook",
    "rich-text",
    "owner-note",
  ] as const;
  for (const kind of kinds) expect(wordsOf(kind)).toContain("请");
  expect(wordsOf("old-word")).toBe("旧版 Word 文件，请在 Word 或 WPS 里用“文件 → 另存为”另存为 .docx");
});
