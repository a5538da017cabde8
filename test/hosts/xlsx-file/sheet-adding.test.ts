import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import {
  changedParts,
  MAIN,
  partOf,
  partsOf,
  STYLES,
  testFile,
  testParts,
  zipped,
  type TestWorkbook,
} from "./packages";

const NEW = "xl/worksheets/sheet2.xml";
const CELL = '<row r="1"><c r="A1"><v>2.5</v></c></row>';
const EMPTY: SheetDesign = { name: "自评报告", columnWidths: [], rowHeights: {}, cells: [], merges: [] };

async function added(file: Uint8Array, ...designs: SheetDesign[]): Promise<{ file: Uint8Array; names: string[] }> {
  const workbook = XlsxFileWorkbook.open(file);
  const names: string[] = [];
  for (const design of designs) names.push(await workbook.addSheet(design));
  return { file: workbook.toBytes(), names };
}

async function sheetNames(file: Uint8Array): Promise<string[]> {
  return (await XlsxFileWorkbook.open(file).read()).sheets.map((sheet) => sheet.name);
}

describe("adding a sheet", () => {
  test("changes only the lists that name sheets", async () => {
    const before = testFile({ sheets: { 表: CELL }, styles: STYLES, workbookEnd: "<definedNames/>" });
    const { file, names } = await added(before, EMPTY);
    expect(names).toEqual(["自评报告"]);
    expect(changedParts(before, file)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      NEW,
    ]);
    expect(partOf(file, "xl/workbook.xml")).toContain(
      'r:id="rId1"/><sheet name="自评报告" sheetId="2" r:id="rId3"/></sheets><definedNames/>',
    );
    expect(partOf(file, "xl/_rels/workbook.xml.rels")).toContain(
      'Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>',
    );
    expect(partOf(file, "[Content_Types].xml")).toContain(
      'PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"',
    );
  });

  test("behind the last one, with a free part name and sheet number", async () => {
    const parts = testParts({ sheets: { 一: "", 二: "" } });
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace('sheetId="2"', 'sheetId="41"');
    const { file } = await added(zipped({ ...parts, "xl/worksheets/Sheet3.xml": "<orphan/>" }), EMPTY);
    expect(await sheetNames(file)).toEqual(["一", "二", "自评报告"]);
    expect(partOf(file, "xl/workbook.xml")).toContain('sheetId="42"');
    expect(partOf(file, "xl/worksheets/sheet4.xml")).toContain("<worksheet");
  });

  test("a name that is taken gets a number", async () => {
    const { names, file } = await added(
      testFile({ sheets: { 自评报告: "", ABC: "" } }),
      EMPTY,
      EMPTY,
      { ...EMPTY, name: "abc" },
      { ...EMPTY, name: "a/b:c" },
    );
    expect(names).toEqual(["自评报告 (2)", "自评报告 (3)", "abc (2)", "a_b_c"]);
    expect(await sheetNames(file)).toEqual(["自评报告", "ABC", ...names]);
  });

  test("a name with marks of XML", async () => {
    const { file } = await added(testFile({ sheets: { 表: "" } }), { ...EMPTY, name: `A&B "<'it'` });
    expect((await sheetNames(file))[1]).toBe(`A&B "<'it`);
  });

  test("marks its relationship as the workbook declares it", async () => {
    const parts = testParts({ sheets: { 表: "" } });
    parts["xl/workbook.xml"] =
      `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="表" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`;
    const { file } = await added(zipped(parts), EMPTY);
    expect(partOf(file, "xl/workbook.xml")).toContain(
      '<x:sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="自评报告" sheetId="2" r:id="rId2"/></x:sheets>',
    );
    expect(await sheetNames(file)).toEqual(["表", "自评报告"]);
  });

  test("into a strict file stays strict", async () => {
    const parts = testParts({ sheets: { 表: CELL } });
    for (const [name, part] of Object.entries(parts)) {
      parts[name] = String(part)
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    }
    const { file } = await added(zipped(parts), {
      ...EMPTY,
      cells: [{ row: 0, column: 0, value: 1, style: { format: "0.00" } }],
    });
    for (const [name, text] of Object.entries(partsOf(file)))
      if (!name.startsWith("[") && !name.startsWith("_"))
        expect(text).not.toContain("schemas.openxmlformats.org/spreadsheetml");
    expect((await XlsxFileWorkbook.open(file).read()).sheets[1]?.cells).toEqual([
      { row: 0, column: 0, value: 1, format: "0.00" },
    ]);
  });

  test("is named in the document properties where they list sheets", async () => {
    const properties = (titles: string, count: number, size: number): string =>
      '<Properties xmlns:vt="v"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant>' +
      `<vt:variant><vt:i4>${count}</vt:i4></vt:variant><vt:variant><vt:lpstr>命名范围</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>` +
      `<TitlesOfParts><vt:vector size="${size}" baseType="lpstr">${titles}</vt:vector></TitlesOfParts></Properties>`;
    const withProperties = (text: string): Uint8Array => {
      const parts = testParts({ sheets: { 表: "" } });
      const link =
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>';
      return zipped({
        ...parts,
        "_rels/.rels": String(parts["_rels/.rels"]).replace("</Relationships>", link),
        "docProps/app.xml": text,
      });
    };
    const { file } = await added(
      withProperties(properties("<vt:lpstr>表</vt:lpstr><vt:lpstr>名</vt:lpstr>", 1, 2)),
      EMPTY,
    );
    expect(partOf(file, "docProps/app.xml")).toBe(
      properties("<vt:lpstr>表</vt:lpstr><vt:lpstr>自评报告</vt:lpstr><vt:lpstr>名</vt:lpstr>", 2, 3),
    );
    const odd = withProperties(properties("<vt:lpstr>表</vt:lpstr>", 7, 1));
    expect(partOf((await added(odd, EMPTY)).file, "docProps/app.xml")).toBe(partOf(odd, "docProps/app.xml"));
  });

  test("one that cannot be written changes nothing", async () => {
    const before = testFile({ sheets: { 表: CELL } });
    const workbook = XlsxFileWorkbook.open(before);
    const tooLong = { ...EMPTY, cells: [{ row: 0, column: 0, value: "长".repeat(40_000) }] };
    await expect(workbook.addSheet(tooLong)).rejects.toMatchObject({ trouble: "not-supported" });
    expect(workbook.toBytes()).toEqual(before);
  });
});

describe("the new sheet", () => {
  const design: SheetDesign = {
    ...EMPTY,
    columnWidths: [90.5, 12],
    rowHeights: { 1: 30, 4: 600 },
    merges: [{ top: 2, left: 0, bottom: 3, right: 1 }],
    hideGridLines: true,
    page: {
      orientation: "landscape",
      margins: { top: 37, bottom: 35, left: 28, right: 26 },
      footer: "— &P —",
      breaksBefore: [4, 2, 4],
      fitToWidth: true,
    },
    cells: [
      { row: 3, column: 1, value: "=不是公式" },
      {
        row: 0,
        column: 0,
        value: "标题",
        style: {
          font: { name: "方正小标宋简体", size: 22, bold: true, color: "C00000" },
          horizontal: "center",
          vertical: "center",
          wrap: true,
        },
      },
      { row: 1, column: 0, formula: `"共"&TEXT('表'!A1,"0.00")&"万元"` },
      { row: 1, column: 1, formula: "SUM(A10:A11)", style: { format: "0.00" } },
      { row: 2, column: 0, value: true, style: { border: true, fill: "FFF2CC", indent: 2 } },
      { row: 9, column: 0, formula: "A11*2" },
      { row: 10, column: 0, value: 3 },
      { row: 11, column: 0, formula: "TODAY()" },
      { row: 12, column: 0, formula: "RAND()", value: 0.5 },
    ],
  };

  test("has content, merges and formulas worked out over the whole workbook", async () => {
    const { file } = await added(testFile({ sheets: { 表: CELL }, strings: "", styles: STYLES }), design);
    const [, sheet] = (await XlsxFileWorkbook.open(file).read()).sheets;
    expect(sheet?.merges).toEqual(design.merges);
    expect(sheet?.cells).toEqual([
      { row: 0, column: 0, value: "标题" },
      { row: 1, column: 0, value: "共2.50万元", formula: `"共"&TEXT('表'!A1,"0.00")&"万元"` },
      { row: 1, column: 1, value: 9, formula: "SUM(A10:A11)", format: "0.00" },
      { row: 2, column: 0, value: true },
      { row: 3, column: 1, value: "=不是公式" },
      { row: 9, column: 0, value: 6, formula: "A11*2" },
      { row: 10, column: 0, value: 3 },
      { row: 11, column: 0, value: null, formula: "TODAY()" },
      { row: 12, column: 0, value: 0.5, formula: "RAND()" },
    ]);
    expect(partOf(file, NEW)).toContain("<f>TODAY()</f></c>");
    expect(partOf(file, "xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  test("has its page, its widths and heights in the order the schema wants", async () => {
    const { file } = await added(testFile({ sheets: { 表: CELL }, styles: STYLES }), design);
    const xml = partOf(file, NEW);
    expect(xml.replace(/<sheetData>.*<\/sheetData>/, "<sheetData/>")).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:B13"/>` +
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
        '<cols><col min="1" max="1" width="90.5" customWidth="1"/><col min="2" max="2" width="12" customWidth="1"/></cols><sheetData/>' +
        '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>' +
        '<pageMargins left="1.1024" right="1.0236" top="1.4567" bottom="1.378" header="0.7283" footer="0.9055"/>' +
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
        "<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>" +
        '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="4" max="16383" man="1"/></rowBreaks></worksheet>',
    );
    expect(xml).toContain('<row r="2" ht="30" customHeight="1">');
    expect(xml).toContain('<row r="5" ht="409" customHeight="1"></row>');
  });

  test("counts its pages from its own first, which has no footer", async () => {
    const page = { ...design.page!, firstPage: { number: 1, withoutFooter: true } };
    const { file } = await added(testFile({ sheets: { 表: CELL }, styles: STYLES }), { ...design, page });
    const xml = partOf(file, NEW);
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" firstPageNumber="1" useFirstPageNumber="1" fitToWidth="1" fitToHeight="0"/>' +
        '<headerFooter differentFirst="1"><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>',
    );
  });

  test.each([
    ["宋体", 11, 76],
    ["宋体", 12, 76],
    ["Calibri", 11, 608 / 7],
    ["Arial", 10, 608 / 7],
    ["等线", 11, 76],
    ["仿宋_GB2312", 16, 608 / 11],
    ["Nowhere Sans", 11, 608 / 7],
  ])("a column of 456 points is as wide in digits of %s %p", async (font, size, width) => {
    const styles = STYLES.replace(/<font>.*?<\/font>/, `<font><sz val="${size}"/><name val="${font}"/></font>`);
    expect(styles).toContain(font);
    const { file } = await added(testFile({ sheets: { 表: CELL }, styles }), { ...design, columnPoints: { 0: 456 } });
    const [, written] = /<col min="1" max="1" width="([\d.]+)" customWidth="1"\/>/.exec(partOf(file, NEW))!;
    expect(Number(written)).toBeGreaterThanOrEqual(width);
    expect(Number(written)).toBeLessThan(width + 1 / 256);
    expect(partOf(file, NEW)).toContain('<col min="2" max="2" width="12" customWidth="1"/>');
  });

  test("a framed merged area is framed all around", async () => {
    const { file } = await added(testFile({ sheets: { 表: CELL }, styles: STYLES }), design);
    const styled = /<c r="A3" s="(\d+)"/.exec(partOf(file, NEW))![1]!;
    for (const cell of ["B3", "A4"]) expect(partOf(file, NEW)).toContain(`<c r="${cell}" s="${styled}"/>`);
  });

  test("shares fonts, borders, formats and texts with what is there", async () => {
    const before = testFile({ sheets: { 表: CELL }, strings: "<si><t>标题</t></si>", styles: STYLES });
    const once = (await added(before, design)).file;
    const twice = (await added(once, design)).file;
    expect(partOf(twice, "xl/styles.xml")).toBe(partOf(once, "xl/styles.xml"));
    expect(partOf(once, "xl/styles.xml")).toContain('<fonts count="2">');
    expect(partOf(twice, "xl/sharedStrings.xml").match(/<si>/g)).toHaveLength(2);
    expect(partOf(once, "xl/styles.xml")).toContain(
      STYLES.slice(STYLES.indexOf("<cellStyleXfs"), STYLES.indexOf("<cellXfs")),
    );
  });

  test("looks are added for a workbook whose style sheet lacks the lists", async () => {
    for (const workbook of [{ sheets: { 表: CELL } }, { sheets: { 表: CELL }, styles: "" }] satisfies TestWorkbook[]) {
      const { file } = await added(testFile(workbook), design);
      const sheet = (await XlsxFileWorkbook.open(file).read()).sheets;
      expect(sheet[1]?.cells.find((cell) => cell.row === 1 && cell.column === 1)?.format).toBe("0.00");
      expect(sheet[0]?.cells[0]?.format).toBeUndefined();
    }
  });
});

describe("a new workbook", () => {
  test("holds the designed sheets, the same bytes each time", async () => {
    const designs: SheetDesign[] = [
      {
        ...EMPTY,
        name: "附件1",
        cells: [
          { row: 0, column: 0, value: 12.5 },
          { row: 0, column: 1, value: "文" },
        ],
      },
      { ...EMPTY, name: "附件2", cells: [{ row: 0, column: 0, formula: "附件1!A1*2", style: { format: "0.00%" } }] },
      { ...EMPTY, name: "附件2" },
    ];
    const file = createWorkbookBytes(designs);
    expect(createWorkbookBytes(designs)).toEqual(file);
    const { sheets } = await XlsxFileWorkbook.open(file).read();
    expect(sheets.map((sheet) => sheet.name)).toEqual(["附件1", "附件2", "附件2 (2)"]);
    expect(sheets[1]?.cells).toEqual([{ row: 0, column: 0, value: 25, formula: "附件1!A1*2", format: "0.00%" }]);
  });

  test("needs a sheet", () => {
    expect(() => XlsxFileWorkbook.create([])).toThrow("at least one sheet");
  });

  test("can be marked, edited and extended like an opened one", async () => {
    const workbook = XlsxFileWorkbook.create([EMPTY]);
    await workbook.mark([
      { sheet: "自评报告", area: { top: 0, left: 0, bottom: 0, right: 0 }, severity: "error", rules: ["x"] },
    ]);
    await workbook.apply([
      { at: { sheet: "自评报告", row: 0, column: 0 }, expect: { value: null }, write: { value: "甲" } },
    ]);
    await workbook.addSheet(EMPTY);
    expect(await workbook.clearMarks()).toBe(1);
    const { sheets } = await XlsxFileWorkbook.open(workbook.toBytes()).read();
    expect(sheets.map(({ name, cells }) => [name, cells[0]?.value])).toEqual([
      ["自评报告", "甲"],
      ["自评报告 (2)", undefined],
    ]);
  });
});
