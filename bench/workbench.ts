import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { contradictions2023 } from "../src/app/examples/contradictions-2023";
import { Workbenches, type OpenWorkbench } from "../test/e2e/workbench/open-workbench";
import { buildWorkbenchIfStale } from "../tools/build-if-stale";
import { makeCounty, workbookOf } from "../tools/county/county";
import { longestTask } from "./long-tasks";
import { milliseconds, type Measured } from "./measure";
import { workbookOfProjects } from "./workbooks";

const MOST_FIRST_LOAD = 135;
/** Tasks of the window, in milliseconds of processor time. */
const LONGEST_TASK = 50;
const LONGEST_TASK_OF_MANY = 100;
/** Projects of a large unit, and units of a bureau. */
const MANY = 300;

/** What the built workbench page loads, and how long it holds its window up while people type, walk and review. */
export async function measureWorkbench(root: string): Promise<readonly Measured[]> {
  await buildWorkbenchIfStale(root);
  const pages = new Workbenches();
  await pages.start();
  try {
    const workbench = await pages.open();
    await workbench.page.getByRole("button", { name: "打开示例" }).waitFor();
    const first = await loadedFiles(workbench, pages.home);
    await workbench.press("打开示例");
    await workbench.checked();
    const checked = await loadedFiles(workbench, pages.home);
    const large = await pages.open();
    await large.openFiles({ name: "三百个项目.xlsx", bytes: workbookOfProjects(MANY, contradictions2023) });
    await large.checked();
    return [
      {
        what: "workbench, gzip: loaded until it can be used",
        result: `${kilobytes(root, first)} KB (${first.length} files)`,
        budget: `≤ ${MOST_FIRST_LOAD} KB`,
        kept: kilobytes(root, first) <= MOST_FIRST_LOAD,
      },
      {
        what: "workbench, gzip: the same and all that the first file and its check load",
        result: `${kilobytes(root, checked)} KB (${checked.length} files)`,
        budget: "–",
        kept: undefined,
      },
      await typing(workbench, "the example", LONGEST_TASK),
      await typing(large, `${MANY} projects`, LONGEST_TASK_OF_MANY),
      ...(await reviewing(pages)),
    ];
  } finally {
    await pages.closeAll();
    await pages.stop();
  }
}

/** How often a person goes on to the next finding, and types; and how long the page takes to check again what was typed, at most. */
const STEPS = 12;
const ENTRIES = 4;
const RECHECKED = 2500;

async function typing(workbench: OpenWorkbench, what: string, most: number): Promise<Measured> {
  const { page } = workbench;
  const longest = await longestTask(page, async () => {
    for (let step = 0; step < STEPS; step++) {
      await page.keyboard.press("Alt+ArrowDown");
      await page.waitForTimeout(60);
    }
    await page.keyboard.press("F6");
    for (let entry = 0; entry < ENTRIES; entry++) {
      await page.keyboard.type(`${entry}23.45`, { delay: 30 });
      await page.keyboard.press("Enter");
      await page.waitForTimeout(RECHECKED);
    }
    for (let step = 0; step < STEPS; step++) await page.keyboard.press("PageDown");
    for (let entry = 0; entry < ENTRIES; entry++) await page.keyboard.press("Control+z");
    await page.waitForTimeout(RECHECKED);
  });
  return {
    what: `workbench, ${what}: longest task of the window while typing, walking and undoing (processor time)`,
    result: milliseconds(longest),
    budget: `≤ ${most} ms`,
    kept: longest <= most,
  };
}

/** A county's files chosen together: what a reviewer waits for. */
async function reviewing(pages: Workbenches): Promise<readonly Measured[]> {
  const units = makeCounty({ units: MANY, seed: 1 }).units;
  const workbench = await pages.open();
  const { page } = workbench;
  // Given as bytes, the files would be made by the window itself, which nobody's browser does.
  const folder = await mkdtemp(join(tmpdir(), "jihe-county-"));
  const files = units.map(({ file }) => join(folder, file));
  await Promise.all(units.map(({ first }, at) => writeFile(files[at]!, workbookOf(first))));
  let [table, first, all] = [0, 0, 0];
  const longest = await longestTask(page, async () => {
    const chooser = page.waitForEvent("filechooser");
    await workbench.press("打开文件");
    const start = performance.now();
    await (await chooser).setFiles(files);
    await page.getByRole("progressbar", { name: "已检查" }).waitFor();
    table = performance.now() - start;
    await page
      .getByRole("table")
      .getByText(/^(?:退回|核实|通过)$/)
      .first()
      .waitFor();
    first = performance.now() - start;
    await page.getByRole("progressbar").waitFor({ state: "detached", timeout: 600_000 });
    all = performance.now() - start;
    await page.getByRole("button", { name: "错误" }).click();
    await page.getByRole("searchbox").fill("教育");
  });
  await rm(folder, { recursive: true });
  return [
    {
      what: `workbench, ${MANY} sets reviewed: longest task of the window (processor time)`,
      result: milliseconds(longest),
      budget: `≤ ${LONGEST_TASK_OF_MANY} ms`,
      kept: longest <= LONGEST_TASK_OF_MANY,
    },
    {
      what: `workbench, ${MANY} sets reviewed: seconds to the table, the first result, the last`,
      result: [table, first, all].map((time) => (time / 1000).toFixed(1)).join(" / "),
      budget: "2 / 3 / – on a machine of its own",
      kept: undefined,
    },
  ];
}

/** The files of the page that it has loaded, itself among them, as paths in dist/. What the service worker fetches besides is not counted. */
async function loadedFiles({ page }: OpenWorkbench, home: string): Promise<readonly string[]> {
  const asked = await page.evaluate(() => [
    window.location.href,
    ...performance.getEntriesByType("resource").map(({ name }) => name),
  ]);
  return [...new Set(asked.filter((url) => url.startsWith(home)).map((url) => new URL(url).pathname.slice(1)))];
}

function kilobytes(root: string, files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(join(root, "dist", file)), { level: 9 }).length);
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1024);
}
