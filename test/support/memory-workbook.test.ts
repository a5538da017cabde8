import { MemoryWorkbook } from "./memory-workbook";
import { CONTRACT_SHEETS, describeHost } from "../hosts/contract";

describeHost("memory", async () => MemoryWorkbook.ofDesigns(CONTRACT_SHEETS));

test("the marks that are set can be looked at", async () => {
  const workbook = MemoryWorkbook.ofDesigns(CONTRACT_SHEETS);
  const mark = {
    sheet: "附件1",
    area: { top: 0, left: 0, bottom: 0, right: 0 },
    severity: "error",
    rules: ["a"],
  } as const;
  await workbook.mark([mark]);
  expect(workbook.marks).toEqual([mark]);
});

test("a cell keeps its format when it is emptied and filled again", async () => {
  const workbook = MemoryWorkbook.ofDesigns(CONTRACT_SHEETS);
  const at = { sheet: "附件1", row: 0, column: 2 };
  await workbook.apply([{ at, expect: { value: 80 }, write: { value: null } }]);
  await workbook.apply([{ at, expect: { value: null }, write: { value: 81 }, format: "0%" }]);
  expect((await workbook.read()).sheets[0]?.cells[2]).toEqual({ row: 0, column: 2, value: 81, format: "0.00" });
});

test("a snapshot it was made of is never changed", async () => {
  const before = await MemoryWorkbook.ofDesigns(CONTRACT_SHEETS).read();
  const copy = structuredClone(before);
  const workbook = new MemoryWorkbook(before);
  await workbook.apply([{ at: { sheet: "附件1", row: 0, column: 1 }, expect: { value: 120.5 }, write: { value: 1 } }]);
  await workbook.addSheet(CONTRACT_SHEETS[0]!);
  expect(before).toEqual(copy);
});
