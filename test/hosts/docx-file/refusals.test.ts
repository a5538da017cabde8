import { strToU8 } from "fflate";
import { HostError } from "../../../src/app/ports";
import { readDocx } from "../../../src/hosts/docx-file";
import { testFile, zipped } from "../xlsx-file/packages";
import { p, rawWordFile, wordParts } from "./raw-word-file";

/** The head of an OLE compound file with a stream of that name. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + 2 * index] = letter.charCodeAt(0)));
  return bytes;
}

function withDocument(xml: string): Uint8Array {
  return zipped({ ...wordParts(""), "word/document.xml": xml });
}

function without(part: string): Uint8Array {
  const parts = wordParts(p("甲"));
  delete parts[part];
  return zipped(parts);
}

const NESTED = "<w:tbl><w:tr><w:tc>";
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

test.each<[string, () => Uint8Array, HostError["trouble"], RegExp]>([
  ["no zip", () => strToU8("只是文字"), "not-a-workbook", /不是 \.docx 文件/],
  ["an empty file", () => new Uint8Array(), "not-a-workbook", /文件是空的.*请/],
  ["an old .doc", () => compoundFile("WordDocument"), "not-a-workbook", /旧版 \.doc 格式，请.*另存为 \.docx/],
  ["a file under a password", () => compoundFile("EncryptedPackage"), "encrypted", /打开密码/],
  ["a workbook", () => testFile({ sheets: { 表: "" } }), "not-a-workbook", /Excel 工作簿/],
  ["any zip", () => zipped({ "a.txt": "甲" }), "not-a-workbook", /没有 Word 文档/],
  ["another root", () => withDocument("<html/>"), "not-a-workbook", /没有 Word 文档/],
  ["a file cut short", () => rawWordFile(p("甲".repeat(500))).slice(0, -40), "damaged", /没有传完/],
  ["no document", () => without("word/document.xml"), "damaged", /缺少部件 word\/document\.xml/],
  ["XML cut short", () => withDocument(`<w:document ${W}><w:body><w:p>`), "damaged", /不完整/],
  ["a DTD", () => withDocument(`<!DOCTYPE a [<!ENTITY b "c">]><w:document ${W}/>`), "damaged", /DOCTYPE/],
  ["a DTD in a side part", () => rawDoctypeInStyles(), "damaged", /DOCTYPE/],
  [
    "tables nested without end",
    () => rawWordFile(NESTED.repeat(200) + p("甲") + "</w:tc></w:tr></w:tbl>".repeat(200)),
    "damaged",
    /嵌套太深/,
  ],
  [
    "fields in fields without end",
    () => rawWordFile(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(300)}</w:p>`),
    "damaged",
    /域嵌套太深/,
  ],
  [
    "a table of 150,000 cells",
    () => rawWordFile(`<w:tbl>${`<w:tr>${"<w:tc><w:p/></w:tc>".repeat(50)}</w:tr>`.repeat(3_000)}</w:tbl>`),
    "too-large",
    /单元格超过 10 万个/,
  ],
  ["200,001 paragraphs", () => rawWordFile("<w:p/>".repeat(200_001)), "too-large", /段落超过 20 万个/],
  ["a document of 20 MB", () => rawWordFile(p("甲乙丙丁".repeat(5_000_000))), "too-large", /16 MB/],
])("%s is refused in words a person understands", async (_, bytes, trouble, says) => {
  const refused = await readDocx(bytes()).catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(HostError);
  expect(refused).toMatchObject({ trouble, detail: expect.stringMatching(says) as string });
});

function rawDoctypeInStyles(): Uint8Array {
  return zipped({ ...wordParts(p("甲"), { styles: "" }), "word/styles.xml": `<!DOCTYPE x><w:styles ${W}/>` });
}

test("a zip bomb is refused before anything of it is kept", async () => {
  const file = rawWordFile(p("甲"));
  const view = new DataView(file.buffer);
  for (let at = 0; at + 46 < file.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 200 * 1024 * 1024, true);
  }
  await expect(readDocx(file)).rejects.toMatchObject({ trouble: "too-large" });
});

test("parts named otherwise, and missing relationships, do no harm", async () => {
  const parts = wordParts(p("甲"));
  const document = parts["word/document.xml"]!;
  const links = (parts["_rels/.rels"] as string).replace("document.xml", "document2.xml");
  delete parts["word/document.xml"];
  delete parts["word/_rels/document.xml.rels"];
  const bytes = zipped({ ...parts, "_rels/.rels": links, "word/document2.xml": document });
  expect((await readDocx(bytes)).blocks).toEqual([{ kind: "paragraph", text: "甲" }]);
});
