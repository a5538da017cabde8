import { drawn } from "../../support/drawn";
import { axeFaults } from "../axe-faults";
import { eventually } from "../eventually";
import type { OpenWorkbench, WorkbenchOptions } from "./open-workbench";
import { Workbenches } from "./open-workbench";
import { VIEWS } from "./views";

jest.setTimeout(600_000);

const LOOKS: readonly (readonly [name: string, options: WorkbenchOptions])[] = [
  ["light, 1280 px", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }],
  ["dark, 1920 px", { viewport: { width: 1920, height: 1080 }, colorScheme: "dark" }],
  ["forced colours, 800 px", { viewport: { width: 800, height: 900 }, forcedColors: "active" }],
];

const pages = new Workbenches();

beforeAll(() => pages.start());
afterAll(() => pages.stop());
afterEach(() => pages.closeAll());

test.each(drawn(LOOKS))("%s: every view is fit for everyone and fits its window", async (_, options) => {
  const workbench = await pages.open(options);
  for (const { name, reach } of VIEWS) {
    await reach(workbench);
    expect([name, await axeFaults(workbench.page)]).toEqual([name, []]);
    const width = await workbench.page.evaluate(() => document.documentElement.scrollWidth);
    expect([name, width]).toEqual([name, options.viewport!.width]);
  }
});

test("the whole job is done by the keyboard alone", async () => {
  const workbench = await pages.open();
  const { page } = workbench;
  await workbench.sees("绩效自评表，交之前先核一遍");
  await pressOn(workbench, "打开示例", "Tab");
  await workbench.checked();
  // The keyboard goes on from the first finding.
  await eventually(
    () => page.evaluate(() => document.activeElement?.textContent ?? ""),
    (text) => text.startsWith("项目支出合计与明细不符"),
  );

  // Through the findings: the cell is shown, its finding unfolded, its fix in reach.
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await workbench.sees("2 / 32");
  await page.keyboard.press("Alt+ArrowUp");
  await workbench.sees("1 / 32");
  await eventually(
    () => activeCell(workbench),
    (cell) => cell === "D13",
  );
  await pressOn(workbench, "改为明细之和 125.00", "Shift+Tab");
  await workbench.sees("已修正 1 处");
  await workbench.idle();

  // Into the sheet, type, take it back.
  await page.keyboard.press("F6");
  await page.keyboard.press("ArrowDown");
  await eventually(
    () => activeCell(workbench),
    (cell) => cell === "D14",
  );
  await page.keyboard.type("130.5");
  await page.keyboard.press("Enter");
  await eventually(
    () => shownIn(workbench, "D14"),
    (text) => text.includes("130.50"),
  );
  await page.keyboard.press("Control+z");
  await eventually(
    () => shownIn(workbench, "D14"),
    (text) => text.includes("125.00"),
  );

  // From a cell to its finding.
  for (const key of ["ArrowUp", "ArrowLeft"]) await page.keyboard.press(key);
  await eventually(
    () => activeCell(workbench),
    (cell) => cell === "B13",
  );
  await page.keyboard.press("Escape");
  await pressOn(workbench, "问题 1", "Shift+Tab");
  await workbench.pane.getByRole("article", { name: "项目支出没有填明细" }).waitFor();

  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toBe("自评表-示例-已校验.xlsx");
});

/** Goes on by a key until the button has the focus, and presses it. */
async function pressOn(workbench: OpenWorkbench, name: string, key: string): Promise<void> {
  const { page } = workbench;
  const button = page.getByRole("button", { name, exact: true }).first();
  await button.waitFor();
  for (let step = 0; step < 80; step++) {
    if (await button.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press("Enter");
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach the button ${name}.`);
}

/** The address of the active cell, as the bar above the sheet has it. */
async function activeCell(workbench: OpenWorkbench): Promise<string> {
  const bar = workbench.sheets.getByRole("group", { name: "当前单元格" });
  return (await bar.locator("span").first().textContent()) ?? "";
}

/** The text of a cell of the sheet that is shown. */
async function shownIn(workbench: OpenWorkbench, cell: string): Promise<string> {
  return (await workbench.sheets.locator(`[role=gridcell][id$="-${cell}"]`).textContent()) ?? "";
}
