import { toA1, type Area } from "../../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { MAIN, partOf, RELATIONSHIPS, STYLES, testFile, type TestWorkbook } from "./packages";

const SHEET = "xl/worksheets/sheet1.xml";
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** Row 1 a head, rows 2 to 4 a table with a label over them, row 5 its sum. */
const ROWS =
  '<row r="1"><c r="A1" t="str"><v>项目</v></c></row>' +
  '<row r="2" ht="20" customHeight="1"><c r="A2" s="4" t="str"><v>甲</v></c><c r="B2" s="1"><v>1</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">B2*$B$5</f><v>6</v></c></row>' +
  '<row r="3"><c r="B3"><v>2</v></c><c r="D3"><f t="shared" si="0"/><v>12</v></c></row>' +
  '<row r="4"><c r="B4"><v>3</v></c><c r="D4"><f t="shared" si="0"/><v>18</v></c></row>' +
  '<row r="5"><c r="A5" t="str"><v>合计</v></c><c r="B5"><f>SUM(B2:B4)</f><v>6</v></c></row>';

function workbook(more: Partial<TestWorkbook> = {}): TestWorkbook {
  return {
    sheets: { 表: ROWS, 另: '<row r="1"><c r="A1"><f>表!B5+SUM(表!B:B)+B5</f><v>18</v></c></row>' },
    styles: STYLES,
    behind: '<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="B2:C2"/></mergeCells>',
    workbookEnd:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$D$5</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$1</definedName></definedNames>',
    ...more,
  };
}

async function changed(
  given: TestWorkbook,
  change: (opened: XlsxFileWorkbook) => Promise<void>,
): Promise<{ file: Uint8Array; sheet: string; cells: Record<string, unknown> }> {
  const opened = XlsxFileWorkbook.open(testFile(given));
  await change(opened);
  const file = opened.toBytes();
  const { sheets } = await XlsxFileWorkbook.open(file).read();
  const cells = sheets[0]!.cells.map((cell) => [toA1(cell), cell.formula ?? cell.value]);
  return { file, sheet: partOf(file, SHEET), cells: Object.fromEntries(cells) as Record<string, unknown> };
}

const merges = (sheet: string): string[] => [...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref!);

test("rows put in below a row take its look, and everything below follows", async () => {
  const { file, sheet, cells } = await changed(workbook(), (opened) => opened.insertRows("表", 1, "below", 2));
  expect(cells).toEqual({
    A1: "项目",
    A2: "甲",
    B2: 1,
    D2: "B2*$B$7",
    B5: 2,
    D5: "B5*$B$7",
    B6: 3,
    D6: "B6*$B$7",
    A7: "合计",
    B7: "SUM(B2:B6)",
  });
  expect(sheet).toContain('<row r="3" ht="20" customHeight="1"><c r="A3" s="4"/><c r="B3" s="1"/></row>');
  expect(merges(sheet)).toEqual(["A2:A6", "B2:C2", "B3:C3", "B4:C4"]);
  expect(partOf(file, "xl/workbook.xml")).toContain(">表!$A$1:$D$7<");
  expect(partOf(file, "xl/workbook.xml")).toContain(">表!$1:$1<");
  expect(partOf(file, "xl/worksheets/sheet2.xml")).toContain("<f>表!B7+SUM(表!B:B)+B5</f>");
});

test("below the last row of a table, its label and its sum take the new row in; above the first one too", async () => {
  const below = await changed(workbook(), (opened) => opened.insertRows("表", 3, "below", 1));
  expect([merges(below.sheet)[0], below.cells.B6]).toEqual(["A2:A5", "SUM(B2:B5)"]);
  const above = await changed(workbook(), (opened) => opened.insertRows("表", 1, "above", 1));
  expect([merges(above.sheet)[0], above.cells.B6]).toEqual(["A2:A5", "SUM(B2:B5)"]);
});

test("rows taken out go with what stands in them, and sums are worked out anew", async () => {
  const opened = XlsxFileWorkbook.open(testFile(workbook()));
  await opened.deleteRows("表", 2, 2);
  const { sheets } = await opened.read();
  const cells = Object.fromEntries(sheets[0]!.cells.map((cell) => [toA1(cell), [cell.value, cell.formula]]));
  expect(cells).toMatchObject({ B2: [1, undefined], D2: [1, "B2*$B$3"], B3: [1, "SUM(B2:B2)"] });
  expect((sheets[0]!.merges as readonly Area[]).map(({ top, bottom }) => [top, bottom])).toEqual([[1, 1]]);
  expect(sheets[1]!.cells[0]).toMatchObject({ value: 3, formula: "表!B3+SUM(表!B:B)+B5" });
});

test("sums by names, and names of names, are worked out anew; what cannot be awaits it", async () => {
  const sheet =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>4</v></c></row>' +
    '<row r="5"><c r="A5"><f>SUM(明细)</f><v>7</v></c><c r="B5"><f>全部*2</f><v>14</v></c><c r="C5"><f>一+1</f><v>3</v></c><c r="D5"><f>SUM(INDIRECT("A1:A3"))</f><v>7</v></c><c r="E5"><f>A1</f><v>1</v></c></row>';
  const opened = XlsxFileWorkbook.open(
    testFile({
      sheets: { 表: sheet },
      workbookEnd:
        '<definedNames><definedName name="全部">SUM(明细)</definedName><definedName name="明细">表!$A$1:$A$3</definedName><definedName name="一">表!$A$2</definedName></definedNames>',
    }),
  );
  await opened.deleteRows("表", 1, 1);
  const { sheets } = await XlsxFileWorkbook.open(opened.toBytes()).read();
  const row = sheets[0]!.cells.filter((cell) => cell.row === 3).map(({ value }) => value);
  expect(row).toEqual([5, 10, { error: "#REF!" }, null, 1]);
});

test("the first row of a merged label is not taken out with it", async () => {
  const opened = XlsxFileWorkbook.open(testFile(workbook()));
  const before = opened.checkpoint();
  await expect(opened.deleteRows("表", 1, 1)).rejects.toMatchObject({ trouble: "not-supported", detail: /会丢掉“甲”/ });
  expect(opened.checkpoint()).toBe(before);
});

const FOLLOWING = (at: number): string =>
  `<autoFilter ref="A1:D${at + 3}"/>` +
  `<conditionalFormatting sqref="B2:B${at + 2}"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;$B$${at + 3}</formula></cfRule></conditionalFormatting>` +
  `<conditionalFormatting sqref="A${at + 3}"><cfRule type="expression" dxfId="0" priority="2"><formula>N("JIHE:x")=0</formula></cfRule></conditionalFormatting>` +
  `<dataValidations count="1"><dataValidation type="list" sqref="D${at + 2}"><formula1>$A$1:$A$${at + 3}</formula1></dataValidation></dataValidations>` +
  `<hyperlinks><hyperlink ref="A${at + 3}" location="表!B${at + 3}"/></hyperlinks>` +
  `<rowBreaks count="1" manualBreakCount="1"><brk id="${at + 2}" max="16383" man="1"/></rowBreaks>` +
  `<extLst><ext uri="{1}" ${X14}><x14:conditionalFormattings><x14:conditionalFormatting ${XM}><x14:cfRule type="expression"><xm:f>B${at + 3}&gt;另!A1</xm:f></x14:cfRule><xm:sqref>B${at + 3}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

test("formats, validations, filters, links, breaks and our marks follow", async () => {
  const given = workbook({ sheets: { 表: ROWS }, behind: FOLLOWING(2), workbookEnd: "" });
  const { sheet } = await changed(given, (opened) => opened.insertRows("表", 1, "below", 3));
  expect(sheet).toContain(FOLLOWING(5));
  const back = await changed(given, async (opened) => {
    await opened.insertRows("表", 1, "below", 3);
    await opened.deleteRows("表", 2, 3);
  });
  expect(back.sheet).toContain(FOLLOWING(2));
});

test("a format or validation of one row covers the rows that are made like it", async () => {
  const behind =
    '<dataValidations count="1"><dataValidation type="custom" sqref="B4"><formula1>B4&gt;0</formula1></dataValidation></dataValidations>';
  const given = workbook({ sheets: { 表: ROWS }, behind, workbookEnd: "" });
  const { sheet } = await changed(given, (opened) => opened.insertRows("表", 3, "above", 1));
  expect(sheet).toContain('sqref="B4:B5"><formula1>B4&gt;0</formula1>');
});

const COMPANIONS: TestWorkbook = workbook({
  behind: `<drawing xmlns:r="${RELATIONSHIPS}" r:id="rId1"/><legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="rId3"/><tableParts count="1"><tablePart xmlns:r="${RELATIONSHIPS}" r:id="rId4"/></tableParts>`,
  more: {
    "xl/worksheets/_rels/sheet1.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      [
        ["drawing", "drawings/drawing1.xml"],
        ["comments", "comments1.xml"],
        ["vmlDrawing", "drawings/vmlDrawing1.vml"],
        ["table", "tables/table1.xml"],
      ]
        .map(
          ([kind, to], index) =>
            `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="../${to}"/>`,
        )
        .join("") +
      "</Relationships>",
    "xl/drawings/drawing1.xml":
      '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:to></xdr:twoCellAnchor>' +
      "<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>4</xdr:row></xdr:from></xdr:oneCellAnchor></xdr:wsDr>",
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><commentList><comment ref="B3"/><comment ref="B5"/></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": [2, 4]
      .map(
        (row) =>
          `<v:shape id="s"><br><x:ClientData ObjectType="Note"><x:Anchor>1, 15, ${row}, 2, 3, 15, ${row + 3}, 16</x:Anchor><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`,
      )
      .join(""),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" ref="B1:D4"><autoFilter ref="B1:D4"/><tableColumns count="1"><tableColumn id="1" name="a"><calculatedColumnFormula>表!$B$5</calculatedColumnFormula></tableColumn></tableColumns></table>`,
    "xl/charts/chart1.xml": '<c:chart xmlns:c="c"><c:f>表!$B$2:$B$5</c:f></c:chart>',
  },
});

test("comments, drawings, tables and charts follow", async () => {
  const { file } = await changed(COMPANIONS, (opened) => opened.insertRows("表", 2, "below", 2));
  const rows = (part: string) => [...partOf(file, part).matchAll(/row>(\d+)</gi)].map(([, row]) => Number(row));
  expect(rows("xl/drawings/drawing1.xml")).toEqual([1, 6, 6]);
  expect(partOf(file, "xl/comments1.xml")).toContain('<comment ref="B3"/><comment ref="B7"/>');
  expect(rows("xl/drawings/vmlDrawing1.vml")).toEqual([2, 6]);
  expect(partOf(file, "xl/drawings/vmlDrawing1.vml")).toContain("1, 15, 6, 2, 3, 15, 9, 16");
  expect(partOf(file, "xl/tables/table1.xml").match(/ref="[^"]+"/g)).toEqual(['ref="B1:D6"', 'ref="B1:D6"']);
  expect(partOf(file, "xl/tables/table1.xml")).toContain("表!$B$7");
  expect(partOf(file, "xl/charts/chart1.xml")).toContain("表!$B$2:$B$7");
});

test("comments of rows that are taken out go with their boxes", async () => {
  const { file } = await changed(COMPANIONS, (opened) => opened.deleteRows("表", 2, 1));
  expect(partOf(file, "xl/comments1.xml")).toContain('<commentList><comment ref="B4"/></commentList>');
  expect(partOf(file, "xl/drawings/vmlDrawing1.vml").match(/<v:shape/g)).toHaveLength(1);
});

test.each([
  ["控件", "<controls/>"],
  ["方案", "<scenarios/>"],
  ["“somethingNew”", "<somethingNew/>"],
  ["扩展内容“unknown”", '<extLst><ext uri="{2}"><unknown/></ext></extLst>'],
])("%s is refused by name, and nothing is written", async (name, behind) => {
  const opened = XlsxFileWorkbook.open(testFile(workbook({ behind, workbookEnd: "" })));
  const before = opened.checkpoint();
  const refused = opened.insertRows("表", 1, "below", 1);
  await expect(refused).rejects.toMatchObject({
    trouble: "not-supported",
    detail: expect.stringContaining(name) as string,
  });
  expect(opened.checkpoint()).toBe(before);
});

test("an array formula that would be torn is refused", async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
  const opened = XlsxFileWorkbook.open(testFile({ sheets: { 表: rows } }));
  await expect(opened.insertRows("表", 0, "below", 1)).rejects.toMatchObject({ trouble: "not-supported" });
});
