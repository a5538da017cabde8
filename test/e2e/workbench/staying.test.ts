import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { serveFolder } from "../../../tools/serve-folder";
import { eventually } from "../eventually";
import { Workbenches, type OpenWorkbench } from "./open-workbench";
import { checkedByCli, placesByCli } from "./saved-file";

jest.setTimeout(240_000);

const pages = new Workbenches();

// Below a folder, as an office puts it beside other pages on its own host.
beforeAll(() => pages.start("/tools/jihe/"));
afterAll(() => pages.stop());
afterEach(() => pages.closeAll());

const EXAMPLE = createWorkbookBytes(designForms(contradictions2023));

async function fixFirst(workbench: OpenWorkbench): Promise<void> {
  await workbench.pressInPane(/项目支出合计与明细不符/);
  await workbench.pressInPane("改为明细之和 125.00");
  await workbench.sees("已修正 1 处");
  await workbench.pressInPane("列表");
}

describe("work that is not saved", () => {
  test("survives a reload in the middle, to the last change", async () => {
    const workbench = await pages.open();
    await workbench.openFiles({ name: "自评表.xlsx", bytes: EXAMPLE });
    await workbench.checked();
    await fixFirst(workbench);
    const places = await workbench.problems.places();
    await workbench.page.reload();
    await workbench.press("继续 自评表.xlsx");
    await workbench.checked();
    expect(await workbench.problems.places()).toEqual(places);
    await workbench.page.getByLabel("未保存").waitFor();
    const { bytes } = await workbench.save();
    expect(placesByCli(bytes)).toEqual(places);
    await eventually(
      () => workbench.page.getByLabel("未保存").count(),
      (marks) => marks === 0,
    );
    await workbench.page.reload();
    await workbench.sees("绩效自评表，交之前先核一遍");
    expect(await workbench.page.getByText("还在这台电脑的浏览器里").count()).toBe(0);
  });

  test("holds the entry that is still being typed", async () => {
    const workbench = await pages.open({ query: "?example" });
    await workbench.checked();
    const cell = workbench.sheets.locator("[role=gridcell][id$='-D12']");
    await cell.click();
    await workbench.page.keyboard.type("0.77");
    const asked = workbench.page.waitForEvent("dialog");
    await workbench.page.goto(`${pages.home}workbench.html`);
    expect((await asked).type()).toBe("beforeunload");
    await workbench.press("继续 自评表-示例.xlsx");
    await workbench.checked();
    expect(await cell.textContent()).toContain("0.77");
  });

  test("is asked about before the page or the file is closed, and can be given up", async () => {
    const workbench = await pages.open({ query: "?example" });
    await workbench.checked();
    await fixFirst(workbench);
    const asked = workbench.page.waitForEvent("dialog");
    await workbench.page.goto(`${pages.home}workbench.html`);
    expect((await asked).type()).toBe("beforeunload");
    await workbench.press("丢弃 自评表-示例.xlsx");
    await workbench.page.getByRole("dialog").getByRole("button", { name: "丢弃", exact: true }).click();
    await eventually(
      () => workbench.page.getByText("还在这台电脑的浏览器里").count(),
      (offers) => offers === 0,
    );
    await workbench.press("打开示例");
    await workbench.checked();
    await fixFirst(workbench);
    await workbench.press("关闭 自评表-示例.xlsx");
    await workbench.page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    await workbench.press("关闭 自评表-示例.xlsx");
    await workbench.press("不保存");
    await workbench.sees("绩效自评表，交之前先核一遍");
  });
});

test("after the first visit the page works without a network, from a folder of its host", async () => {
  const context = await pages.context({});
  const workbench = await pages.inContext(context, pages.home);
  await workbench.page.goto(`${pages.home}workbench.html`);
  await kept(workbench.page);
  await context.setOffline(true);
  await workbench.page.reload();
  await workbench.press("打开示例");
  expect(await workbench.checked()).toMatch(/^读懂 4 张表/);
  for (const tab of ["概览", "填充", "报告", "模板", "设置"]) {
    await workbench.openTab(tab);
    await workbench.pane.locator("h1").first().waitFor();
  }
  const { bytes } = await workbench.save();
  await workbench.openTab("问题");
  expect(await workbench.problems.count()).toBeGreaterThan(10);
  expect("error" in checkedByCli(bytes)).toBe(false);
});

/** Waits until the service worker has all files and answers for the page. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

test("a new version waits until the user asks for it", async () => {
  const folder = copyOfPage();
  const site = await serveFolder(folder, [0]);
  const workbench = await pages.inContext(await pages.context({}), site.url);
  await workbench.page.goto(`${site.url}workbench.html`);
  await kept(workbench.page);
  // As another version has it: the service worker differs.
  appendFileSync(join(folder, "workbench-sw.js"), "\n// another version");
  await workbench.page.reload();
  const offer = workbench.page.getByText("有新版本，点此更新");
  await offer.waitFor();
  const loaded = workbench.page.waitForEvent("load");
  await workbench.press("更新");
  await loaded;
  await workbench.sees("绩效自评表，交之前先核一遍");
  expect(await offer.count()).toBe(0);
  await site.close();
  rmSync(folder, { recursive: true });
});

/** The files of the page in a folder of their own. */
function copyOfPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "jihe-site-"));
  for (const name of ["workbench.html", "workbench-sw.js", "workbench"]) {
    cpSync(join(resolve("dist"), name), join(folder, name), { recursive: true });
  }
  return folder;
}

test("whatever is tried, nothing can be sent to another place", async () => {
  const workbench = await pages.open({ query: "?example" });
  await workbench.checked();
  const asked: (string | undefined)[] = [];
  const elsewhere = createServer(({ url }, response) => {
    asked.push(url);
    response.end();
  });
  await new Promise<void>((listening) => elsewhere.listen(0, "127.0.0.1", listening));
  const { port } = elsewhere.address() as AddressInfo;
  const tried = await workbench.page.evaluate(async (place) => {
    const refusals: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refusals.push(effectiveDirective));
    await fetch(`${place}?forms`).catch(() => undefined);
    await new Promise((resolve) => {
      const image = new Image();
      image.onerror = resolve;
      image.src = `${place}pixel.png`;
    });
    navigator.sendBeacon(place, "forms");
    await new Promise((resolve) => setTimeout(resolve, 50));
    return refusals.sort();
  }, `http://127.0.0.1:${port}/`);
  elsewhere.close();
  expect(tried).toEqual(["connect-src", "connect-src", "img-src"]);
  expect(asked).toEqual([]);
  // The browser tells of every refusal; here they were wanted.
  workbench.faults.splice(0);
});

test("the page in one file opens by double click and checks the example", async () => {
  const file = pathToFileURL(resolve("dist/single/workbench.html")).href;
  const workbench = await pages.inContext(await pages.context({}), file);
  await workbench.page.goto(file);
  await workbench.press("打开示例");
  expect(await workbench.checked()).toMatch(/^读懂 4 张表/);
  expect(await workbench.problems.places()).toEqual(placesByCli(EXAMPLE));
  await fixFirst(workbench);
  const { bytes } = await workbench.save();
  expect("error" in checkedByCli(bytes)).toBe(false);
});

test("where the browser can write files, the original is changed only after a question", async () => {
  const workbench = await pages.open({ pickers: true });
  const written = await withPickedFile(workbench.page, EXAMPLE);
  await workbench.press("打开文件");
  await workbench.checked();
  await fixFirst(workbench);
  await workbench.press("存回原文件");
  await workbench.page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  expect(Buffer.compare(await written(), EXAMPLE)).toBe(0);
  await workbench.press("存回原文件");
  await workbench.page.getByRole("dialog").getByRole("button", { name: "带标记", exact: true }).click();
  await workbench.sees("已保存“自评表.xlsx”。");
  await workbench.idle();
  expect(placesByCli(await written())).toEqual(await workbench.problems.places());
});

/** A file of the browser's own private folder stands for what the person picks. Gives what it holds. */
async function withPickedFile(page: Page, bytes: Uint8Array): Promise<() => Promise<Uint8Array>> {
  await page.evaluate(
    async (content) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle("自评表.xlsx", { create: true });
      const stream = await handle.createWritable();
      await stream.write(new Uint8Array(content));
      await stream.close();
      Object.assign(window, { showOpenFilePicker: async () => [handle] });
    },
    [...bytes],
  );
  return async () =>
    new Uint8Array(
      await page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        const file = await (await folder.getFileHandle("自评表.xlsx")).getFile();
        return [...new Uint8Array(await file.arrayBuffer())];
      }),
    );
}
