import { pathToFileURL } from "node:url";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { BrowserContextOptions } from "playwright-core";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { drawn } from "../../support/drawn";
import { Workbenches, type Given, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(240_000);

const pages = new Workbenches();

beforeAll(() => pages.start());
afterAll(() => pages.stop());
afterEach(() => pages.closeAll());

const EXAMPLE: Given = { name: "有问题的.xlsx", bytes: createWorkbookBytes(designForms(contradictions2023)) };
const CLEAN: Given = { name: "规范的.xlsx", bytes: createWorkbookBytes(designForms(clean2024)) };
const BROKEN: Given = { name: "损坏.xlsx", bytes: EXAMPLE.bytes.subarray(0, 5000) };
const SINGLE = pathToFileURL(resolve("dist/single/workbench.html")).href;

/** How the page is opened, and whether it is to have workers. */
type Way = readonly [name: string, place: "site" | "file", hasWorkers: boolean];

const USUAL_WAY: Way = ["a site", "site", true];
const OTHER_WAYS: readonly Way[] = [
  ["one file from the disk", "file", true],
  ["a browser that starts no workers", "site", false],
  ["one file in a browser that starts none", "file", false],
];

async function open(
  place: "site" | "file",
  hasWorkers: boolean,
  options: BrowserContextOptions = {},
): Promise<OpenWorkbench> {
  const context = await pages.context(options);
  if (!hasWorkers) await context.addInitScript("delete window.Worker;");
  const workbench = await pages.inContext(context, place === "site" ? pages.home : SINGLE);
  await workbench.page.goto(place === "site" ? `${pages.home}workbench.html` : SINGLE);
  return workbench;
}

/** The examples, a broken file, and every row of what they come to. */
async function reviewed(workbench: OpenWorkbench): Promise<readonly string[]> {
  const examples = readdirSync("examples").filter((name) => /\.(?:xlsx|docx)$/.test(name));
  const files = examples.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join("examples", name))) }));
  await workbench.openFiles(...files, EXAMPLE, CLEAN, BROKEN);
  await workbench.page.getByRole("heading", { name: `${files.length + 3} 份材料` }).waitFor();
  await workbench.page.getByRole("progressbar").waitFor({ state: "detached", timeout: 120_000 });
  return workbench.page.getByRole("row").allInnerTexts();
}

test("every way of opening the page comes to the same findings, in workers and without", async () => {
  const tables: (readonly string[])[] = [];
  for (const [way, place, hasWorkers] of [USUAL_WAY, ...drawn(OTHER_WAYS)]) {
    const workbench = await open(place, hasWorkers);
    const started: unknown[] = [];
    workbench.page.on("worker", (worker) => started.push(worker));
    tables.push(await reviewed(workbench));
    expect([way, started.length > 0]).toEqual([way, hasWorkers]);
  }
  const [first, ...others] = tables;
  expect(first!.some((row) => row.includes(contradictions2023.unitName) && row.includes("退回"))).toBe(true);
  for (const other of others) expect(other).toEqual(first);
});

/** A workbook that takes any machine seconds to read: as many cells as a sheet may have. */
function endless(): Given {
  const cells = (row: number) =>
    Array.from({ length: 100 }, (_, column) => `<c><v>${(row * 7919 + column * 104_729) % 99_991}</v></c>`);
  const rows = Array.from({ length: 14_000 }, (_, row) => `<row>${cells(row).join("")}</row>`).join("");
  const sheet = strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );
  const parts = new Map(Object.entries(unzipSync(EXAMPLE.bytes)));
  parts.set("xl/worksheets/sheet1.xml", sheet);
  return { name: "很大.xlsx", bytes: zipSync(Object.fromEntries(parts)) };
}

test("a file that takes long can be called off, and the page goes on", async () => {
  const workbench = await open("site", true);
  await workbench.openFiles(endless());
  await workbench.press("取消");
  await workbench.page.getByText(/^正在打开/).waitFor({ state: "detached" });
  expect(await workbench.page.getByRole("button", { name: /^关闭 很大/ }).count()).toBe(0);
  await workbench.openFiles(EXAMPLE);
  expect(await workbench.checked()).toMatch(/^读懂 4 张表/);
});

test("a review can be stopped, keeps what is finished, and goes on", async () => {
  const workbench = await open("site", true);
  await workbench.openFiles(EXAMPLE, endless(), { ...endless(), name: "也很大.xlsx" }, CLEAN);
  await workbench.page.getByRole("table").getByText("退回", { exact: true }).waitFor();
  await workbench.press("停下");
  await workbench.sees(/^已停下：检查了 \d+ 份，还有 \d+ 份没有检查/);
  expect(await workbench.page.getByRole("row").filter({ hasText: contradictions2023.unitName }).innerText()).toContain(
    "退回",
  );
  await workbench.press("继续");
  await workbench.page.getByRole("progressbar").waitFor();
});

test("the files of one unit are joined where a person says so, and judged together", async () => {
  const { first, second } = halves();
  const workbench = await open("site", true);
  await workbench.openFiles(first, second, CLEAN);
  await workbench.sees(/^有 1 个单位的材料分在 2 个文件里/);
  await workbench.press("合成一套核对");
  await workbench.page.getByRole("heading", { name: /2 份材料/ }).waitFor();
  await workbench.page.getByRole("progressbar").waitFor({ state: "detached" });
  await workbench.press(contradictions2023.unitName);
  await workbench.page
    .getByRole("region", { name: "这一套的问题" })
    .getByText(/项目支出/)
    .first()
    .waitFor();
  await workbench.press(`打开 ${second.name}`);
  await workbench.checked();
});

/** The forms of the example, in two files. */
function halves(): { readonly first: Given; readonly second: Given } {
  const [basic, ...others] = designForms(contradictions2023);
  return {
    first: { name: "附件1.xlsx", bytes: createWorkbookBytes([basic!]) },
    second: { name: "附件2和3.xlsx", bytes: createWorkbookBytes(others) },
  };
}

test("Word documents are made off the page", async () => {
  const workbench = await open("site", true);
  await workbench.openFiles(EXAMPLE);
  await workbench.checked();
  await workbench.openTab("报告");
  const started = workbench.page.waitForEvent("worker");
  const download = workbench.page.waitForEvent("download");
  await workbench.pressInPane("导出 Word");
  await started;
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
});
