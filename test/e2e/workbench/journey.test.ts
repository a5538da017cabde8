import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { recalculated } from "../../support/libreoffice";
import { LIBREOFFICE, OPENPYXL, testWith } from "../../support/other-programs";
import { Workbenches, type OpenWorkbench } from "./open-workbench";
import { partsThatDiffer, placesByCli, sheetsByOpenpyxl } from "./saved-file";

jest.setTimeout(240_000);

const EXAMPLE = new Uint8Array(readFileSync(join(resolve("examples"), "自评表-示例.xlsx")));

const pages = new Workbenches();

beforeAll(() => pages.start());
afterAll(() => pages.stop());
afterEach(() => pages.closeAll());

async function sheetNames(bytes: Uint8Array): Promise<readonly string[]> {
  const { sheets } = await XlsxFileWorkbook.open(bytes).read();
  return sheets.map(({ name }) => name);
}

async function cell(bytes: Uint8Array, sheet: string, row: number, column: number): Promise<unknown> {
  const { sheets } = await XlsxFileWorkbook.open(bytes).read();
  const cells = sheets.find(({ name }) => name === sheet)?.cells;
  return cells?.find((one) => one.row === row && one.column === column)?.value;
}

/** The example as the page saved it; undefined until it has. */
let saved: Uint8Array | undefined;

test("the example is checked, fixed, filled, reported and saved", async () => {
  const workbench = await pages.open({ query: "?example" });
  expect(await workbench.checked()).toMatch(/^读懂 4 张表/);
  expect(await workbench.problems.places()).toEqual(placesByCli(EXAMPLE));

  await fix(workbench);
  await workbench.pressInMessage("已修正 1 处", "撤销");
  await workbench.sees(/^已撤销：/);
  await fill(workbench);
  await report(workbench);

  await workbench.openTab("问题");
  const { name, bytes } = await workbench.save();
  expect(name).toBe("自评表-示例-已校验.xlsx");
  expect(await workbench.problems.places()).toEqual(placesByCli(bytes));
  expect(await cell(bytes, "附件1", 12, 3)).toBe(125);
  const names = await sheetNames(bytes);
  expect(names).toEqual([...(await sheetNames(EXAMPLE)), "自评报告"]);
  saved = bytes;
});

testWith(OPENPYXL, "openpyxl reads what the page saved", async () => {
  expect(sheetsByOpenpyxl(saved!)).toEqual(await sheetNames(saved!));
});

testWith(LIBREOFFICE, "LibreOffice reads what the page saved", async () => {
  expect(await sheetNames(recalculated(saved!))).toEqual(await sheetNames(saved!));
});

async function fix(workbench: OpenWorkbench): Promise<void> {
  const found = await workbench.problems.count();
  await workbench.pressInPane(/项目支出合计与明细不符/);
  await workbench.pressInPane("改为明细之和 125.00");
  await workbench.sees("已修正 1 处");
  await workbench.idle();
  await workbench.pressInPane("列表");
  expect(await workbench.problems.count()).toBeLessThan(found);
}

async function fill(workbench: OpenWorkbench): Promise<void> {
  await workbench.openTab("填充");
  await workbench.pane.getByRole("checkbox").first().check();
  await workbench.pressInPane("填充选中的 1 格");
  await workbench.sees("已填充 1 处");
}

async function report(workbench: OpenWorkbench): Promise<void> {
  await workbench.openTab("报告");
  await workbench.pressInPane("生成报告");
  await workbench.pane.getByRole("heading", { name: "已生成工作表“自评报告”" }).waitFor();
}

test("a check alone changes no cell: what is saved has marks, and without them every part of the original", async () => {
  const workbench = await pages.open();
  await workbench.openFiles({ name: "自评表.xlsx", bytes: EXAMPLE });
  await workbench.checked();
  expect(await workbench.page.getByLabel("未保存").count()).toBe(0);
  const { name, bytes } = await workbench.save();
  expect(name).toBe("自评表-已校验.xlsx");
  const saved = XlsxFileWorkbook.open(bytes);
  expect(await saved.clearMarks()).toBeGreaterThan(5);
  expect(partsThatDiffer(saved.toBytes(), EXAMPLE)).toEqual([]);
});

test("undone step by step, the file is the original again, to the byte; redone, it is fixed again", async () => {
  const workbench = await pages.open();
  await workbench.openFiles({ name: "自评表.xlsx", bytes: EXAMPLE });
  await workbench.checked();
  await workbench.sheets.locator("[data-badge='2']").waitFor();
  await workbench.openTab("更多");
  await workbench.pressInPane("清除标记");
  await workbench.sees(/^已清除 \d+ 处标记$/);
  expect(await workbench.sheets.locator("[data-badge]").count()).toBe(0);
  await workbench.openTab("问题");
  await fix(workbench);
  await report(workbench);
  await workbench.page.getByLabel("未保存").waitFor();

  await workbench.openTab("更多");
  await workbench.pane.getByRole("button", { name: "操作记录（可撤销 2 项）" }).waitFor();
  await workbench.pressInBar("撤销");
  // By keys as well, wherever the focus is.
  await workbench.page.keyboard.press("Control+z");
  await workbench.pane.getByRole("button", { name: "操作记录", exact: true }).waitFor();
  expect(await workbench.page.getByLabel("未保存").count()).toBe(0);
  expect(Buffer.compare((await workbench.save()).bytes, EXAMPLE)).toBe(0);

  await workbench.pressInBar("重做");
  const { bytes } = await workbench.save();
  expect(await cell(bytes, "附件1", 12, 3)).toBe(125);
  expect(await sheetNames(bytes)).toEqual(await sheetNames(EXAMPLE));
});

test("the pane's own undo takes back one deed among others", async () => {
  const workbench = await pages.open({ query: "?example" });
  await workbench.checked();
  const places = await workbench.problems.places();
  await fix(workbench);
  await report(workbench);
  await workbench.openTab("更多");
  await workbench.pressInPane("操作记录（可撤销 2 项）");
  await workbench.pressInPane("撤销：改为明细之和 125.00");
  await workbench.sees("已撤销：改为明细之和 125.00");
  await workbench.pressInPane("撤销：生成报告");
  await workbench.sees("已撤销：生成报告");
  await workbench.openTab("问题");
  await workbench.idle();
  expect(await workbench.problems.places()).toEqual(places);
});

test("a finding leads to its cell, and the badge on a cell to its finding", async () => {
  const workbench = await pages.open({ query: "?example" });
  await workbench.checked();
  await workbench.pressInPane(/定性结果与得分档次不符/);
  await workbench.sheets.getByRole("grid", { name: "附件2" }).waitFor();
  await workbench.sheets.getByRole("tab", { name: /^附件1/ }).click();
  await workbench.sheets.locator("[data-badge='2']").click();
  await workbench.pane.getByRole("article", { name: "项目支出合计与明细不符" }).waitFor();
});
