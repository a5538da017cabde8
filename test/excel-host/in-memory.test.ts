import { ExcelWorkbook } from "../../src/hosts/excel/excel-workbook";
import { openInMemory, type ExcelInMemory } from "./in-memory";
import { sheet } from "./probe";

let excel: ExcelInMemory;
afterEach(() => excel.close());

test("the product's host reads, writes and asks for a copy by the real library", async () => {
  excel = openInMemory({ workbook: [sheet("附件1", [["单位", 12.5]])] });
  const workbook = new ExcelWorkbook();
  const at = { sheet: "附件1", row: 0, column: 1 };
  await workbook.apply([{ at, expect: { value: 12.5 }, write: { value: 13 } }]);
  const { sheets } = await workbook.readWithMerges();
  expect(sheets[0]?.merges).toEqual([]);
  expect(sheets[0]?.cells.map(({ value }) => value)).toEqual(["单位", 13]);
  expect(excel.host.pane.copies.open).toBe(0);
  await workbook.save({ pack: "hunan" });
  expect(await workbook.load()).toEqual({ pack: "hunan" });
});

test("refusals come as the library gives them", async () => {
  excel = openInMemory({ workbook: [sheet("附件1", [["单位", 12.5]])] });
  excel.host.troubles.failNext(5103);
  excel.host.troubles.failNext("ItemNotFound");
  const workbook = new ExcelWorkbook();
  await expect(workbook.read()).rejects.toMatchObject({ trouble: "too-large" });
  await expect(workbook.read()).rejects.toMatchObject({ trouble: "sheet-deleted" });
});
