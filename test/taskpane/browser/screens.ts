import type { Page } from "playwright-core";

/** One screen of the pane and the way to it from the start. */
export interface Screen {
  readonly name: string;
  /** Behind the address, e.g. `?empty`. */
  readonly query: string;
  readonly reach: (page: Page) => Promise<void>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

async function check(page: Page): Promise<void> {
  await page.locator("main").getByRole("button", { name: "校验", exact: true }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForSelector('main [role="status"], main h1');
}

async function open(page: Page, tab: string): Promise<void> {
  await page.locator("nav").getByRole("button", { name: tab, exact: true }).click();
  await page.locator("main h1").waitFor();
}

/** Every screen of the pane, in the order a person comes to it. */
export const SCREENS: readonly Screen[] = [
  { name: "start", query: "", reach: async () => undefined },
  { name: "no-forms", query: "?empty", reach: check },
  { name: "findings", query: "", reach: check },
  {
    name: "card-with-fix",
    query: "",
    reach: async (page) => {
      await check(page);
      await button(page, /附件1!D13/).click();
    },
  },
  {
    name: "accepting",
    query: "",
    reach: async (page) => {
      await check(page);
      await button(page, /附件1!F25/).click();
      await button(page, "情况属实，写核实说明").click();
    },
  },
  {
    name: "accepted",
    query: "",
    reach: async (page) => {
      await check(page);
      await button(page, /附件1!F25/).click();
      await button(page, "情况属实，写核实说明").click();
      await page.getByLabel("核实说明").fill("年中追加采购项目");
      await button(page, "保存说明").click();
      await button(page, "撤回说明").waitFor();
    },
  },
  {
    name: "fixed-and-stale",
    query: "",
    reach: async (page) => {
      await check(page);
      await button(page, /修正可直接改的/).click();
      await button(page, "撤销").waitFor();
      await page.evaluate(() =>
        (window as unknown as { devWorkbook: { changeFromOutside(): void } }).devWorkbook.changeFromOutside(),
      );
      await page.getByText("结果可能已过期").waitFor();
    },
  },
  {
    name: "overview",
    query: "",
    reach: async (page) => {
      await check(page);
      await open(page, "概览");
      await page.getByText("执行率").first().waitFor();
    },
  },
  {
    name: "fill",
    query: "",
    reach: async (page) => {
      await check(page);
      await open(page, "填充");
    },
  },
  {
    name: "report",
    query: "",
    reach: async (page) => {
      await check(page);
      await open(page, "报告");
      await page.locator("main").getByRole("button", { name: "生成报告" }).click();
      await button(page, "复制全文").waitFor();
    },
  },
  { name: "template", query: "?page=template", reach: async (page) => page.locator("main h1").waitFor() },
  {
    name: "settings",
    query: "?page=settings",
    reach: async (page) => {
      await page.locator("main h1").waitFor();
      await page.getByText("调整阈值").click();
    },
  },
  {
    name: "history",
    query: "",
    reach: async (page) => {
      await check(page);
      await button(page, /修正可直接改的/).click();
      await button(page, /可撤销 1 项/).click();
      await page.getByRole("heading", { name: "操作记录" }).waitFor();
    },
  },
];
