import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { confirmedLabelKey } from "../../../src/catalogue/notes/confirmed-labels";
import { fill } from "../../../src/cli/commands/fill";
import { reportOrRefresh } from "../../../src/cli/commands/refresh-report";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { NATIONAL, reworded } from "../../support/reading/national-form";

let folder = "";
let said = "";
let told = "";
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-test-"));
  said = "";
  told = "";
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    told += String(text);
    return true;
  });
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** The national form with a header that nobody knows, and its 执行率 blank. */
function putForm(name: string, ...others: readonly SheetDesign[]): void {
  const rows = reworded(NATIONAL, { 全年预算数: "预算安排金额(A)" }).map((row, index) =>
    index === 5 ? row.map((value) => (value === "80%" ? null : value)) : row,
  );
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value: CellValue, column) =>
      typeof value === "string" || typeof value === "number" ? [{ row, column, value }] : [],
    ),
  );
  const design: SheetDesign = { name: "表", columnWidths: [], rowHeights: {}, cells, merges: [] };
  writeFileSync(at(name), createWorkbookBytes([design, ...others]));
}

const LABEL = ["预算安排金额(A)=全年预算数"];

test("fill reads a header as it is told to", async () => {
  putForm("表.xlsx");
  await fill(at("表.xlsx"), { as: "value", dryRun: true });
  expect(said).not.toContain("执行率");
  await fill(at("表.xlsx"), { as: "value", dryRun: true, label: LABEL });
  expect(said).toMatch(/表!H6.*执行率.*0\.8/);
});

test("report reads a header as it is told to, and says what is wrong with the words", async () => {
  putForm("表.xlsx");
  await reportOrRefresh(at("表.xlsx"), { out: at("报告.xlsx"), label: LABEL });
  expect(said).toContain("已写入");
  await expect(reportOrRefresh(at("表.xlsx"), { out: at("报告.xlsx"), label: ["全年预算数"] })).rejects.toThrow(
    "--label 应写成",
  );
});

test("what a file itself has confirmed is named and not gone by: a submission does not set how it is read", async () => {
  const key = confirmedLabelKey({ label: "预算安排金额(A)", as: "全年预算数" });
  const cells = [
    { row: 0, column: 0, value: "校验说明" },
    { row: 3, column: 8, value: key },
  ];
  putForm("表.xlsx", { name: "校验说明", columnWidths: [], rowHeights: {}, cells, merges: [] });
  const named =
    '文件里自己确认的写法没有采用：预算安排金额(A)=全年预算数；同意的，加 --label "预算安排金额(A)=全年预算数"';
  await fill(at("表.xlsx"), { as: "value", dryRun: true });
  expect(said).not.toContain("执行率");
  expect(told).toContain(named);
  told = "";
  await reportOrRefresh(at("表.xlsx"), { out: at("报告.docx") });
  expect(told).toContain(named);
  told = "";
  await fill(at("表.xlsx"), { as: "value", dryRun: true, label: LABEL });
  expect(told).toBe("");
  expect(said).toMatch(/表!H6.*执行率.*0\.8/);
});
