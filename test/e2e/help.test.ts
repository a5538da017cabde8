import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { manifestFor } from "../../tools/build-manifest";
import { sharedRuntimeManifest } from "../../tools/manifest/shared-runtime";
import { serveFolder, type ServedFolder } from "../../tools/serve-folder";
import { launchChromium } from "../excel-host";
import { axeFaults } from "./axe-faults";

jest.setTimeout(180_000);

let browser: Browser;
let site: ServedFolder;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveFolder(resolve("dist/web"), [0])]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ acceptDownloads: true });
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(`${site.url}help.html`);
});
afterEach(async () => {
  await page.close();
  expect(faults.splice(0)).toEqual([]);
});

test("the help page is read in any browser, with all its pictures", async () => {
  expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
    "先看用哪一种",
    "工作台",
    "Excel 加载项：三步",
    "装好以后",
    "遇到问题",
  ]);
  const missing = await page.evaluate(() =>
    [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
  );
  expect(missing).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
});

test("it makes the manifest for an address, and the one by which ribbon and pane are one page", async () => {
  const source = readFileSync(resolve("manifest.xml"), "utf8");
  await page.getByLabel(/“网站”文件夹的网址/).fill("https://oa.example.cn/jihe/");
  expect(await manifestMade()).toBe(manifestFor(sharedRuntimeManifest(source), "https://oa.example.cn/jihe"));
  await page.getByLabel(/面板不重开/).uncheck();
  expect(await manifestMade()).toBe(manifestFor(source, "https://oa.example.cn/jihe"));
});

async function manifestMade(): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "生成 manifest.xml" }).click();
  return readFileSync(await (await download).path(), "utf8");
}

test.each(["http://oa.example.cn", "oa.example.cn", "https://oa.example.cn?x=1", ""])("not for %j", async (address) => {
  await page.getByLabel(/“网站”文件夹的网址/).fill(address);
  await page.getByRole("button", { name: "生成 manifest.xml" }).click();
  await page.getByText("网址要以 https:// 开头").waitFor();
});
