import type { Page } from "playwright-core";
import { findBrowser, launchChromium, type FoundBrowser } from "./chromium";
import { packagedChromium } from "./packaged-chromium";

/** Whether a page draws these characters each in its own way: what has no glyph is drawn as the same box. */
async function drawsApart(page: Page, characters: string): Promise<boolean> {
  const pictures = await page.evaluate(
    (list) =>
      list.map((character) => {
        const canvas = document.createElement("canvas");
        canvas.width = canvas.height = 40;
        const pen = canvas.getContext("2d")!;
        pen.font = "32px 'Microsoft YaHei', sans-serif";
        pen.fillText(character, 4, 34);
        return canvas.toDataURL();
      }),
    [...characters],
  );
  return new Set(pictures).size === pictures.length;
}

async function expectChinese(found: FoundBrowser): Promise<void> {
  const browser = await launchChromium(found);
  try {
    const page = await browser.newPage();
    expect(await drawsApart(page, "绩核预算≥％（①")).toBe(true);
  } finally {
    await browser.close();
  }
}

test("the browser is the one that CHROMIUM_PATH names, and nothing else will do", () => {
  expect(findBrowser({ CHROMIUM_PATH: process.execPath }).executable).toBe(process.execPath);
  expect(() => findBrowser({ CHROMIUM_PATH: "/no/such/chromium" })).toThrow("CHROMIUM_PATH names /no/such/chromium");
});

test("the browser of this machine draws Chinese", () => expectChinese(findBrowser()));

// Elsewhere than on Linux with an x64 processor the package has nothing that runs.
const isPackaged = process.platform === "linux" && process.arch === "x64";

(isPackaged ? test : test.skip)(
  "where none is installed, the one of the npm packages runs and draws Chinese",
  async () => {
    const found = findBrowser({ PATH: "" });
    expect(found.executable).toBe(packagedChromium()?.executable);
    await expectChinese(found);
  },
);
