import type { Browser, Page } from "playwright-core";
import type { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import type { CellBadge } from "../../../src/web/grid";
import { launchChromium } from "../../excel-host";
import { testFile } from "../../hosts/xlsx-file/packages";
import { serveHarness, type HarnessPage } from "./harness-page";

const ROWS = 2000;
const COLUMNS = 10;
const LARGE = "large.xlsx";
const SMALL = "small.xlsx";

/** 20,000 cells; merged areas of ten rows over the first two columns, two rows and one column frozen. */
function largeFile(): Uint8Array {
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const cells = Array.from(
      { length: COLUMNS },
      (__, column) => `<c r="${letter(column)}${row + 1}"><v>${row * 100 + column}</v></c>`,
    );
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const merges = Array.from({ length: 30 }, (_, index) => `<mergeCell ref="A${index * 50 + 11}:B${index * 50 + 20}"/>`);
  const pane = '<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/>';
  return testFile({
    sheets: { 大表: rows.join("") },
    before: `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    behind: `<mergeCells count="30">${merges.join("")}</mergeCells>`,
  });
}

const BADGES: readonly CellBadge[] = [
  { at: { sheet: "表", row: 1, column: 1 }, number: 7, severity: "error", label: "合计不符" },
];

jest.setTimeout(180_000);

let browser: Browser;
let site: HarnessPage;

beforeAll(async () => {
  const small =
    '<row r="1"><c r="A1" t="str"><v>项目</v></c><c r="B1"><v>1.5</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><v>合计</v></c><c r="B2"><f>B1*2</f><v>3</v></c><c r="C2"><f>TODAY()+B1</f></c></row>' +
    '<row r="4"><c r="A4" t="str"><v>合并</v></c></row>';
  const merges = '<mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>';
  const files = { [LARGE]: largeFile(), [SMALL]: testFile({ sheets: { 表: small, 另一张: "" }, behind: merges }) };
  site = await serveHarness(files, BADGES);
  browser = await launchChromium();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function onPage(file: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  try {
    await page.goto(site.url(file));
    await page.locator("table[role=grid]").waitFor();
    await work(page);
    expect(faults).toEqual([]);
  } finally {
    await page.close();
  }
}

const cell = (page: Page, row: number, column: number) =>
  page.locator(`td[data-row="${row}"][data-column="${column}"]:not([aria-hidden])`);

/** Clicks a cell and waits until it is the active one. */
async function select(page: Page, row: number, column: number): Promise<void> {
  await cell(page, row, column).click();
  await expectActive(page, row, column);
}

async function expectActive(page: Page, row: number, column: number): Promise<void> {
  await page.waitForFunction(
    ([atRow, atColumn]) => {
      const field = document.querySelector("textarea");
      const active = document.getElementById(field?.getAttribute("aria-activedescendant") ?? "");
      return active?.dataset.row === String(atRow) && active.dataset.column === String(atColumn);
    },
    [row, column] as const,
  );
}

async function valueAt(page: Page, row: number, column: number): Promise<unknown> {
  return page.evaluate(
    async ([atRow, atColumn]) => {
      const { workbook } = window as unknown as { workbook: XlsxFileWorkbook };
      const { sheets } = await workbook.read();
      const found = sheets[0]?.cells.find((one) => one.row === atRow && one.column === atColumn);
      return found?.formula === undefined ? (found?.value ?? null) : `=${found.formula}`;
    },
    [row, column] as const,
  );
}

test("of a large sheet only what is seen is in the page, and it is right wherever one scrolls", async () => {
  await onPage(LARGE, async (page) => {
    expect(await page.locator("tbody tr").count()).toBeLessThan(160);
    for (const row of [300, 1000, 1900, 40]) {
      await page.evaluate((at) => (document.querySelector("[data-scroller]")!.scrollTop = at * 20), row);
      await page.waitForFunction((at) => document.querySelector(`td[data-row="${at}"][data-column="3"]`), row + 5);
      const box = await cell(page, row + 5, 3).boundingBox();
      // The letters of the columns, 22 px high, are not scrolled away.
      expect(box?.y).toBeCloseTo(22 + 5 * 20 + (await top(page)), 0);
      expect(await cell(page, row + 5, 3).textContent()).toBe(String((row + 5) * 100 + 3));
      expect(await cell(page, 1, 3).isVisible()).toBe(true);
    }
  });
});

async function top(page: Page): Promise<number> {
  return (await page.locator("[data-scroller]").boundingBox())?.y ?? 0;
}

test("no blank shows while one scrolls", async () => {
  await onPage(LARGE, async (page) => {
    const blanks = await page.evaluate(async () => {
      const scroller = document.querySelector("[data-scroller]")!;
      const { left, top: y, width, height } = scroller.getBoundingClientRect();
      let found = 0;
      for (let step = 0; step < 48; step++) {
        scroller.scrollTop += step % 3 === 0 ? 900 : 240;
        await new Promise((done) => requestAnimationFrame(done));
        for (const share of [0.2, 0.5, 0.95]) {
          const under = document.elementFromPoint(left + width * 0.5, y + height * share);
          if (!under?.closest("td[data-row]")) found++;
        }
      }
      return { found, at: scroller.scrollTop };
    });
    expect(blanks.at).toBeGreaterThan(20_000);
    expect(blanks.found).toBe(0);
  });
});

test("a merged area that reaches beyond the drawn rows keeps its text in place", async () => {
  await onPage(LARGE, async (page) => {
    // A61:B70 lies across the upper edge when row 65 is the first below the frozen ones.
    await page.evaluate(() => (document.querySelector("[data-scroller]")!.scrollTop = 64 * 20 - 40));
    const row = await page.locator('th[data-row-heading="66"]').boundingBox();
    const pieces = page.locator('td[data-row="60"][data-column="0"]');
    // One part is frozen at the left, the other scrolls; only one of them is told to assistive technology.
    expect(await pieces.count()).toBe(2);
    expect(await cell(page, 60, 0).count()).toBe(1);
    const box = await pieces.first().boundingBox();
    expect(box!.y + box!.height).toBeCloseTo(row!.y + 4 * 20, 0);
  });
});

test("keys move as in Excel, also over merged cells and far away", async () => {
  await onPage(LARGE, async (page) => {
    await select(page, 2, 1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Control+End");
    await expectActive(page, ROWS - 1, COLUMNS - 1);
    expect(await cell(page, ROWS - 1, COLUMNS - 1).isVisible()).toBe(true);
    await page.keyboard.press("Control+Home");
    await expectActive(page, 2, 1);
    for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowDown");
    await expectActive(page, 10, 0);
    await page.keyboard.press("ArrowDown");
    await expectActive(page, 20, 1);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await expectActive(page, 21, 2);
  });
});

test("typing makes an entry, Escape drops it, undo takes it back, and formulas follow", async () => {
  await onPage(SMALL, async (page) => {
    await select(page, 0, 1);
    await page.keyboard.type("2.5");
    await page.keyboard.press("Enter");
    await expectActive(page, 1, 1);
    await page.waitForFunction(() =>
      document.querySelector('td[data-row="1"][data-column="1"]')?.textContent?.startsWith("5"),
    );
    expect(await valueAt(page, 0, 1)).toBe(2.5);
    await page.keyboard.type("=B1*4");
    await page.keyboard.press("Escape");
    expect(await valueAt(page, 1, 1)).toBe("=B1*2");
    await page.keyboard.press("F2");
    expect(await page.locator("textarea").inputValue()).toBe("=B1*2");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("3");
    await page.keyboard.press("Tab");
    await page.waitForFunction(() =>
      document.querySelector('td[data-row="1"][data-column="1"]')?.textContent?.startsWith("7.5"),
    );
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(
      () => document.querySelector('td[data-row="0"][data-column="1"]')?.textContent === "1.5",
    );
    await page.keyboard.press("Control+y");
    await page.waitForFunction(
      () => document.querySelector('td[data-row="0"][data-column="1"]')?.textContent === "2.5",
    );
  });
});

test("a block is chosen, copied, pasted and cleared", async () => {
  await onPage(SMALL, async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await select(page, 0, 0);
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("项目\t1.5");
    await select(page, 6, 0);
    await page.evaluate(() => navigator.clipboard.writeText('甲\t50%\r\n"乙\n丙"\t2024-1-5\r\n'));
    await page.keyboard.press("Control+v");
    await page.waitForFunction(
      () => document.querySelector('td[data-row="7"][data-column="1"]')?.textContent === "2024/1/5",
    );
    expect(await valueAt(page, 6, 1)).toBe(0.5);
    expect(await valueAt(page, 7, 0)).toBe("乙\n丙");
    await cell(page, 7, 1).click({ modifiers: ["Shift"] });
    await page.keyboard.press("Delete");
    await page.waitForFunction(() => document.querySelector('td[data-row="7"][data-column="1"]')?.textContent === "");
    expect([await valueAt(page, 6, 0), await valueAt(page, 7, 1)]).toEqual([null, null]);
  });
});

test("a formula without a value says so, and a finding is told by number, frame and words", async () => {
  await onPage(SMALL, async (page) => {
    expect(await cell(page, 1, 2).textContent()).toBe("待重算");
    expect(await cell(page, 1, 1).getAttribute("aria-description")).toBe("问题 7：合计不符");
    expect(await cell(page, 1, 1).locator("[data-badge]").textContent()).toBe("7");
  });
});

test("what is revealed from elsewhere is scrolled to without taking the focus", async () => {
  await onPage(LARGE, async (page) => {
    await page.evaluate(() => {
      const { reveal } = window as unknown as { reveal: (at: object) => void };
      reveal({ sheet: "大表", row: 1500, column: 8 });
    });
    await expectActive(page, 1500, 8);
    expect(await cell(page, 1500, 8).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  });
});

test("the keyboard gets out of the grid", async () => {
  await onPage(SMALL, async (page) => {
    await select(page, 0, 0);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector("table")?.getAttribute("aria-label") === "另一张");
  });
});
