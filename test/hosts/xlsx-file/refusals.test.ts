import { constants, deflateRawSync } from "node:zlib";
import { strToU8, unzipSync, zipSync } from "fflate";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { crc32 } from "../../../src/hosts/opc/crc32";
import { expectTrouble } from "./expect-trouble";
import { MAIN, testFile, testParts, zipped } from "./packages";

const PLAIN = { sheets: { 表: '<row r="1"><c r="A1"><v>1</v></c></row>' } };
const SHEET = "xl/worksheets/sheet1.xml";

function withSheet(xml: string): Uint8Array {
  return testFile({ sheets: { 表: xml } });
}

function withPart(name: string, part: string | Uint8Array): Uint8Array {
  return zipped({ ...testParts(PLAIN), [name]: part });
}

function without(name: string): Uint8Array {
  const parts = testParts(PLAIN);
  delete parts[name];
  return zipped(parts);
}

/** Finds the central directory entry of a part and changes it. */
function tamper(
  file: Uint8Array,
  name: string,
  change: (view: DataView, central: number, local: number) => void,
): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (!wanted.every((byte, index) => copy[at + 46 + index] === byte)) continue;
    change(view, at, view.getUint32(at + 42, true));
    return copy;
  }
  throw new Error(`no part ${name}`);
}

/** So many MiB of zeros, deflated: a block without history or end can be repeated. */
function deflatedZeros(megabytes: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH });
  const lastBlock = [0x03, 0x00];
  const stream = new Uint8Array(block.length * megabytes + lastBlock.length);
  for (let index = 0; index < megabytes; index++) stream.set(block, index * block.length);
  stream.set(lastBlock, block.length * megabytes);
  return stream;
}

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + 2 * index] = letter.charCodeAt(0)));
  return bytes;
}

describe("files that are no workbook", () => {
  test.each([
    ["an empty file", new Uint8Array(0)],
    ["a text file", strToU8("PK is how it begins, but it is no zip")],
    ["an empty zip", zipSync({})],
    ["any zip", zipSync({ "a.txt": strToU8("a") })],
    ["a web page", strToU8("<html></html>")],
  ])("%s", async (_, file) => {
    await expectTrouble(file, "not-a-workbook");
  });

  test("a Word document", async () => {
    const parts = testParts(PLAIN);
    const rels = String(parts["_rels/.rels"]).replace("xl/workbook.xml", "word/document.xml");
    const word = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
    const file = zipped({
      "[Content_Types].xml": parts["[Content_Types].xml"]!,
      "_rels/.rels": rels,
      "word/document.xml": word,
    });
    await expectTrouble(file, "not-a-workbook", "这是 Word 文件，请把扩展名改回 .docx");
  });

  test("an old .xls file says what to do", async () => {
    await expectTrouble(compoundFile("Workbook"), "not-a-workbook", "旧版 .xls 格式，请另存为 .xlsx");
  });

  test("a binary .xlsb workbook", async () => {
    const parts = testParts(PLAIN);
    const rels = String(parts["_rels/.rels"]).replace("workbook.xml", "workbook.bin");
    await expectTrouble(zipped({ ...parts, "_rels/.rels": rels, "xl/workbook.bin": "x" }), "not-a-workbook", "xlsb");
  });

  test("an encrypted workbook", async () => {
    await expectTrouble(compoundFile("EncryptedPackage"), "encrypted");
  });

  test("an encrypted zip", async () => {
    const file = tamper(testFile(PLAIN), SHEET, (view, at) => view.setUint16(at + 8, 1, true));
    await expectTrouble(file, "encrypted");
  });
});

describe("damaged zips", () => {
  test.each([0.1, 0.5, 0.9, 0.99])("cut at %d", async (share) => {
    const file = testFile(PLAIN);
    await expectTrouble(file.slice(0, Math.floor(file.length * share)), "damaged");
  });

  test("every single cut is refused, never read wrongly and never another error", async () => {
    const file = testFile(PLAIN);
    for (let length = 5; length < file.length; length += 7) await expectTrouble(file.slice(0, length), "damaged");
  });

  test("a changed byte in a part is noticed by its sum", async () => {
    const file = tamper(testFile(PLAIN), SHEET, (view, at) => view.setUint32(at + 16, 12345, true));
    await expectTrouble(file, "damaged", SHEET);
  });

  test("two parts of one name, whatever the case", async () => {
    await expectTrouble(withPart("xl/Worksheets/SHEET1.xml", "<a/>"), "damaged", "重名");
  });

  test.each(["../evil.xml", "xl/../../evil.xml", "/etc/passwd", "C:/evil.xml", "xl\\..\\..\\evil.xml"])(
    "the name %s",
    async (name) => {
      await expectTrouble(withPart(name, "<a/>"), "damaged", "不安全");
    },
  );

  test("a size that is said to stand in a ZIP64 field, and does not", async () => {
    const file = tamper(testFile(PLAIN), SHEET, (view, at) => view.setUint32(at + 24, 0xffffffff, true));
    await expectTrouble(file, "damaged");
  });

  test("an unknown way of packing", async () => {
    const file = tamper(testFile(PLAIN), SHEET, (view, at) => view.setUint16(at + 10, 12, true));
    await expectTrouble(file, "damaged", "压缩方式");
  });
});

describe("zip bombs", () => {
  test("claiming more than 256 MiB", async () => {
    const file = tamper(testFile(PLAIN), SHEET, (view, at) => view.setUint32(at + 24, 257 * 1024 * 1024, true));
    await expectTrouble(file, "too-large");
  });

  test("many parts that are too much only together", async () => {
    const half = (at: string, file: Uint8Array): Uint8Array =>
      tamper(file, at, (view, central) => view.setUint32(central + 24, 130 * 1024 * 1024, true));
    await expectTrouble(half("xl/workbook.xml", half(SHEET, testFile(PLAIN))), "too-large");
  });

  test("a part that unpacks to more than it claims is not let past the cap", async () => {
    const stored = zipSync({ ...unzipSync(testFile(PLAIN)), [SHEET]: deflatedZeros(300) }, { level: 0 });
    const lying = tamper(stored, SHEET, (view, at) => {
      view.setUint16(at + 10, 8, true);
      view.setUint32(at + 24, 1000, true);
    });
    await expectTrouble(lying, "too-large");
  });

  test.each([50, 5000])(
    "a part whose size is not %i as it claims, and whose sum is another too, is damaged",
    async (size) => {
      const file = tamper(testFile(PLAIN), SHEET, (view, at) => {
        view.setUint32(at + 24, size, true);
        view.setUint32(at + 16, 12345, true);
      });
      await expectTrouble(file, "damaged", SHEET);
    },
  );

  test("a large honest part is read", async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row * 7919}</v></c></row>`,
    );
    const { sheets } = await XlsxFileWorkbook.open(withSheet(rows.join(""))).read();
    expect(sheets[0]?.cells).toHaveLength(30_000);
    expect(sheets[0]?.cells[29_999]).toEqual({ row: 29_999, column: 0, value: 29_999 * 7919 });
  });
});

describe("missing and broken parts", () => {
  test.each([
    ["_rels/.rels", "_rels/.rels"],
    ["xl/workbook.xml", "xl/workbook.xml"],
    [SHEET, /表.*sheet1\.xml/],
    ["xl/_rels/workbook.xml.rels", "表"],
  ])("without %s", async (name, detail) => {
    await expectTrouble(without(name), "damaged", detail);
  });

  test.each([
    ["mismatched tags", `<row r="1"><c r="A1"><v>1</v></row></c>`],
    ["an unfinished tag", `<row r="1"><c r="A1"`],
    ["a value that is not closed", `<row r="1"><c r="A1"><v>1</c></row>`],
    ["an attribute without quotes", `<row r=1><c r="A1"/></row>`],
    ["an attribute without value", `<row r><c r="A1"/></row>`],
    ["a cell name that is none", `<row r="1"><c r="1A"><v>1</v></c></row>`],
    ["an unknown entity", `<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>`],
    ["a character reference that is none", `<row r="1"><c r="A1" t="str"><v>&#xZZ;</v></c></row>`],
    ["an open comment", `<row r="1"><!-- </row>`],
  ])("a sheet with %s", async (_, cells) => {
    await expectTrouble(withSheet(cells), "damaged");
  });

  test.each([
    ["behind the cells", `<worksheet xmlns="${MAIN}"><sheetData/><mergeCells><mergeCell ref="A1:B2"/></worksheet>`],
    ["before the cells", `<worksheet xmlns="${MAIN}"><sheetViews><sheetView></sheetViews><sheetData/></worksheet>`],
    ["at the end", `<worksheet xmlns="${MAIN}"><sheetData/>`],
    ["without cells table", `<worksheet xmlns="${MAIN}"></worksheet>`],
    ["empty", `<?xml version="1.0"?>`],
  ])("a sheet broken %s", async (_, xml) => {
    await expectTrouble(withPart(SHEET, xml), "damaged", SHEET);
  });

  test.each([
    SHEET,
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
  ])("a DOCTYPE in %s", async (name) => {
    const parts = testParts({ ...PLAIN, strings: "<si><t>a</t></si>", styles: "" });
    const text = String(parts[name]);
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    parts[name] = text.startsWith("<?xml") ? text.replace("?>", `?>${bomb}`) : bomb + text;
    const cell = '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>';
    parts[SHEET] =
      name === SHEET ? parts[SHEET]! : String(parts[SHEET]).replace('<row r="1"><c r="A1"><v>1</v></c></row>', cell);
    if (name === "[Content_Types].xml") {
      const workbook = XlsxFileWorkbook.open(zipped(parts));
      const trouble = await workbook
        .addSheet({ name: "新", columnWidths: [], rowHeights: {}, cells: [], merges: [] })
        .catch((error: unknown) => error);
      expect(trouble).toMatchObject({ trouble: "damaged" });
    } else await expectTrouble(zipped(parts), "damaged", "DOCTYPE");
  });

  test("text that is no UTF-8", async () => {
    await expectTrouble(withPart(SHEET, new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x80])), "damaged", "编码");
  });
});

test("the sum of zip files", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
  expect(crc32(strToU8("The quick brown fox jumps over the lazy dog"))).toBe(0x414fa339);
});
