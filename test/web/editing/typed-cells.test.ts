import { parseA1, type CellRef } from "../../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { planTyped } from "../../../src/web/editing";
import { STYLES, testFile, testParts, zipped } from "../../hosts/xlsx-file/packages";

const SHEET =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" s="2"/></row>' +
  '<row r="3"><c r="A3" t="str"><v>合并</v></c></row>';
const MERGES = '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>';

function at(cell: string, sheet = "表"): CellRef {
  return { sheet, ...parseA1(cell)! };
}

function open(): XlsxFileWorkbook {
  return XlsxFileWorkbook.open(testFile({ sheets: { 表: SHEET }, styles: STYLES, strings: "", behind: MERGES }));
}

async function typed(workbook: XlsxFileWorkbook, cells: Readonly<Record<string, string>>) {
  const entries = Object.entries(cells).map(([cell, text]) => ({ at: at(cell), text }));
  const plan = planTyped(await workbook.view(), entries);
  const { stale } = await workbook.apply(plan.edits);
  expect(stale).toEqual([]);
  const [sheet] = (await workbook.view()).sheets;
  return { plan, shown: new Map(sheet?.cells.map((cell) => [cell.row * 10 + cell.column, cell.text])) };
}

test("entries are written as Excel would, formats where the cell has none", async () => {
  const { shown } = await typed(open(), { A1: "1,000", D1: "5%", C1: "85", D2: "2024-1-5", E1: "=A1+1" });
  expect(shown.get(0)).toBe("1,000");
  expect(shown.get(1)).toBe("2000");
  expect([shown.get(3), shown.get(2), shown.get(13), shown.get(4)]).toEqual(["5%", "85%", "2024/1/5", "1001"]);
});

test("an emptied cell keeps its format", async () => {
  const workbook = open();
  await typed(workbook, { D1: "5%" });
  await typed(workbook, { D1: "" });
  const { shown } = await typed(workbook, { D1: "7" });
  expect(shown.get(3)).toBe("7%");
});

test("a covered cell and a broken formula are refused, the rest is written", async () => {
  const { plan, shown } = await typed(open(), { B4: "藏", A3: "看得见", D1: "=SUM(" });
  expect(plan.refused).toEqual([
    { at: at("B4"), why: "这一格被合并单元格盖住，没有写入" },
    { at: at("D1"), why: "公式不完整或有错，没有写入" },
  ]);
  expect(shown.get(20)).toBe("看得见");
});

test("on a protected sheet only unlocked cells are written", async () => {
  const styles = STYLES.replace("<alignment", '<protection locked="0"/><alignment');
  const parts = testParts({
    sheets: { 表: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="4"/></row>' },
    styles,
    behind: '<sheetProtection sheet="1"/>',
  });
  const view = await XlsxFileWorkbook.open(zipped(parts)).view();
  const plan = planTyped(view, [
    { at: at("A1"), text: "2" },
    { at: at("B1"), text: "2" },
    { at: at("C9"), text: "2" },
  ]);
  expect(plan.edits.map((edit) => edit.at)).toEqual([at("B1")]);
  expect(plan.refused.map(({ why }) => why)).toEqual(Array(2).fill("工作表“表”受保护，这一格不能修改"));
});

test("a sheet that is gone is refused", async () => {
  const plan = planTyped(await open().view(), [{ at: at("A1", "没有"), text: "2" }]);
  expect(plan).toEqual({ edits: [], refused: [{ at: at("A1", "没有"), why: "没有工作表“没有”" }], remarked: [] });
});
