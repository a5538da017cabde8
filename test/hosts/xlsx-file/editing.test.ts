import type { Edit } from "../../../src/core/fixing/edit";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { apply, applyTo, edit, rowsOf, SHEET } from "./edits";
import { changedParts, MAIN, partOf, STYLES, testFile, testParts, zipped, type TestWorkbook } from "./packages";

describe("cells that are there", () => {
  test("keep everything but their content", async () => {
    const row =
      '<row r="1" ht="20"><c r="A1" s="4" t="s" ph="1"><v>0</v></c><c r="B1" vm="2" cm="1" s="1"><v>1</v></c></row>';
    const { sheet } = await apply(
      { sheets: { 表: row }, strings: "<si><t>旧</t></si>", styles: STYLES },
      edit("A1", "旧", 12.5),
      edit("B1", 1, true),
    );
    expect(rowsOf(sheet)).toBe(
      '<row r="1" ht="20"><c r="A1" s="4" ph="1"><v>12.5</v></c><c r="B1" s="1" t="b"><v>1</v></c></row>',
    );
  });

  test("an empty styled cell is filled, an odd way of writing kept", async () => {
    const { sheet } = await apply(
      "<row r='1'><c r='A1' s='0' ></c><c t='n' r='B1'/></row>",
      edit("A1", null, 1),
      edit("B1", null, 2),
    );
    expect(rowsOf(sheet)).toBe("<row r='1'><c r='A1' s='0'><v>1</v></c><c t='n' r='B1'><v>2</v></c></row>");
  });

  test("clearing keeps the style", async () => {
    const { sheet, cells } = await apply(
      '<row r="1"><c r="A1" s="3" t="str"><v>x</v></c></row>',
      edit("A1", "x", null),
    );
    expect(rowsOf(sheet)).toBe('<row r="1"><c r="A1" s="3"/></row>');
    expect(cells).toEqual({});
  });

  test("whatever else the cell holds stays", async () => {
    const { sheet } = await apply(
      '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="u"/></extLst></c></row>',
      edit("A1", 1, 2),
    );
    expect(rowsOf(sheet)).toBe('<row r="1"><c r="A1"><v>2</v><extLst><ext uri="u"/></extLst></c></row>');
  });

  test("a cell that a merged area hides is written where told", async () => {
    const behind = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
    const { cells } = await apply(
      { sheets: { 表: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>' }, behind },
      edit("B1", null, 2),
    );
    expect(cells["B1"]?.value).toBe(2);
  });
});

describe("cells that are not there", () => {
  test("are put in their place", async () => {
    const { sheet } = await apply(
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>1</v></c></row><row r="5"/>',
      ...["A2", "C2", "E2", "A1", "B3", "A5", "A9"].map((cell, index) => edit(cell, null, index)),
    );
    expect(rowsOf(sheet)).toBe(
      '<row r="1"><c r="A1"><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><v>0</v></c><c r="B2"><v>1</v></c><c r="C2"><v>1</v></c><c r="D2"><v>1</v></c><c r="E2"><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row><row r="9"><c r="A9"><v>6</v></c></row>',
    );
  });

  test("in a sheet without rows", async () => {
    const { sheet, cells } = await apply(
      { sheets: { 表: `<worksheet xmlns="${MAIN}"><sheetData /></worksheet>` } },
      edit("B2", null, 1),
      edit("A1", null, 2),
    );
    expect(sheet).toBe(
      `<worksheet xmlns="${MAIN}"><sheetData ><row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="B2"><v>1</v></c></row></sheetData></worksheet>`,
    );
    expect(Object.keys(cells)).toEqual(["A1", "B2"]);
  });

  test("between cells and rows without names", async () => {
    const { sheet, cells } = await apply(
      '<row><c><v>1</v></c></row><row r="3"><c><v>2</v></c><c r="D3"><v>3</v></c></row>',
      edit("B1", null, 10),
      edit("A2", null, 20),
      edit("C3", null, 30),
      edit("A3", 2, 40),
    );
    expect(rowsOf(sheet)).toBe(
      '<row><c><v>1</v></c><c r="B1"><v>10</v></c></row><row r="2"><c r="A2"><v>20</v></c></row>' +
        '<row r="3"><c><v>40</v></c><c r="C3"><v>30</v></c><c r="D3"><v>3</v></c></row>',
    );
    expect(Object.keys(cells)).toEqual(["A1", "B1", "A2", "A3", "C3", "D3"]);
  });

  test("take the style of their row, else of their column", async () => {
    const before = '<cols><col min="2" max="3" style="1"/></cols>';
    const { sheet } = await apply(
      { sheets: { 表: '<row r="1" s="4" customFormat="1"/><row r="2" s="4"/>' }, before, styles: STYLES },
      edit("B1", null, 1),
      edit("B2", null, 1),
      edit("D2", null, 1),
      edit("C3", null, 1),
    );
    expect(rowsOf(sheet)).toBe(
      '<row r="1" s="4" customFormat="1"><c r="B1" s="4"><v>1</v></c></row>' +
        '<row r="2" s="4"><c r="B2" s="1"><v>1</v></c><c r="D2"><v>1</v></c></row><row r="3"><c r="C3" s="1"><v>1</v></c></row>',
    );
  });

  test("emptying one changes nothing at all", async () => {
    const workbook = { sheets: { 表: '<row r="1"><c r="A1"><v>1</v></c></row>' } };
    const { file, applied } = await apply(workbook, edit("C7", null, null), edit("B1", "", ""));
    expect(applied.done).toHaveLength(2);
    expect(file).toEqual(testFile(workbook));
  });

  test("spans and dimension are widened, not narrowed", async () => {
    const sheets = { 表: '<row r="1" spans="2:3"><c r="B1"><v>1</v></c></row>' };
    const before = '<dimension ref="B1:C1"/>';
    const inside = await apply({ sheets, before }, edit("C1", null, 1));
    expect(inside.sheet).toContain('<dimension ref="B1:C1"/><sheetData><row r="1" spans="2:3">');
    const outside = await apply({ sheets, before }, edit("E4", null, 1), edit("A1", null, 1));
    expect(outside.sheet).toContain('<dimension ref="A1:E4"/><sheetData><row r="1" spans="1:3">');
  });

  test("a cell off the grid is stale", async () => {
    const off: Edit = { at: { sheet: "表", row: 1_048_576, column: 0 }, expect: { value: null }, write: { value: 1 } };
    expect((await apply("", off)).applied.stale).toEqual([off]);
  });
});

describe("text", () => {
  const tricky = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "'q",
    " 两边 ",
    "a\nb",
    "制表\t",
    "多  空格",
    "a\r\nb",
    "\u0001\u001f",
    "_x000D_",
    "_x005F_",
    "<&>\"'",
    "]]>",
    "\ud800",
    "😀",
    "\ufffe",
    "1",
    "TRUE",
    "#N/A",
    "_xlfn.IFS(1)",
  ];

  test.each(tricky)("%j reads back the same from shared strings and in line", async (text) => {
    for (const strings of ["<si><t>别的</t></si>", undefined]) {
      const { cells } = await apply(
        { sheets: { 表: "" }, ...(strings !== undefined && { strings }) },
        edit("A1", null, text),
      );
      expect(cells["A1"]).toEqual({ row: 0, column: 0, value: text });
    }
  });

  test("goes to the shared strings, once each, behind those that are there", async () => {
    const parts = testParts({ sheets: { 表: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }, strings: "" });
    parts["xl/sharedStrings.xml"] =
      `<sst xmlns="${MAIN}" count="1" uniqueCount="2"><si><t>甲</t></si><si><r><t>乙</t></r></si></sst>`;
    const workbook = XlsxFileWorkbook.open(zipped(parts));
    const { file, sheet } = await applyTo(
      workbook,
      edit("A1", "甲", "乙"),
      edit("B1", null, "甲"),
      edit("C1", null, "丙"),
      edit("D1", null, "丙"),
    );
    expect(partOf(file, "xl/sharedStrings.xml")).toBe(
      `<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><t>甲</t></si><si><r><t>乙</t></r></si><si><t>乙</t></si><si><t>丙</t></si></sst>`,
    );
    expect(rowsOf(sheet)).toBe(
      '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>3</v></c><c r="D1" t="s"><v>3</v></c></row>',
    );
  });

  test("into an empty list of shared strings", async () => {
    const parts = testParts({ sheets: { 表: "" }, strings: "" });
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}" />`;
    const { cells } = await applyTo(XlsxFileWorkbook.open(zipped(parts)), edit("A1", null, "甲"));
    expect(cells["A1"]?.value).toBe("甲");
  });

  test("longer than a cell holds is refused, and nothing is written", async () => {
    const file = testFile({ sheets: { 表: "" } });
    const workbook = XlsxFileWorkbook.open(file);
    const edits = [edit("A1", null, 1), edit("A2", null, "长".repeat(32_768))];
    await expect(workbook.apply(edits)).rejects.toMatchObject({
      trouble: "not-supported",
      detail: expect.stringMatching("32767") as string,
    });
    expect(workbook.toBytes()).toEqual(file);
    expect((await workbook.read()).sheets[0]?.cells).toEqual([]);
    await expect(workbook.apply([edit("A1", null, { formula: `"${"长".repeat(8192)}"` })])).rejects.toMatchObject({
      trouble: "not-supported",
    });
  });
});

describe("numbers and the like", () => {
  test.each([
    [0.1 + 0.2, "0.30000000000000004"],
    [1e21, "1E21"],
    [1.5e-9, "1.5E-9"],
    [-0, "0"],
    [297.92, "297.92"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
  ])("%d is written %s", async (value, text) => {
    const { sheet } = await apply("", edit("A1", null, value));
    expect(rowsOf(sheet)).toBe(`<row r="1"><c r="A1"><v>${text}</v></c></row>`);
  });

  test("an error value", async () => {
    const { cells, sheet } = await apply("", edit("A1", null, { error: "#N/A" }));
    expect(cells["A1"]?.value).toEqual({ error: "#N/A" });
    expect(sheet).toContain('<c r="A1" t="e"><v>#N/A</v></c>');
  });

  test("what is no number is a fault of ours and changes nothing", async () => {
    const workbook = XlsxFileWorkbook.open(testFile({ sheets: { 表: "" } }));
    await expect(workbook.apply([edit("A1", null, Number.NaN)])).rejects.toMatchObject({ trouble: "unknown" });
    expect((await workbook.read()).sheets[0]?.cells).toEqual([]);
  });

  test("a date of a 1904 workbook goes back into its system", async () => {
    const workbook = {
      sheets: { 表: '<row r="1"><c r="A1" s="3"><v>43894</v></c></row>' },
      styles: STYLES,
      workbookStart: '<workbookPr date1904="true"/>',
    };
    const { sheet, cells } = await apply(workbook, edit("A1", 45356, 45357));
    expect(sheet).toContain("<v>43895</v>");
    expect(cells["A1"]?.value).toBe(45357);
  });
});

describe("formats", () => {
  const workbook: TestWorkbook = {
    sheets: { 表: '<row r="1"><c r="A1" s="1"/><c r="B1" s="4"/><c r="C1"/></row>' },
    styles: STYLES,
  };

  test("only a cell with General gets one, and keeps the rest of its look", async () => {
    const { file, cells, sheet } = await apply(
      workbook,
      edit("A1", null, 0.5, "0.00%"),
      edit("B1", null, 0.5, "0.00%"),
      edit("C1", null, 0.5, "0.00%"),
      edit("D1", null, 0.5, "0.00%"),
    );
    expect(Object.values(cells).map((cell) => cell.format)).toEqual(["0.00", "0.00%", "0.00%", "0.00%"]);
    expect(rowsOf(sheet)).toMatch(/A1" s="1".*B1" s="5".*C1" s="6".*D1" s="6"/);
    const styles = partOf(file, "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="7">');
    expect(styles).toContain(
      '<xf applyNumberFormat="1" numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0"><alignment wrapText="1"/></xf>',
    );
  });

  test("a format and style that are there are used again", async () => {
    const first = await apply(workbook, edit("C1", null, 1, "0.000"));
    expect(partOf(first.file, "xl/styles.xml")).toContain('<numFmts count="2">');
    const again = await applyTo(XlsxFileWorkbook.open(first.file), edit("E1", null, 2, "0.000"));
    expect(changedParts(first.file, again.file)).toEqual([SHEET]);
    const date = await apply(workbook, edit("C1", null, 1, 'yyyy"年"m"月"'));
    expect(partOf(date.file, "xl/styles.xml")).toContain('<numFmts count="1">');
  });

  test("a workbook without styles gets a style sheet", async () => {
    const { cells, file } = await apply("", edit("A1", null, 0.5, "0.00%"), edit("A2", null, 1));
    expect(cells["A1"]?.format).toBe("0.00%");
    expect(cells["A2"]?.format).toBeUndefined();
    expect(changedParts(testFile({ sheets: { 表: "" } }), file)).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", SHEET].sort(),
    );
  });

  test("a style sheet without cell styles keeps its first for cells without style", async () => {
    const { cells } = await apply(
      { sheets: { 表: '<row r="1"><c r="B1"><v>1</v></c></row>' }, styles: "" },
      edit("A1", null, 0.5, "0.00%"),
    );
    expect([cells["A1"]?.format, cells["B1"]?.format]).toEqual(["0.00%", undefined]);
  });
});

describe("preconditions", () => {
  const sheets = { 表: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>' };

  test("an edit whose cell holds something else is stale", async () => {
    const stale = [
      edit("A1", 2, 3),
      edit("C1", 1, 3),
      edit("B1", 2, 3),
      edit("B1", { formula: "A1*3" }, 3),
      edit("没有!A1", null, 3),
    ];
    const { applied, file } = await apply({ sheets }, ...stale);
    expect(applied).toEqual({ done: [], stale, awaitingRecalculation: [] });
    expect(file).toEqual(testFile({ sheets }));
  });

  test("edits of one cell follow each other", async () => {
    const { applied, cells } = await apply({ sheets }, edit("A1", 1, 2), edit("A1", 2, 3), edit("A1", 2, 4));
    expect(applied.done).toHaveLength(2);
    expect(applied.stale).toHaveLength(1);
    expect(cells["A1"]?.value).toBe(3);
    expect(cells["B1"]?.value).toBe(6);
  });

  test("array formulas are changed as a whole or not at all", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2*2)</f><v>6</v></c>' +
      '<c r="D1"><f t="dataTable" ref="D1:D2" dt2D="0" dtr="0" r1="B1"/><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="D2"><v>4</v></c></row>';
    const formula = { formula: "B1:B2*2" };
    const { applied, cells } = await apply(
      rows,
      edit("A1", formula, 1),
      edit("A2", formula, 1),
      edit("D2", 4, 5),
      edit("C1", { formula: "SUM(B1:B2*2)" }, 7),
    );
    expect(applied.stale).toHaveLength(3);
    expect(cells["C1"]).toEqual({ row: 0, column: 2, value: 7 });
  });
});

test("prefixed names are kept", async () => {
  const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>B1</x:f><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const { sheet: text, cells } = await apply(
    { sheets: { 表: sheet } },
    edit("B1", null, "甲"),
    edit("A2", null, 1),
    edit("A3", null, { formula: "A2" }),
  );
  expect(text).toContain(
    '<x:row r="1"><x:c r="A1" t="str"><x:f>B1</x:f><x:v>甲</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>' +
      '<x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:f>A2</x:f><x:v>1</x:v></x:c></x:row>',
  );
  expect(cells["B1"]?.value).toBe("甲");
});

test("a sheet that ends at row 1,048,576 takes edits there", async () => {
  const { cells } = await apply(
    '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
    edit("A1048576", 1, 2),
    edit("XFD1048576", null, 3),
  );
  expect([cells["A1048576"]?.value, cells["XFD1048576"]?.value]).toEqual([2, 3]);
});
