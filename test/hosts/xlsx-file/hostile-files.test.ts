import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { parseArea } from "../../../src/core/grid/address";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { expectTrouble } from "./expect-trouble";
import { changedParts, partOf, testFile, testParts, zipped, type TestWorkbook } from "./packages";
import { hasLongEntries, withDirectorySize, withZip64 } from "./zip64";

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const PLAIN: TestWorkbook = { sheets: { 表: ROW } };
const SHEET = "xl/worksheets/sheet1.xml";
const RELS = "xl/_rels/workbook.xml.rels";

async function read(file: Uint8Array): Promise<WorkbookSnapshot> {
  return XlsxFileWorkbook.open(file).read();
}

async function valuesOf(file: Uint8Array): Promise<CellValue[]> {
  return (await read(file)).sheets[0]!.cells.map(({ value }) => value);
}

function changed(workbook: TestWorkbook, part: string, change: (xml: string) => string): Uint8Array {
  const parts = testParts(workbook);
  return zipped({ ...parts, [part]: change(String(parts[part])) });
}

describe("valid files that look odd", () => {
  test.each(['r:id=""', 'r:id="rId77"', ""])("a sheet without a part (%s) is passed over by name", async (id) => {
    const file = changed(PLAIN, "xl/workbook.xml", (xml) =>
      xml.replace("</sheets>", `<sheet name="Module1" sheetId="9" ${id}/></sheets>`),
    );
    const { sheets, withoutPart } = await read(file);
    expect([sheets.map(({ name }) => name), withoutPart]).toEqual([["表"], ["Module1"]]);
  });

  test("a worksheet whose part is lost is none of these", async () => {
    const parts = testParts(PLAIN);
    delete parts[SHEET];
    await expectTrouble(zipped(parts), "damaged", "缺少工作表“表”的部件");
  });

  test.each([
    ["in its end record", withZip64(testFile(PLAIN), "record")],
    ["in its entries too", withZip64(testFile(PLAIN), "entries")],
  ])("a small zip that writes its numbers as ZIP64 %s", async (_, file) => {
    expect(await valuesOf(file)).toEqual([1]);
    const workbook = XlsxFileWorkbook.open(file);
    const at = { sheet: "表", row: 0, column: 0 };
    await workbook.apply([{ at, expect: { value: 1 }, write: { value: 2 } }]);
    expect(await valuesOf(workbook.toBytes())).toEqual([2]);
    expect(hasLongEntries(workbook.toBytes())).toBe(false);
  });

  test.each([1, 100_000])("a size of %i in the directory that the data and its sum disprove", async (size) => {
    expect(await valuesOf(withDirectorySize(testFile(PLAIN), SHEET, size))).toEqual([1]);
  });

  test("texts that are declared and lost, where no cell refers to one", async () => {
    const lost = (row: string): Uint8Array => {
      const parts = testParts({ sheets: { 表: row }, strings: "<si><t>甲</t></si>" });
      delete parts["xl/sharedStrings.xml"];
      return zipped(parts);
    };
    expect(await valuesOf(lost(ROW))).toEqual([1]);
    await expectTrouble(lost('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), "damaged", "存放文字");
    const workbook = XlsxFileWorkbook.open(lost(ROW));
    expect(partOf(workbook.toBytes(), "xl/sharedStrings.xml")).toBe("");
    await workbook.apply([{ at: { sheet: "表", row: 0, column: 0 }, expect: { value: 1 }, write: { value: 2 } }]);
    // Other programs open no workbook whose texts are declared and lost.
    expect(partOf(workbook.toBytes(), "xl/sharedStrings.xml")).toContain('count="0"');
  });

  test("a target written with % for a part that is named without", async () => {
    const { [SHEET]: sheet, ...parts } = testParts(PLAIN);
    const rels = String(parts[RELS]).replace("sheet1.xml", "sheet%201.xml");
    expect(await valuesOf(zipped({ ...parts, [RELS]: rels, "xl/worksheets/sheet 1.xml": sheet! }))).toEqual([1]);
    expect(await valuesOf(zipped({ ...parts, [RELS]: rels, "xl/worksheets/sheet%201.xml": sheet! }))).toEqual([1]);
  });

  test("numbers, texts and yes or no in CDATA sections", async () => {
    const cell = (name: string, type: string, value: string): string =>
      `<c r="${name}" t="${type}"><v><![CDATA[${value}]]></v></c>`;
    const row = `<row r="1">${cell("A1", "n", "0.26")}${cell("B1", "s", "1")}${cell("C1", "b", "1")}${cell("D1", "str", "甲")}</row>`;
    const file = testFile({ sheets: { 表: row }, strings: "<si><t>甲</t></si><si><t>乙</t></si>" });
    expect(await valuesOf(file)).toEqual([0.26, "乙", true, "甲"]);
  });

  test("a style sheet that is declared and lost is made where it was declared, once, and goes with the marks", async () => {
    const parts = testParts({ ...PLAIN, styles: "" });
    delete parts["xl/styles.xml"];
    const file = zipped(parts);
    const workbook = XlsxFileWorkbook.open(file);
    await workbook.mark([{ sheet: "表", area: parseArea("A1")!, rules: ["a"], severity: "error" }]);
    const marked = workbook.toBytes();
    expect(partOf(marked, "[Content_Types].xml").match(/styles\.xml/g)).toHaveLength(1);
    expect(partOf(marked, RELS).match(/styles\.xml/g)).toHaveLength(1);
    const again = XlsxFileWorkbook.open(marked);
    expect(await again.clearMarks()).toBe(1);
    expect(changedParts(file, again.toBytes())).toEqual([]);
  });
});

describe("files that would take hours or all memory", () => {
  const inAttribute = (text: string): Uint8Array =>
    changed(PLAIN, "xl/workbook.xml", (xml) =>
      xml.replace('name="表"', () => `name="${text.repeat(2_000_000 / text.length)}"`),
    );

  test.each(["<!--", "<![CDATA[", "<?"])("an attribute full of %s", async (text) => {
    await expectTrouble(inAttribute(text), "damaged");
  });

  test("a sheet of more cells than any form has", async () => {
    const row = `<row>${"<c/>".repeat(2000)}</row>`;
    await expectTrouble(testFile({ sheets: { 表: row.repeat(1000) } }), "too-large", "150 万格");
  });

  test("a sheet that unpacks to more than a page can hold", async () => {
    await expectTrouble(testFile({ sheets: { 表: `<row>${"<c/>".repeat(26_000_000)}</row>` } }), "too-large", "96 MB");
  });

  test("sheets that are within bounds each, and not together", async () => {
    const cells = `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(1400);
    await expectTrouble(testFile({ sheets: { 表: cells, 又: cells } }), "too-large", "200 万个");
  });

  test("many sheets of one part", async () => {
    const sheets = Array.from(
      { length: 3000 },
      (_, at) => `<sheet name="a${at}" sheetId="${at + 2}" r:id="rId1"/>`,
    ).join("");
    const file = changed({ sheets: { 表: "<row><c><v>1</v></c></row>".repeat(1000) } }, "xl/workbook.xml", (xml) =>
      xml.replace("</sheets>", () => `${sheets}</sheets>`),
    );
    await expectTrouble(file, "too-large", "200 万个");
  });

  test("more sheets than any unit has", async () => {
    const sheets = '<sheet name="a" sheetId="2" r:id="rId1"/>'.repeat(200_000);
    const file = changed(PLAIN, "xl/workbook.xml", (xml) => xml.replace("</sheets>", () => `${sheets}</sheets>`));
    await expectTrouble(file, "too-large", "工作表");
  });

  test("thousands of array formulas, each over its own cells", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}"><f t="array" ref="A${at + 1}:B${at + 1}">C1:D1</f><v>1</v></c><c r="B${at + 1}"><v>2</v></c></row>`,
    );
    const { cells } = (await read(testFile({ sheets: { 表: rows.join("") } }))).sheets[0]!;
    expect(cells.every(({ formula }) => formula === "C1:D1")).toBe(true);
  });
});

test("control characters in names and footers leave the file readable", async () => {
  const design: SheetDesign = {
    name: "表\u000b一",
    columnWidths: [],
    rowHeights: {},
    cells: [{ row: 0, column: 0, value: "甲\u000b乙\ud800" }],
    merges: [],
    page: { orientation: "portrait", margins: { top: 1, bottom: 1, left: 1, right: 1 }, footer: "第\u0001页" },
  };
  const file = createWorkbookBytes([design]);
  // eslint-disable-next-line no-control-regex -- control characters are what it is about
  const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
  for (const name of ["xl/workbook.xml", SHEET]) expect(partOf(file, name)).not.toMatch(controls);
  expect(await valuesOf(file)).toEqual(["甲\u000b乙\ud800"]);
});
