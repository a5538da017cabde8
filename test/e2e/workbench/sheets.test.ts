import { readFileSync } from "node:fs";
import { parseA1 } from "../../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { testFile } from "../../hosts/xlsx-file/packages";
import { oldFile } from "../../hosts/xls-file/old-file";
import { printedText, recalculated } from "../../support/libreoffice";
import { LIBREOFFICE, OPENPYXL, PDFTOTEXT, testWith } from "../../support/other-programs";
import { eventually } from "../eventually";
import { Workbenches, type OpenWorkbench } from "./open-workbench";
import { cellsByOpenpyxl, cellsByUs, checkedByCli, placesByCli } from "./saved-file";

jest.setTimeout(240_000);

/** Pairs of columns merged in three rows; beside them a figure and a formula that doubles it. */
const PAIRS = testFile({
  sheets: {
    表:
      [2, 3, 4].map((row) => `<row r="${row}"><c r="A${row}" t="str"><v>项目${row}</v></c></row>`).join("") +
      '<row r="6"><c r="A6"><v>7</v></c><c r="B6"><f>A6*2</f><v>14</v></c><c r="C6"><f>B6+1</f><v>15</v></c></row>',
  },
  behind: `<mergeCells count="9">${[2, 3, 4].flatMap((row) => ["B", "D", "F"].map((left) => `<mergeCell ref="${left}${row}:${String.fromCharCode(left.charCodeAt(0) + 1)}${row}"/>`)).join("")}</mergeCells>`,
});

const FROM_WPS = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table>${[0, 1, 2]
  .map(
    (row) =>
      `<tr>${[1, 2, 3].map((column) => `<td x:num="${row * 3 + column}.123456">${row * 3 + column}.12</td>`).join("")}</tr>`,
  )
  .join("")}</table><!--EndFragment--></body></html>`;

const pages = new Workbenches();
beforeAll(() => pages.start());
afterAll(() => pages.stop());
afterEach(() => pages.closeAll());

const field = (workbench: OpenWorkbench) => workbench.sheets.locator("[data-scroller] textarea");

async function choose(workbench: OpenWorkbench, place: string): Promise<void> {
  const { row, column } = parseA1(place)!;
  await workbench.sheets.locator(`td[data-row="${row}"][data-column="${column}"]:not([aria-hidden])`).click();
}

/** What the journeys saved, by what they are about. */
const saved: Record<string, Uint8Array> = {};

/** Does what the keys for it do, with this on the clipboard; gives what is on it afterwards. */
function clip(
  workbench: OpenWorkbench,
  kind: "copy" | "cut" | "paste",
  data: Record<string, string> = {},
): Promise<Record<string, string>> {
  return field(workbench).evaluate(
    (element, { kind: event, data: given }) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
      element.dispatchEvent(new ClipboardEvent(event, { clipboardData, bubbles: true, cancelable: true }));
      return Object.fromEntries([...clipboardData.types].map((type) => [type, clipboardData.getData(type)]));
    },
    { kind, data },
  );
}

async function contents(bytes: Uint8Array, ...places: readonly string[]): Promise<readonly unknown[]> {
  const { sheets } = await XlsxFileWorkbook.open(bytes).read();
  return places.map((place) => {
    const { row, column } = parseA1(place)!;
    const cell = sheets[0]!.cells.find((one) => one.row === row && one.column === column);
    return cell?.formula ?? cell?.value;
  });
}

test("a block from WPS goes onto merged pairs with all its digits, and a formula that is cut keeps its cells", async () => {
  const workbench = await pages.open();
  await workbench.openFiles({ name: "表.xlsx", bytes: PAIRS });
  await choose(workbench, "B2");
  await clip(workbench, "paste", {
    "text/html": FROM_WPS,
    "text/plain": "1.12\t2.12\t3.12\n4.12\t5.12\t6.12\n7.12\t8.12\t9.12\n",
  });
  await workbench.sheets.getByText("9.123456").waitFor();
  await choose(workbench, "B6");
  const cut = await clip(workbench, "cut");
  await choose(workbench, "B8");
  await clip(workbench, "paste", cut);
  await eventually(
    () => workbench.sheets.locator('td[data-row="7"][data-column="1"]').textContent(),
    (text) => text === "14",
  );
  const { bytes } = await workbench.save();
  saved["a block and a cut formula"] = bytes;
  expect(await contents(bytes, "B2", "D3", "F4", "C2")).toEqual([1.123456, 5.123456, 9.123456, undefined]);
  expect(await contents(bytes, "B6", "B8", "C6")).toEqual([undefined, "A6*2", "B8+1"]);
});

test("rows are put in by the menu, and the findings follow", async () => {
  const workbench = await pages.open({ query: "?example" });
  await workbench.checked();
  const before = await workbench.problems.places();
  await choose(workbench, "D13");
  for (let step = 0; step < 2; step++) await workbench.page.keyboard.press("Shift+ArrowDown");
  await workbench.sheets.locator('td[data-row="13"][data-column="3"]:not([aria-hidden])').click({ button: "right" });
  await workbench.sheets.getByRole("menuitem", { name: "在上方插入 3 行" }).click();
  // The click on the marked cell has opened its finding.
  await workbench.pressInPane("列表");
  // The list is read piece by piece, and may change meanwhile.
  await eventually(
    () => workbench.problems.places(),
    (places) => places.includes("附件1!D16") && !places.includes("附件1!D13"),
  );
  const after = await workbench.problems.places();
  expect(after).toHaveLength(before.length);
  const { bytes } = await workbench.save({ marks: false });
  expect(placesByCli(bytes)).toEqual(after);
  saved["three rows more"] = bytes;
});

/** 300 characters, in sentences that are told apart. */
const LONG = Array.from(
  { length: 20 },
  (_, line) => `第${String(line + 1).padStart(2, "0")}条原因写得实在很长很长。`,
).join("");

test("three hundred characters written into a gap of the report are in what is saved, and the finding goes", async () => {
  expect(LONG).toHaveLength(300);
  const workbench = await pages.open({ query: "?example" });
  await workbench.checked();
  await workbench.openTab("报告");
  await workbench.pressInPane("生成报告");
  await workbench.pane.getByRole("heading", { name: "已生成工作表“自评报告”" }).waitFor();
  await workbench.idle();
  const gap = workbench.sheets.locator("td:not([aria-hidden])").filter({ hasText: "【待补充" }).first();
  await gap.click();
  await workbench.page.keyboard.insertText(LONG);
  await workbench.page.keyboard.press("Enter");
  await eventually(
    () => workbench.sheets.getByText("第20条原因", { exact: false }).count(),
    (count) => count > 0,
  );
  const { bytes } = await workbench.save({ marks: false });
  saved["a gap filled"] = bytes;
  expect(Object.values(await cellsByUs(bytes)).filter((text) => text === LONG)).toEqual([LONG]);
});

testWith(PDFTOTEXT, "LibreOffice prints all of them", async () => {
  expect(printedText(saved["a gap filled"]!, "xlsx")).toContain(LONG);
});

test("an old workbook is read into a new one, which says what it lost and is saved as .xlsx", async () => {
  const workbench = await pages.open();
  await workbench.openFiles({ name: "旧.xls", bytes: oldFile() });
  await workbench.sees("边框、字体未保留");
  const { name, bytes } = await workbench.save();
  saved["an old workbook"] = bytes;
  expect(name).toBe("旧-已校验.xlsx");
  expect(await contents(bytes, "B1", "C1")).toEqual([0.533512, "B1*2"]);
});

test("closing asks, and the safe answer comes first", async () => {
  const workbench = await pages.open();
  await workbench.openFiles({ name: "表.xlsx", bytes: PAIRS });
  await choose(workbench, "A6");
  await workbench.page.keyboard.type("１２。５");
  await workbench.sees("记作 12.5");
  await workbench.page.keyboard.press("Enter");
  await workbench.page.getByLabel("未保存").waitFor();
  await workbench.press("关闭 表.xlsx");
  await workbench.sees("保存改动吗？");
  const download = workbench.page.waitForEvent("download");
  await workbench.page.keyboard.press("Enter");
  const bytes = new Uint8Array(readFileSync(await (await download).path()));
  expect(await contents(bytes, "A6")).toEqual([12.5]);
  await workbench.page.getByRole("button", { name: "关闭 表.xlsx" }).waitFor({ state: "detached" });
});

testWith(OPENPYXL, "openpyxl reads everything that was saved as we do", async () => {
  expect(Object.keys(saved)).toHaveLength(4);
  for (const [what, bytes] of Object.entries(saved)) {
    expect([what, cellsByOpenpyxl(bytes)]).toEqual([what, await cellsByUs(bytes)]);
  }
});

testWith(LIBREOFFICE, "LibreOffice works everything out alike, and the command line finds the same in it", async () => {
  for (const [what, bytes] of Object.entries(saved)) {
    const elsewhere = recalculated(bytes);
    const [ours, theirs] = [await cellsByUs(bytes, { values: true }), await cellsByUs(elsewhere, { values: true })];
    expect([what, theirs]).toEqual([what, ours]);
    expect([what, checkedByCli(elsewhere)]).toMatchObject([what, withoutFile(checkedByCli(bytes))]);
  }
});

function withoutFile(result: ReturnType<typeof checkedByCli>): object {
  if ("error" in result) return { error: { code: result.error.code } };
  return { findings: result.findings.map(({ rule, cell }) => ({ rule, cell })) };
}
