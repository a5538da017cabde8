import { strToU8 } from "fflate";
import type { Cell, SheetSnapshot } from "../../../src/core/grid/snapshot";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { MAIN, RELATIONSHIPS, STYLES, testFile, testParts, zipped, type TestWorkbook } from "./packages";

async function sheetsOf(file: Uint8Array): Promise<readonly SheetSnapshot[]> {
  return (await XlsxFileWorkbook.open(file).read()).sheets;
}

async function cellsOf(workbook: TestWorkbook): Promise<readonly Cell[]> {
  return (await sheetsOf(testFile(workbook)))[0]!.cells;
}

async function read(cells: string, rest: Omit<TestWorkbook, "sheets"> = {}): Promise<readonly Cell[]> {
  return cellsOf({ sheets: { 表: cells }, ...rest });
}

/** The only cell, without its place. */
async function one(cell: string, rest: Omit<TestWorkbook, "sheets"> = {}): Promise<Omit<Cell, "row" | "column">> {
  const [first, ...more] = await read(`<row r="1">${cell}</row>`, rest);
  expect(more).toEqual([]);
  const { row, column, ...content } = first!;
  expect([row, column]).toEqual([0, 0]);
  return content;
}

describe("values", () => {
  test.each([
    ['<c r="A1"><v>12.5</v></c>', 12.5],
    ['<c r="A1" t="n"><v>-1E-7</v></c>', -1e-7],
    ['<c r="A1"><v> 3 </v></c>', 3],
    ['<c r="A1"><v>0</v></c>', 0],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ['<c r="A1" t="str"><v>文字</v></c>', "文字"],
    ['<c r="A1" t="str"><v>a_x000D_b</v></c>', "a\rb"],
    ['<c r="A1" t="d"><v>2024-03-05</v></c>', 45356],
    ['<c r="A1" t="d"><v>2024-03-05T12:00:00</v></c>', 45356.5],
    ['<c r="A1" t="inlineStr"><is><t>内联</t></is></c>', "内联"],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 两边 </t></is></c>', " 两边 "],
    [
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></is></c>',
      "粗细",
    ],
    ['<c r="A1" t="inlineStr"><is><t>a&amp;b&lt;c&#10;d&#x4E2D;</t></is></c>', "a&b<c\nd中"],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[<甲>&乙]]></t></is></c>', "<甲>&乙"],
    ['<c r="A1" t="str"><v><!-- 不是文字 -->x</v></c>', "x"],
    ["<c r='A1' t='str'><v>单引号</v></c>", "单引号"],
    ['<c\n  r = "A1"\tt="str" ><v >空白</v ></c >', "空白"],
  ])("%s", async (xml, value) => {
    expect(await one(xml)).toEqual({ value });
  });

  test.each([
    '<c r="A1"/>',
    '<c r="A1" s="1"></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"><v/></c>',
    '<c r="A1" t="inlineStr"/>',
    '<c r="A1" t="inlineStr"><is><t></t></is></c>',
    '<c r="A1" t="inlineStr"><is/></c>',
    '<c r="A1" t="str"><v></v></c>',
    '<c r="A1" t="s"><v>0</v></c>',
    '<c r="A1" t="s"><v>99</v></c>',
  ])("nothing in %s", async (xml) => {
    expect(await read(`<row r="1">${xml}</row>`, { strings: "<si><t></t></si>" })).toEqual([]);
  });

  test("a text of the longest length", async () => {
    const text = "长".repeat(32_767);
    expect(await one('<c r="A1" t="s"><v>0</v></c>', { strings: `<si><t>${text}</t></si>` })).toEqual({ value: text });
  });
});

describe("shared strings", () => {
  const strings =
    "<si><t>平常</t></si>" +
    '<si><r><t>富</t></r><r><rPr><b/><rFont val="黑体"/></rPr><t xml:space="preserve"> 文本</t></r><phoneticPr fontId="1"/></si>' +
    '<si><t>注音</t><rPh sb="0" eb="2"><t>zhùyīn</t></rPh></si>' +
    '<si><t xml:space="preserve"> _x005F_x000D_ _x000a_ </t></si>' +
    "<si><t/></si><si/><si><t>末</t></si>";

  test.each([
    [0, "平常"],
    [1, "富 文本"],
    [2, "注音"],
    [3, " _x000D_ \n "],
    [6, "末"],
  ])("number %d", async (number, value) => {
    expect(await one(`<c r="A1" t="s"><v>${number}</v></c>`, { strings })).toEqual({ value });
  });

  test("between other elements, with whitespace", async () => {
    const spaced = "\n <si>\n  <t>甲</t>\n </si>\n <!-- --> <si><t>乙</t></si>\n";
    const cells = await read('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', {
      strings: spaced,
    });
    expect(cells.map((cell) => cell.value)).toEqual(["甲", "乙"]);
  });
});

describe("places", () => {
  test("rows and cells without a name follow the one before", async () => {
    const cells = await read(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>",
    );
    expect(cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [4, 2],
      [4, 3],
      [5, 0],
    ]);
  });

  test("the last row and column, with a huge dimension", async () => {
    const before = '<dimension ref="A1:XFD1048576"/>';
    const cells = await read('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', { before });
    expect(cells).toEqual([{ row: 1_048_575, column: 16_383, value: 1 }]);
  });

  test("cells beyond the grid are left out", async () => {
    const cells = await read(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row><row r="1048577"><c r="A1048577"><v>3</v></c></row>',
    );
    expect(cells).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  test("cells out of order are put in order, the last of two counts", async () => {
    const cells = await read(
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
    );
    expect(cells).toEqual([
      { row: 0, column: 0, value: 3 },
      { row: 1, column: 0, value: 4 },
      { row: 1, column: 1, value: 1 },
    ]);
  });

  test("what is not ours between rows and cells is passed over", async () => {
    const cells = await read(
      '<!-- <row> --><row r="1"><?x <c> ?><c r="A1"><v>1</v><extLst><ext uri="x"><v>9</v></ext></extLst></c><extLst/></row><mc:x xmlns:mc="m"><row r="7"/></mc:x>',
    );
    expect(cells).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  test("a greater-than sign inside an attribute ends no tag", async () => {
    const before = '<sheetPr codeName="a>b"/>';
    expect(await read('<row r="1" note="x>y"><c r="A1"><v>1</v></c></row>', { before })).toHaveLength(1);
  });
});

describe("formats", () => {
  test.each([
    ['<c r="A1"><v>1</v></c>', undefined],
    ['<c r="A1" s="1"><v>1</v></c>', "0.00"],
    ['<c r="A1" s="2"><v>1</v></c>', "0%"],
    ['<c r="A1" s="3"><v>1</v></c>', 'yyyy"年"m"月"'],
    ['<c r="A1" s="4"><v>1</v></c>', undefined],
    ['<c r="A1" s="77"><v>1</v></c>', undefined],
  ])("%s", async (xml, format) => {
    expect(await one(xml, { styles: STYLES })).toEqual({ value: 1, ...(format !== undefined && { format }) });
  });

  test("a workbook of 1904 gives its dates in the 1900 system, other numbers as they are", async () => {
    const cells = await read(
      '<row r="1"><c r="A1" s="3"><v>43894</v></c><c r="B1" s="1"><v>43894</v></c><c r="C1" s="3" t="str"><v>1</v></c></row>',
      {
        styles: STYLES,
        workbookStart: '<workbookPr date1904="1"/>',
      },
    );
    expect(cells.map((cell) => cell.value)).toEqual([45356, 43894, "1"]);
  });
});

describe("formulas", () => {
  test("stand without their sign and show their value", async () => {
    const cells = await read(
      '<row r="1"><c r="A1"><f>B1&amp;"a"</f><v>5</v></c><c r="B1" t="str"><f>IF(A1&gt;1,"大","小")</f><v>大</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="b"><f>=TRUE</f><v>1</v></c></row>',
    );
    expect(cells).toEqual([
      { row: 0, column: 0, value: 5, formula: 'B1&"a"' },
      { row: 0, column: 1, value: "大", formula: 'IF(A1>1,"大","小")' },
      { row: 0, column: 2, value: null, formula: "NOW()" },
      { row: 0, column: 3, value: true, formula: "TRUE" },
    ]);
  });

  test("without a stored value are worked out, and stored values are trusted", async () => {
    const cells = await read(
      '<row r="1"><c r="A1"><f>B1+C1</f></c><c r="B1"><f>C1*2</f></c><c r="C1"><v>3</v></c><c r="D1"><f>A1*2</f><v>7</v></c><c r="E1"><f>A1+NOW()</f></c><c r="F1"><f>E1</f><v>8</v></c></row>',
    );
    expect(cells.map(({ value }) => value)).toEqual([9, 6, 3, 7, null, 8]);
  });

  test("of newer functions lose the prefix of files", async () => {
    const { formula } = await one('<c r="A1"><f>_xlfn.IFS(A2=1,"_xlfn.x",TRUE,_xlfn._xlws.FILTER(A2:A3,1))</f></c>');
    expect(formula).toBe('IFS(A2=1,"_xlfn.x",TRUE,FILTER(A2:A3,1))');
  });

  test("shared ones are written out", async () => {
    const cells = await read(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+Sheet2!A1</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c></row>',
    );
    expect(cells.map((cell) => cell.formula)).toEqual(["A1*$C$1+Sheet2!A1", "A2*$C$1+Sheet2!A2", "A3*$C$1+Sheet2!A3"]);
  });

  test("a shared one before its master, one with a text of its own, and one whose master is missing", async () => {
    const cells = await read(
      '<row r="1"><c r="A1"><f t="shared" si="4"/><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" ref="A1:A3" si="4">B2</f><v>2</v></c><c r="C2"><f t="shared" si="8"/><v>9</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="4">B3+1</f><v>3</v></c></row>',
    );
    expect(cells.map(({ formula, value }) => [formula, value])).toEqual([
      ["B1", 1],
      ["B2", 2],
      [undefined, 9],
      ["B3+1", 3],
    ]);
  });

  test("array formulas show in every cell of their area", async () => {
    const cells = await read(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="B1"><f t="array" ref="B1">SUM(C1:C2*2)</f><v>0</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>7</v></c></row>',
    );
    expect(cells.map((cell) => cell.formula)).toEqual(["B1:B2*2", "SUM(C1:C2*2)", "B1:B2*2", undefined]);
  });
});

describe("sheets", () => {
  test("in order, hidden ones too, without chart sheets", async () => {
    const parts = testParts({ sheets: { 一: "", 二: "", 三: "", 图: "" } });
    const workbook = String(parts["xl/workbook.xml"])
      .replace('name="二"', 'name="二" state="hidden"')
      .replace('name="三"', 'state="veryHidden" name="三"');
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      /(<Relationship Id="rId4" [^>]*)worksheet"/,
      '$1chartsheet"',
    );
    const sheets = await sheetsOf(
      zipped({ ...parts, "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": rels }),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["一", false],
      ["二", true],
      ["三", true],
    ]);
  });

  test("names with quotes and entities", async () => {
    const sheets = await sheetsOf(testFile({ sheets: { "it&apos;s &amp; &quot;b&quot;": "" } }));
    expect(sheets[0]?.name).toBe(`it's & "b"`);
  });

  test("five hundred of them", async () => {
    const sheets = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`表${index}`, `<row r="1"><c r="A1"><v>${index}</v></c></row>`]),
    );
    const read = await sheetsOf(testFile({ sheets }));
    expect(read.map((sheet) => sheet.cells[0]?.value)).toEqual(Array.from({ length: 500 }, (_, index) => index));
  });

  test("merged areas", async () => {
    const behind =
      '<mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="D13:E13"></mergeCell><mergeCell ref="A:B"/></mergeCells>';
    const [sheet] = await sheetsOf(testFile({ sheets: { 表: "" }, behind }));
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 12, left: 3, bottom: 12, right: 4 },
    ]);
  });

  test("targets from the root, with steps up, and in another case", async () => {
    const parts = testParts({
      sheets: { 一: '<row r="1"><c r="A1"><v>1</v></c></row>', 二: '<row r="1"><c r="A1"><v>2</v></c></row>' },
    });
    const rels = String(parts["xl/_rels/workbook.xml.rels"])
      .replace("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml")
      .replace("worksheets/sheet2.xml", "../xl/./Worksheets/Sheet2.xml");
    const sheets = await sheetsOf(zipped({ ...parts, "xl/_rels/workbook.xml.rels": rels }));
    expect(sheets.map((sheet) => sheet.cells[0]?.value)).toEqual([1, 2]);
  });
});

describe("ways of writing XML", () => {
  const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  test("prefixed names", async () => {
    const sheet =
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c>` +
      '<x:c r="B1"><x:f>A1</x:f><x:v>2</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>内</x:t></x:is></x:c></x:row></x:sheetData>' +
      '<x:mergeCells><x:mergeCell ref="A2:B2"/></x:mergeCells></x:worksheet>';
    const parts = testParts({ sheets: { 表: sheet }, strings: "", styles: "" });
    parts["xl/sharedStrings.xml"] = `<x:sst xmlns:x="${MAIN}"><x:si><x:t>共享</x:t></x:si></x:sst>`;
    parts["xl/workbook.xml"] =
      `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${RELATIONSHIPS}"><x:sheets><x:sheet name="表" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`;
    const [read] = await sheetsOf(zipped(parts));
    expect(read?.cells).toEqual([
      { row: 0, column: 0, value: "共享" },
      { row: 0, column: 1, value: 2, formula: "A1" },
      { row: 0, column: 2, value: "内" },
    ]);
    expect(read?.merges).toHaveLength(1);
  });

  test("strict files", async () => {
    const parts = testParts({ sheets: { 表: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
    for (const [name, part] of Object.entries(parts)) {
      parts[name] = String(part)
        .replaceAll(MAIN, strict)
        .replaceAll(RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
    expect((await sheetsOf(zipped(parts)))[0]?.cells).toHaveLength(1);
  });

  test.each(["utf-16le", "utf-16be"] as const)("%s with a byte order mark", async (encoding) => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>中文</v></c></row></sheetData></worksheet>`;
    const bytes = new Uint8Array(xml.length * 2);
    const view = new DataView(bytes.buffer);
    [...xml].forEach((character, at) => view.setUint16(2 * at, character.charCodeAt(0), encoding === "utf-16le"));
    const file = zipped({ ...testParts({ sheets: { 表: "" } }), "xl/worksheets/sheet1.xml": bytes });
    const workbook = XlsxFileWorkbook.open(file);
    expect((await workbook.read()).sheets[0]?.cells[0]?.value).toBe("中文");
    const at = { sheet: "表", row: 0, column: 0 };
    await workbook.apply([{ at, expect: { value: "中文" }, write: { value: "改后" } }]);
    expect((await sheetsOf(workbook.toBytes()))[0]?.cells[0]?.value).toBe("改后");
  });

  test("UTF-8 with a byte order mark", async () => {
    const xml = `\ufeff<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
    const file = zipped({ ...testParts({ sheets: { 表: "" } }), "xl/worksheets/sheet1.xml": strToU8(xml) });
    expect((await sheetsOf(file))[0]?.cells).toHaveLength(1);
  });
});
