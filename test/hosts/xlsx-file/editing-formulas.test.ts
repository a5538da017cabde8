import { toA1 } from "../../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { apply, edit, rowsOf, SHEET, type Edited } from "./edits";
import { changedParts, MAIN, partOf, testFile, type TestWorkbook } from "./packages";

describe("tables", () => {
  const rels = (target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/table" Target="${target}"/></Relationships>`;

  test.each([
    ["", ["B2"]],
    [' headerRowCount="0"', []],
  ])("their headers stay, since the table repeats them (%s)", async (attribute, locked) => {
    const more = {
      "xl/worksheets/_rels/sheet1.xml.rels": rels("../tables/table1.xml"),
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" ref="B2:C4"${attribute}/>`,
    };
    const { applied } = await apply(
      { sheets: { 表: "" }, more },
      edit("B2", null, "甲"),
      edit("B3", null, 1),
      edit("A2", null, 2),
    );
    expect(applied.stale.map(({ at }) => toA1(at))).toEqual(locked);
  });
});

describe("formulas", () => {
  test("are written with their value", async () => {
    const { sheet } = await apply(
      '<row r="1"><c r="A1"><v>2</v></c></row>',
      edit("B1", null, { formula: 'IF(A1>1,"大&",A1)' }),
      edit("C1", null, { formula: "A1/4" }),
      edit("D1", null, { formula: "A1=2" }),
      edit("E1", null, { formula: "1/0" }),
      edit("F1", null, { formula: "NOW()" }),
      edit("G1", null, { formula: "IFS(A1=2,1)" }),
    );
    expect(rowsOf(sheet)).toBe(
      '<row r="1"><c r="A1"><v>2</v></c><c r="B1" t="str"><f>IF(A1&gt;1,"大&amp;",A1)</f><v>大&amp;</v></c>' +
        '<c r="C1"><f>A1/4</f><v>0.5</v></c><c r="D1" t="b"><f>A1=2</f><v>1</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
        '<c r="F1"><f>NOW()</f></c><c r="G1"><f>_xlfn.IFS(A1=2,1)</f><v>1</v></c></row>',
    );
  });

  test("replace constants and are replaced by them; then the calculation chain goes", async () => {
    const chain = `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/><c r="B1"/></calcChain>`;
    const workbook: TestWorkbook = {
      sheets: { 表: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f><v>2</v></c></row>' },
      more: { "xl/calcChain.xml": chain },
    };
    const rewritten = await apply(
      workbook,
      edit("A1", { formula: "1+1" }, { formula: "1+2" }),
      edit("C1", null, { formula: "B1" }),
    );
    expect(changedParts(testFile(workbook), rewritten.file)).toEqual(["xl/workbook.xml", SHEET]);
    const { file, cells } = await apply(workbook, edit("A1", { formula: "1+1" }, 7));
    expect(cells["A1"]).toEqual({ row: 0, column: 0, value: 7 });
    expect(cells["B1"]?.value).toBe(7);
    expect(changedParts(testFile(workbook), file)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
      SHEET,
    ]);
    expect(partOf(file, "[Content_Types].xml") + partOf(file, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

describe("recalculation", () => {
  const data = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';

  test("dependents get their value, through other sheets and names", async () => {
    const workbook: TestWorkbook = {
      sheets: {
        表: `${data}<row r="2"><c r="A2"><f>SUM(A1:B1)</f><v>3</v></c><c r="B2"><f>'二 表'!A1*10</f><v>60</v></c><c r="C2"><f>B1</f><v>2</v></c></row>`,
        "二 表":
          '<row r="1"><c r="A1"><f>表!A2*2</f><v>6</v></c><c r="B1"><f>首数+1</f><v>2</v></c><c r="C1"><f>1+1</f><v>777</v></c></row>',
      },
      workbookEnd: '<definedNames><definedName name="首数">表!$A$1</definedName></definedNames>',
    };
    const { cells, applied, file } = await apply(workbook, edit("A1", 1, 5));
    const second = (await XlsxFileWorkbook.open(file).read()).sheets[1]!;
    expect([cells["A2"]?.value, cells["B2"]?.value, cells["C2"]?.value]).toEqual([7, 140, 2]);
    expect(second.cells.map((cell) => cell.value)).toEqual([14, 6, 777]);
    expect(applied.awaitingRecalculation).toEqual([]);
  });

  test("what cannot be worked out loses its value and is named, and so does what hangs on it", async () => {
    const rows = `${data}<row r="2"><c r="A2" s="0"><f>XLOOKUP(A1,A1:B1,A1:B1)</f><v>3</v></c><c r="B2" t="str"><f>A2&amp;"x"</f><v>3x</v></c><c r="C2"><f>B1*2</f><v>4</v></c></row>`;
    const { applied, sheet } = await apply(rows, edit("A1", 1, 5));
    expect(applied.awaitingRecalculation.map(toA1)).toEqual(["A2", "B2"]);
    expect(rowsOf(sheet)).toContain(
      '<c r="A2" s="0"><f>XLOOKUP(A1,A1:B1,A1:B1)</f></c><c r="B2"><f>A2&amp;"x"</f></c><c r="C2"><f>B1*2</f><v>4</v></c>',
    );
  });

  test("what may hang on the change keeps its value, as do links to other workbooks; a full calculation is asked for", async () => {
    const kept =
      '<c r="A2"><f>[1]S!$A$1</f><v>0.26</v></c><c r="B2"><f>INDIRECT("F14")+SUM(表1[金额])</f><v>203.25</v></c>' +
      '<c r="C2"><f>B2*2</f><v>406.5</v></c><c r="D2"><f>VLOOKUP(Z9,[1]S!$A:$B,2,0)</f><v>3</v></c>';
    const { applied, sheet, file } = await apply(`${data}<row r="2">${kept}</row>`, edit("A1", 1, 5));
    expect(rowsOf(sheet)).toContain(kept);
    expect(applied.awaitingRecalculation.map(toA1)).toEqual(["B2", "C2"]);
    expect(partOf(file, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("array formulas are never worked out cell by cell", async () => {
    const rows = `${data}<row r="2"><c r="A2"><f t="array" ref="A2:B2">A1:B1*2</f><v>2</v></c><c r="B2"><v>4</v></c><c r="C2"><f>A2+1</f><v>3</v></c></row>`;
    const { applied, sheet } = await apply(rows, edit("A1", 1, 5));
    expect(applied.awaitingRecalculation.map(toA1)).toEqual(["A2", "B2", "C2"]);
    expect(rowsOf(sheet)).toContain(
      '<c r="A2"><f t="array" ref="A2:B2">A1:B1*2</f></c><c r="B2"/><c r="C2"><f>A2+1</f></c>',
    );
  });

  test("a full calculation is asked for only where a formula hangs on the change", async () => {
    const sheets = { 表: `${data}<row r="2"><c r="A2"><f>A1</f><v>1</v></c></row>` };
    const settings = async (workbookEnd: string, cell: string): Promise<string> => {
      const old = cell === "A1" ? 1 : 2;
      const { file } = await apply({ sheets, workbookEnd }, edit(cell, old, 5));
      return partOf(file, "xl/workbook.xml").split("</sheets>")[1]!.replace("</workbook>", "");
    };
    expect(await settings("", "B1")).toBe("");
    expect(await settings("", "A1")).toBe('<calcPr fullCalcOnLoad="1"/>');
    expect(await settings('<definedNames/><oleSize ref="A1"/>', "A1")).toBe(
      '<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>',
    );
    expect(await settings('<calcPr calcId="1"/>', "A1")).toBe('<calcPr fullCalcOnLoad="1" calcId="1"/>');
    expect(await settings('<calcPr fullCalcOnLoad="0"></calcPr>', "A1")).toBe('<calcPr fullCalcOnLoad="1"></calcPr>');
    expect(await settings('<calcPr fullCalcOnLoad="true"/>', "A1")).toBe('<calcPr fullCalcOnLoad="true"/>');
  });

  test("a value that stays the same is not rewritten", async () => {
    const rows = `${data}<row r="2"><c r="A2"><f>ROUND(A1,0)</f><v>1.0</v></c></row>`;
    expect(rowsOf((await apply(rows, edit("A1", 1, 1.2))).sheet)).toContain("<v>1.0</v>");
  });
});

describe("shared formulas", () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"><f t="shared" ref="B1:C2" si="3">A1*2</f><v>2</v></c><c r="C1"><f t="shared" si="3"/><v>4</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="3"/><v>4</v></c><c r="C2"><f t="shared" si="3"/><v>8</v></c></row>';
  const formulas = (cells: Edited["cells"]): unknown[] =>
    Object.values(cells).map((cell) => cell.formula ?? cell.value);

  test("when the master goes, the next takes its place", async () => {
    const { sheet, cells } = await apply(rows, edit("B1", { formula: "A1*2" }, 100));
    expect(rowsOf(sheet)).toContain(
      '<c r="B1" s="0"><v>100</v></c><c r="C1"><f t="shared" ref="B1:C2" si="3">B1*2</f><v>200</v></c>',
    );
    expect(formulas(cells)).toEqual([1, 100, "B1*2", 2, "A2*2", "B2*2"]);
  });

  test("when several go at once", async () => {
    const { sheet, cells } = await apply(
      rows,
      edit("B1", { formula: "A1*2" }, 100),
      edit("C1", { formula: "B1*2" }, null),
    );
    expect(rowsOf(sheet)).toContain('<c r="B2"><f t="shared" ref="B2:C2" si="3">A2*2</f><v>4</v></c>');
    expect(formulas(cells)).toEqual([1, 100, 2, "A2*2", "B2*2"]);
  });

  test("when all go", async () => {
    const { cells } = await apply(
      rows,
      edit("B1", { formula: "A1*2" }, 1),
      edit("C1", { formula: "B1*2" }, { formula: "A1" }),
      edit("B2", { formula: "A2*2" }, 3),
      edit("C2", { formula: "B2*2" }, 4),
    );
    expect(formulas(cells)).toEqual([1, 1, "A1", 2, 3, 4]);
  });

  test("when a follower goes, the others stay as they are written", async () => {
    const { sheet, cells } = await apply(rows, edit("C1", { formula: "B1*2" }, 5));
    expect(rowsOf(sheet)).toContain('<f t="shared" ref="B1:C2" si="3">A1*2</f>');
    expect(formulas(cells)).toEqual([1, "A1*2", 5, 2, "A2*2", "B2*2"]);
  });

  test("a reference that would be lost on the way is spelled out for each", async () => {
    const lost =
      '<row r="1"><c r="B1"><f t="shared" si="0"/></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" ref="B1:B3" si="0">A1</f></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>';
    const { cells, sheet } = await apply(lost, edit("B2", { formula: "A1" }, 1));
    expect(formulas(cells)).toEqual(["#REF!", 1, "A2"]);
    expect(sheet).not.toContain("shared");
  });

  test("a group number used twice", async () => {
    const twice =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">C3+1</f></c></row><row r="4"><c r="A4"><f t="shared" si="0"/></c></row>';
    const { cells } = await apply(twice, edit("A1", { formula: "B1" }, 1));
    expect(formulas(cells)).toEqual([1, "B2", "C3+1", "C4+1"]);
  });
});
