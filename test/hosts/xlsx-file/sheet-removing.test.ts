import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { changedParts, partOf, partsOf, STYLES, testFile, testParts, zipped } from "./packages";

const CELL = '<row r="1"><c r="A1"><v>2.5</v></c></row>';
const DESIGN: SheetDesign = {
  name: "自评报告",
  columnWidths: [20],
  rowHeights: {},
  merges: [],
  cells: [
    { row: 0, column: 0, value: "标题", style: { font: { bold: true }, border: true } },
    { row: 1, column: 0, formula: "表!A1*2", style: { format: "0.0000" } },
  ],
};
const CALCULATED = testFile({ sheets: { 表: CELL }, strings: "<si><t>x</t></si>", styles: STYLES });

const PROPERTIES =
  '<Properties xmlns:vt="v"><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant>' +
  '<vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>表</vt:lpstr></vt:vector></TitlesOfParts></Properties>';

function withProperties(file: Uint8Array): Uint8Array {
  const parts = partsOf(file);
  const link =
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>';
  const text = Object.fromEntries(Object.keys(parts).map((name) => [name, partOf(file, name)]));
  return zipped({
    ...text,
    "_rels/.rels": text["_rels/.rels"]!.replace("</Relationships>", link),
    "docProps/app.xml": PROPERTIES,
  });
}

/** A workbook of three sheets whose parts a test may change first. */
function three(change: (parts: Record<string, string | Uint8Array>) => void = () => undefined, second = CELL) {
  const parts = testParts({ sheets: { 一: CELL, 二: second, 三: CELL } });
  change(parts);
  return XlsxFileWorkbook.open(zipped(parts));
}

function replaceIn(name: string, from: string, to: string) {
  return (parts: Record<string, string | Uint8Array>) => {
    expect(parts[name]).toContain(from);
    parts[name] = String(parts[name]).replace(from, to);
  };
}

async function names(workbook: XlsxFileWorkbook): Promise<string[]> {
  return (await workbook.read()).sheets.map(({ name }) => name);
}

test("added and removed: every part is again what it was, to the byte", async () => {
  const before = withProperties(CALCULATED);
  const workbook = XlsxFileWorkbook.open(before);
  const name = await workbook.addSheet(DESIGN);
  expect(changedParts(before, workbook.toBytes())).toContain("docProps/app.xml");
  await workbook.removeSheet(name);
  expect(workbook.toBytes()).toEqual(before);
});

test("removed after other changes: what is listed is as before, the other changes stay", async () => {
  const before = withProperties(CALCULATED);
  const workbook = XlsxFileWorkbook.open(before);
  const name = await workbook.addSheet(DESIGN);
  await workbook.apply([{ at: { sheet: "表", row: 0, column: 0 }, expect: { value: 2.5 }, write: { value: 3 } }]);
  await workbook.removeSheet(name);
  const after = workbook.toBytes();
  // The list of texts and styles keeps what was added; the workbook asks to be recalculated.
  expect(changedParts(before, after)).toEqual([
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  expect(partOf(after, "xl/workbook.xml").replace('<calcPr fullCalcOnLoad="1"/>', "")).toBe(
    partOf(before, "xl/workbook.xml"),
  );
  const reopened = XlsxFileWorkbook.open(after);
  expect((await reopened.read()).sheets).toMatchObject([{ name: "表", cells: [{ value: 3 }] }]);
});

test("a sheet of an earlier session goes with all that belongs to it alone", async () => {
  const workbook = three((parts) => {
    parts["xl/worksheets/_rels/sheet2.xml.rels"] =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="t/drawing" Target="../drawings/drawing1.xml"/>' +
      '<Relationship Id="rId2" Type="t/printerSettings" Target="../shared.bin"/>' +
      '<Relationship Id="rId3" Type="t/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>';
    parts["xl/worksheets/_rels/sheet1.xml.rels"] =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="t/printerSettings" Target="../shared.bin"/></Relationships>';
    parts["xl/drawings/drawing1.xml"] = "<d/>";
    parts["xl/drawings/_rels/drawing1.xml.rels"] =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="t/image" Target="../media/image1.png"/></Relationships>';
    parts["xl/media/image1.png"] = "png";
    parts["xl/shared.bin"] = "both";
    replaceIn(
      "[Content_Types].xml",
      "</Types>",
      '<Override PartName="/xl/drawings/drawing1.xml" ContentType="x"/></Types>',
    )(parts);
  });
  await workbook.removeSheet("二");
  const file = workbook.toBytes();
  expect(Object.keys(partsOf(file)).sort()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/shared.bin",
    "xl/workbook.xml",
    "xl/worksheets/_rels/sheet1.xml.rels",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet3.xml",
  ]);
  for (const list of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"]) {
    expect(partOf(file, list)).not.toMatch(/sheet2|drawing1|二/);
  }
  expect(await names(XlsxFileWorkbook.open(file))).toEqual(["一", "三"]);
});

test("names of the sheet go, names of later sheets follow them", async () => {
  const definedNames =
    "<definedNames><definedName name='甲' localSheetId='0'>一!$A$1</definedName><definedName name='乙' localSheetId='1'>二!$A$1</definedName>" +
    "<definedName name='丙' localSheetId='2'>三!$A$1</definedName><definedName name='丁'>SUM(二!$A$1:$B$2,一!A1)</definedName></definedNames>";
  const workbook = three(replaceIn("xl/workbook.xml", "</sheets>", `</sheets>${definedNames}`));
  await workbook.removeSheet("二");
  expect(partOf(workbook.toBytes(), "xl/workbook.xml")).toContain(
    "<definedNames><definedName name='甲' localSheetId='0'>一!$A$1</definedName>" +
      "<definedName name='丙' localSheetId='1'>三!$A$1</definedName><definedName name='丁'>SUM(#REF!,一!A1)</definedName></definedNames>",
  );
});

test.each([
  ["a later sheet that was in front", 'activeTab="2"', "", 'activeTab="1"'],
  ["an earlier one", 'activeTab="0"', "", 'activeTab="0"'],
  ["the sheet itself: the next takes its place", 'activeTab="1"', "", 'activeTab="1"'],
  ["the sheet itself before a hidden one", 'activeTab="1"', "三", 'activeTab="0"'],
  ["tabs that were scrolled", 'firstSheet="2"', "", 'firstSheet="1"'],
])("the window shows %s", async (_, shown, hidden, expected) => {
  const workbook = three((parts) => {
    replaceIn("xl/workbook.xml", "<sheets>", `<bookViews><workbookView ${shown}/></bookViews><sheets>`)(parts);
    if (hidden !== "") replaceIn("xl/workbook.xml", `name="${hidden}"`, `name="${hidden}" state="hidden"`)(parts);
  });
  await workbook.removeSheet("二");
  expect(partOf(workbook.toBytes(), "xl/workbook.xml")).toContain(`<workbookView ${expected}/>`);
});

test("formulas that read the sheet show #REF!, and what hangs on them follows", async () => {
  const formulas =
    '<row r="1"><c r="A1"><f>二!A1+1</f><v>3.5</v></c><c r="B1"><f>A1*2</f><v>7</v></c><c r="C1"><f>SUM(\'二\'!$A$1:B9)&amp;"二!A1"</f><v>2.5</v></c></row>';
  const workbook = three(replaceIn("xl/worksheets/sheet1.xml", CELL, formulas));
  await workbook.removeSheet("二");
  const [sheet] = (await workbook.read()).sheets;
  expect(sheet?.cells.map(({ formula, value }) => [formula, value])).toEqual([
    ["#REF!+1", { error: "#REF!" }],
    ["A1*2", { error: "#REF!" }],
    ['SUM(#REF!)&"二!A1"', { error: "#REF!" }],
  ]);
});

test("a longer name that ends like the sheet's is left alone", async () => {
  const workbook = three((parts) => {
    replaceIn("xl/workbook.xml", 'name="三"', 'name="附二"')(parts);
    replaceIn(
      "xl/worksheets/sheet1.xml",
      CELL,
      '<row r="1"><c r="A1"><f>附二!A1+\'附二\'!A1</f><v>5</v></c></row>',
    )(parts);
  });
  await workbook.removeSheet("二");
  expect((await workbook.read()).sheets[0]?.cells[0]).toMatchObject({ formula: "附二!A1+'附二'!A1", value: 5 });
});

test("is refused for the last sheet that is seen, and for one that is not there", async () => {
  const workbook = three((parts) => {
    replaceIn("xl/workbook.xml", 'name="一"', 'name="一" state="hidden"')(parts);
    replaceIn("xl/workbook.xml", 'name="三"', 'name="三" state="veryHidden"')(parts);
  });
  const before = workbook.checkpoint();
  await expect(workbook.removeSheet("二")).rejects.toMatchObject({ trouble: "not-supported" });
  await expect(workbook.removeSheet("四")).rejects.toMatchObject({ trouble: "sheet-deleted" });
  expect(workbook.checkpoint()).toBe(before);
});

test("is refused where a formula names the sheet in a way that cannot be taken out", async () => {
  const workbook = three(
    replaceIn("xl/worksheets/sheet1.xml", CELL, '<row r="1"><c r="A1"><f>二!名称+1</f><v>5</v></c></row>'),
  );
  await expect(workbook.removeSheet("二")).rejects.toMatchObject({ trouble: "not-supported" });
});

const SHARED = resolve("../shared/cases/files/nasty.xlsx");
(existsSync(SHARED) ? test : test.skip)("a real file is again what it was", async () => {
  const bytes = new Uint8Array(readFileSync(SHARED));
  const workbook = XlsxFileWorkbook.open(bytes);
  await workbook.removeSheet(await workbook.addSheet({ ...DESIGN, cells: [{ row: 0, column: 0, value: "标题" }] }));
  expect(changedParts(bytes, workbook.toBytes())).toEqual([]);
});
