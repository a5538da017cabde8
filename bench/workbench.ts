import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Workbenches, type OpenWorkbench } from "../test/e2e/workbench/open-workbench";
import { buildWorkbenchIfStale } from "../tools/build-if-stale";
import type { Measured } from "./measure";

const MOST_FIRST_LOAD = 250;

/** What the built workbench page loads until it can be used, and until the example is shown and checked. */
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
    ];
  } finally {
    await pages.closeAll();
    await pages.stop();
  }
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
