import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { apply, edit, rowsOf, SHEET } from "./edits";
import { partOf, STYLES, testFile, type TestWorkbook } from "./packages";

/** Style 4 breaks lines, style 0 does not. Columns are 100 pixels and more wide. */
function workbook(rows: string, merges: readonly string[] = []): TestWorkbook {
  const list = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return {
    sheets: { 表: rows },
    styles: STYLES,
    before: '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="3" width="20" customWidth="1"/></cols>',
    ...(merges.length > 0 && { behind: `<mergeCells count="${merges.length}">${list}</mergeCells>` }),
  };
}

const LONG = "本单位严格落实过紧日子要求，压减一般性支出。".repeat(14);

/** Points by row. */
function heights(sheet: string): Record<string, number | undefined> {
  const rows = [...rowsOf(sheet).matchAll(/<row r="(\d+)"([^>]*)>/g)];
  return Object.fromEntries(
    rows.map(([, row = "", rest = ""]): [string, number | undefined] => {
      const height = / ht="([\d.]+)"/.exec(rest)?.[1];
      return [row, height === undefined ? undefined : Number(height)];
    }),
  );
}

test("a row of fixed height grows with its text, and one that is high enough stays as it is", async () => {
  const rows =
    '<row r="1" ht="20" customHeight="1"><c r="A1" s="4"/></row><row r="2" ht="400" spans="1:1"><c r="A2" s="4"/></row>';
  const { sheet } = await apply(workbook(rows), edit("A1", null, LONG), edit("A2", null, LONG.slice(0, 200)));
  // 308 characters, ten or eleven on a line of 14 points.
  expect(heights(sheet)["1"]).toBeGreaterThan(29 * 14);
  expect(sheet).toContain('<row r="2" ht="400" spans="1:1">');
});

test("a row that takes its height from its text is left to do so", async () => {
  const { sheet } = await apply(workbook('<row r="1"><c r="A1" s="4"/></row>'), edit("A1", null, LONG));
  expect(heights(sheet)).toEqual({ 1: undefined });
});

test("no row grows for figures, short texts or a text that runs over the cells beside it", async () => {
  const rows = '<row r="1" ht="20"><c r="A1" s="4"/><c r="B1"/></row>';
  const { sheet } = await apply(workbook(rows), edit("A1", null, 12.5), edit("B1", null, LONG));
  expect(rowsOf(sheet)).toMatch(/^<row r="1" ht="20"><c r="A1" s="4"><v>12.5<\/v><\/c><c r="B1" t="inlineStr">/);
});

test("lines are broken where a text has several, or would be cut off in a merged area", async () => {
  const rows = '<row r="1" ht="20"><c r="A1"/></row><row r="2" ht="20"><c r="A2"/></row><row r="3"><c r="A3"/></row>';
  const { file, sheet } = await apply(
    workbook(rows, ["A2:C2"]),
    edit("A1", null, "第一行\n第二行\n第三行"),
    edit("A2", null, LONG),
    edit("A3", null, "短"),
  );
  const { sheets } = await XlsxFileWorkbook.open(file).view();
  const wraps = (row: number) => sheets[0]!.looks[sheets[0]!.cells.find((cell) => cell.row === row)!.look]!.wrap;
  expect([wraps(0), wraps(1), wraps(2)]).toEqual([true, true, false]);
  expect(heights(sheet)["1"]).toBeGreaterThan(3 * 13);
  expect(heights(sheet)["2"]).toBeGreaterThan(9 * 14);
});

test("of a merged area the last shown row grows, and takes in what those above it have", async () => {
  const rows = '<row r="1" ht="60"><c r="A1" s="4"/></row><row r="2" ht="60"/><row r="3" ht="60" hidden="1"/>';
  const { sheet } = await apply(workbook(rows, ["A1:C3"]), edit("A1", null, LONG));
  const { 1: first, 2: second, 3: third } = heights(sheet);
  expect([first, third]).toEqual([60, 60]);
  expect(second).toBeGreaterThan(9 * 14 - 60);
  expect(second).toBeLessThan(13 * 14 - 60);
});

test("more than a row can be high is shared by those above it", async () => {
  const rows = '<row r="1" ht="20"><c r="A1" s="4"/></row><row r="2" ht="20"/>';
  const { sheet } = await apply(workbook(rows, ["A1:A2"]), edit("A1", null, LONG.repeat(2)));
  expect(heights(sheet)).toMatchObject({ 2: 409.5 });
  expect(heights(sheet)["1"]).toBeGreaterThan(300);
});

test("a growing row is taken back with its text", async () => {
  const opened = XlsxFileWorkbook.open(testFile(workbook('<row r="1" ht="20"><c r="A1"/></row>', ["A1:B1"])));
  const [before, part] = [opened.checkpoint(), partOf(opened.toBytes(), SHEET)];
  await opened.apply([edit("A1", null, LONG)]);
  opened.restore(before);
  expect(partOf(opened.toBytes(), SHEET)).toBe(part);
});

test("a row of a report grows with what its formula gives after an edit elsewhere, and its cell keeps its look", async () => {
  const formula = '<f>A2&amp;"已完成"</f><v>短已完成</v>';
  const rows =
    `<row r="1" ht="20" customHeight="1"><c r="A1" s="4" t="str">${formula}</c></row>` +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>短</t></is></c></row>' +
    `<row r="3" ht="20" customHeight="1"><c r="A3" t="str">${formula}</c></row>`;
  const { sheet } = await apply(workbook(rows), edit("A2", "短", LONG));
  expect(heights(sheet)["1"]).toBeGreaterThan(29 * 14);
  // Its lines are not broken: it runs over the cells beside it.
  expect(heights(sheet)["3"]).toBe(20);
});

test("texts of a report of ours that their rows do not show whole are told, and no others", async () => {
  const cell = (row: number, text: string, ht: string) =>
    `<row r="${row}"${ht}><c r="A${row}" s="4" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  const fixed = ' ht="40" customHeight="1"';
  const rows = cell(1, LONG, fixed) + cell(2, LONG.slice(0, 44), ' ht="110" customHeight="1"') + cell(3, LONG, "");
  const marker = '<row r="4"><c r="C4" t="inlineStr"><is><t>JIHE:text:unit:0123</t></is></c></row>';
  const cutOffIn = async (sheet: string) =>
    (await XlsxFileWorkbook.open(testFile(workbook(sheet))).read()).sheets[0]!.cutOff;
  expect(await cutOffIn(rows + marker)).toEqual([{ row: 0, column: 0 }]);
  expect(await cutOffIn(rows)).toBeUndefined();
});
