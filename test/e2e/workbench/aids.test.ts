import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseA1 } from "../../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { testFile } from "../../hosts/xlsx-file/packages";
import { recalculated } from "../../support/libreoffice";
import { LIBREOFFICE, OPENPYXL, testWith } from "../../support/other-programs";
import { axeFaults } from "../axe-faults";
import { eventually } from "../eventually";
import { Workbenches, type OpenWorkbench } from "./open-workbench";
import { partsThatDiffer, placesByCli, sheetsByOpenpyxl } from "./saved-file";

jest.setTimeout(240_000);

const EXAMPLE = new Uint8Array(readFileSync(join(resolve("examples"), "自评表-示例.xlsx")));

/** Figures with a list, a limit, a condition, a note and pieces of text beside them. */
const AIDED = testFile({
  sheets: {
    表:
      '<row r="1"><c r="A1" t="str"><v>是否完成</v></c><c r="B1"/></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>59.5</v></c></row>' +
      '<row r="3"><c r="B3"><v>0.1</v></c></row><row r="4"><c r="B4"><v>0.2</v></c></row>',
  },
  strings: '<si><r><t>其中：</t></r><r><rPr><b/><color rgb="FFC00000"/></rPr><t>基本支出</t></r></si>',
  styles:
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>' +
    '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
  behind:
    '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>60</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="list" sqref="B1" allowBlank="1" showErrorMessage="1"><formula1>"是,否"</formula1></dataValidation>' +
    '<dataValidation type="decimal" sqref="B2" allowBlank="1" showErrorMessage="1"><formula1>0</formula1><formula2>100</formula2></dataValidation></dataValidations>',
});

const pages = new Workbenches();
beforeAll(() => pages.start());
afterAll(() => pages.stop());
afterEach(() => pages.closeAll());

const cell = (workbench: OpenWorkbench, place: string) => {
  const { row, column } = parseA1(place)!;
  return workbench.sheets.locator(`td[data-row="${row}"][data-column="${column}"]:not([aria-hidden])`);
};

async function valueIn(bytes: Uint8Array, sheet: string, place: string): Promise<unknown> {
  const { row, column } = parseA1(place)!;
  const { sheets } = await XlsxFileWorkbook.open(bytes).read();
  const found = sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((one) => one.row === row && one.column === column);
  return found?.formula ?? found?.value;
}

/** The example as it was saved after the journey; undefined until then. */
let saved: Uint8Array | undefined;

test("found by words, changed in the bar, summed: all by the keyboard", async () => {
  const workbench = await pages.open({ query: "?example", viewport: { width: 1024, height: 768 } });
  await workbench.checked();
  const { page } = workbench;
  await page.keyboard.press("Control+f");
  await page.keyboard.type("项目支出");
  await workbench.sees(/^第 \d+ 处，共 \d+ 处$|^\d+ 处$/);
  await page.keyboard.press("Enter");
  expect([await axeFaults(page)]).toEqual([[]]);
  await page.keyboard.press("Escape");
  await eventually(
    () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""),
    (label) => /^附件\d [A-Z]+\d+$/.test(label),
  );
  // The bar above the sheet takes what is typed there.
  await cell(workbench, "D14").click();
  const bar = workbench.sheets.getByRole("textbox", { name: "编辑栏 D14" });
  await bar.fill("=100+26.66");
  await bar.press("Enter");
  await eventually(
    () => cell(workbench, "D14").textContent(),
    (text) => text?.includes("126.66") ?? false,
  );
  await cell(workbench, "D13").click();
  await page.keyboard.press("Shift+ArrowDown");
  await workbench.sees("253.32");
  // All columns are seen beside the pane.
  const right = (element: Element): number => element.getBoundingClientRect().right;
  const scroller = workbench.sheets.locator("[data-scroller]");
  expect(await cell(workbench, "F13").evaluate(right)).toBeLessThanOrEqual(await scroller.evaluate(right));
  saved = (await workbench.save({ marks: false })).bytes;
  expect(await valueIn(saved, "附件1", "D14")).toBe("100+26.66");
  // The formula is worked out where it stands, and nothing else is touched.
  expect(partsThatDiffer(EXAMPLE, saved).filter((part) => /sheet[2-9]|styles|theme|rels$/.test(part))).toEqual([]);
});

testWith(OPENPYXL, "openpyxl reads it", async () => {
  expect(sheetsByOpenpyxl(saved!)).toEqual(sheetsByOpenpyxl(EXAMPLE));
});

testWith(LIBREOFFICE, "LibreOffice works it out alike", async () => {
  const again = recalculated(saved!);
  expect(placesByCli(again)).toEqual(placesByCli(saved!));
});

test("lists are chosen from, limits are kept, and formats by value follow what is typed", async () => {
  const workbench = await pages.open();
  await workbench.openFiles({ name: "表.xlsx", bytes: AIDED });
  const fill = (place: string) =>
    cell(workbench, place).evaluate((element) => getComputedStyle(element).backgroundColor);
  await cell(workbench, "B2").waitFor();
  expect([await fill("B2"), await fill("A2")]).toEqual(["rgb(255, 199, 206)", "rgb(255, 255, 255)"]);
  expect(
    await cell(workbench, "A2")
      .locator("span")
      .last()
      .evaluate((element) => getComputedStyle(element).color),
  ).toBe("rgb(192, 0, 0)");
  const { page } = workbench;
  await cell(workbench, "B1").click();
  await page.keyboard.press("F2");
  await page.getByRole("listbox", { name: "可选的值" }).waitFor();
  expect([await axeFaults(page)]).toEqual([[]]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.type("120");
  await page.keyboard.press("Enter");
  await workbench.sees("没有写入 B2：这一格只能填在 0 到 100 之间的数。");
  await cell(workbench, "B2").click();
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await eventually(
    () => fill("B2"),
    (color) => color === "rgb(255, 255, 255)",
  );
  const { bytes } = await workbench.save();
  expect([await valueIn(bytes, "表", "B1"), await valueIn(bytes, "表", "B2")]).toEqual(["是", 60]);
});

test("the pane makes way for the sheets at 1024 px, stays so, and comes back with a finding that is asked for", async () => {
  const viewport = { width: 1024, height: 768 };
  const workbench = await pages.open({ query: "?example", viewport });
  await workbench.checked();
  const widthOfSheets = async (): Promise<number> => (await workbench.sheets.boundingBox())!.width;
  expect(await widthOfSheets()).toBeLessThan(650);
  await workbench.press("收起面板");
  await eventually(widthOfSheets, (width) => width > 1000);
  expect(await workbench.pane.isVisible()).toBe(false);
  expect(await axeFaults(workbench.page)).toEqual([]);
  await workbench.page.reload();
  await workbench.sheets.locator("[data-finding]").first().click();
  await workbench.pane.waitFor();
});

test("the numbers of findings cover no letters of their cells, however wide the window is", async () => {
  const workbench = await pages.open({ query: "?example" });
  await workbench.checked();
  for (const width of [1024, 1280, 1920]) {
    await workbench.page.setViewportSize({ width, height: 900 });
    const tabs = workbench.sheets.getByRole("tab");
    let numbers = 0;
    for (let sheet = 0; sheet < (await tabs.count()); sheet++) {
      await tabs.nth(sheet).click();
      await workbench.sheets.locator("[data-finding]").first().waitFor();
      const { shown, covering } = await workbench.page.evaluate(coveredLetters);
      numbers += shown;
      expect([width, sheet, covering]).toEqual([width, sheet, []]);
    }
    expect(numbers).toBeGreaterThan(10);
  }
});

/** Runs in the page: how many numbers of findings are shown, and those that lie over the letters of their cells. */
function coveredLetters(): { readonly shown: number; readonly covering: readonly string[] } {
  const badges = [...document.querySelectorAll<HTMLElement>("[data-badge]")];
  const covering = badges.filter((badge) => {
    const box = badge.getBoundingClientRect();
    const letters = document.createTreeWalker(badge.closest("td")!, NodeFilter.SHOW_TEXT);
    for (let text = letters.nextNode(); text; text = letters.nextNode()) {
      if (badge.contains(text)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      // Letters are lower than the line that is made for them.
      const half = parseFloat(getComputedStyle(text.parentElement!).fontSize) * 0.46;
      for (const line of range.getClientRects()) {
        const middle = (line.top + line.bottom) / 2;
        const isBeside = box.left >= line.right - 0.5 || box.right <= line.left + 0.5;
        if (!isBeside && box.top < middle + half && box.bottom > middle - half) return true;
      }
    }
    return false;
  });
  return { shown: badges.length, covering: covering.map(({ textContent }) => textContent) };
}
