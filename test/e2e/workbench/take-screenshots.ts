/** `npx tsx test/e2e/workbench/take-screenshots.ts`: the pictures of the built workbench page for the README and docs. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { buildWorkbenchIfStale } from "../../../tools/build-if-stale";
import { Workbenches, type OpenWorkbench } from "./open-workbench";

const ROOT = resolve(".");
const IMAGES = join(ROOT, "docs/images");

const SMALL = { width: 1280, height: 800 };
const LARGE = { width: 1920, height: 1080 };

const FILES = [
  { name: "企地协调服务中心2023.xlsx", bytes: createWorkbookBytes(designForms(contradictions2023)) },
  { name: "水利工程服务中心2024.xlsx", bytes: createWorkbookBytes(designForms(clean2024)) },
  {
    name: "旧表.xls",
    bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)]),
  },
];

async function takeAll(): Promise<void> {
  await buildWorkbenchIfStale(ROOT);
  mkdirSync(IMAGES, { recursive: true });
  const pages = new Workbenches();
  await pages.start();
  try {
    const first = await pages.open({ viewport: SMALL });
    await first.sees("绩效自评表，交之前先核一遍");
    await take(first, "start");
    await first.press("打开示例");
    await first.checked();
    await first.pressInPane(/项目支出合计与明细不符/);
    await take(first, "card");
    await first.page.setViewportSize(LARGE);
    await take(first, "card-1920");
    await first.page.setViewportSize(SMALL);
    await first.openTab("报告");
    await first.pressInPane("生成报告");
    await first.pane.getByRole("heading", { name: "已生成工作表“自评报告”" }).waitFor();
    await first.pressInPane("转到工作表");
    // Past the cover.
    await first.sheets.locator("[data-scroller]").evaluate((scroller) => void (scroller.scrollTop = 900));
    await take(first, "report");
    await first.page.setViewportSize({ width: 760, height: 900 });
    await first.openTab("问题");
    await take(first, "narrow");

    const several = await pages.open({ viewport: SMALL });
    await several.openFiles(...FILES);
    for (const verdict of ["退回", "通过", "没读成"]) {
      await several.page.getByRole("table").getByText(verdict, { exact: true }).first().waitFor();
    }
    await take(several, "files");

    const dark = await pages.open({ viewport: LARGE, colorScheme: "dark", query: "?example" });
    await dark.checked();
    await take(dark, "dark-1920");
    await pages.closeAll();
  } finally {
    await pages.stop();
  }
}

async function take({ page }: OpenWorkbench, name: string): Promise<void> {
  await page.getByText("正在打开……").waitFor({ state: "detached" });
  await page.evaluate(() => document.fonts.ready);
  // Nothing is to look as if somebody pointed at it.
  await page.mouse.move(2, 60);
  await page.screenshot({ path: join(IMAGES, `workbench-${name}.png`), animations: "disabled" });
}

void takeAll();
