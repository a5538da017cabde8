import { readFileSync } from "node:fs";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { mergesInFile } from "../../../src/hosts/xlsx-file/file-merges";
import { expectTrouble } from "./expect-trouble";
import { testFile, testParts, zipped } from "./packages";

const EXAMPLE = new Uint8Array(readFileSync("examples/自评表-示例.xlsx"));
const SHEET = "xl/worksheets/sheet1.xml";
const SMALL = {
  sheets: { 表: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  behind: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
};

/** What unpacks: the browser's own, and ours where it has none, as old ones have not. */
const own = globalThis.DecompressionStream;
afterEach(() => {
  globalThis.DecompressionStream = own;
});

describe.each([
  ["by the browser", () => undefined],
  ["where the browser has nothing that unpacks", () => Reflect.deleteProperty(globalThis, "DecompressionStream")],
  [
    "where the browser does not know the deflate of zips",
    () => {
      globalThis.DecompressionStream = class {
        constructor() {
          throw new TypeError("Unsupported compression format: 'deflate-raw'");
        }
      } as unknown as typeof DecompressionStream;
    },
  ],
])("merged areas, unpacked %s", (_, prepare) => {
  beforeEach(() => {
    prepare();
  });

  test("are those that reading the whole file gives", async () => {
    const { sheets } = await XlsxFileWorkbook.open(EXAMPLE).read();
    expect([...(await mergesInFile(EXAMPLE))]).toEqual(sheets.map(({ name, merges }) => [name, merges]));
    expect(sheets.reduce((count, { merges }) => count + merges.length, 0)).toBeGreaterThan(50);
  });

  test("of a part that was stored as it is", async () => {
    const stored = testFile({ sheets: { 表: "" }, behind: SMALL.behind });
    expect([...(await mergesInFile(stored))]).toEqual([["表", [{ top: 0, left: 0, bottom: 1, right: 1 }]]]);
  });

  test.each([
    ["whose sum is another", 1, "的内容已损坏"],
    ["that are no deflate", 0, /无法解压|已损坏/],
  ])("are not made of bytes %s", async (__, kind, detail) => {
    await expectTrouble(broken(kind), "damaged", detail, mergesInFile);
  });

  test("where the part of a sheet is lost", async () => {
    const parts = testParts(SMALL);
    delete parts[SHEET];
    await expectTrouble(zipped(parts), "damaged", "缺少工作表“表”的部件", mergesInFile);
  });

  test("of a file of Word", async () => {
    await expectTrouble(zipped({ "word/document.xml": "<a/>" }), "not-a-workbook", "Word", mergesInFile);
  });

  test("where a part unpacks to more than is held", async () => {
    const parts = { ...testParts(SMALL), [SHEET]: new Uint8Array(97 * 1024 * 1024).fill(32) };
    await expectTrouble(zipped(parts), "too-large", "超过 96 MB", mergesInFile);
  });
});

/** The small workbook with a fault in its sheet: another sum in the directory, or packed bytes that cannot be. */
function broken(kind: number): Uint8Array {
  const file = testFile(SMALL);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const text = Buffer.from(file).toString("latin1");
  if (kind === 1) {
    const central = text.lastIndexOf(SHEET) - 46;
    view.setUint32(central + 16, view.getUint32(central + 16, true) ^ 1, true);
  } else {
    file.fill(0xff, text.indexOf(SHEET) + SHEET.length, text.indexOf(SHEET) + SHEET.length + 12);
  }
  return file;
}
