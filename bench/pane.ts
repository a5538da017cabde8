import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { contradictions2023 } from "../src/app/examples/contradictions-2023";
import { Panes } from "../test/e2e/open-pane";
import { buildPaneIfStale } from "../tools/build-if-stale";
import type { Measured } from "./measure";
import { workbookOfProjects } from "./workbooks";

const MOST_TRIPS = 4;
const MOST_READS = 2;
const MOST_KILOBYTES = 400;
const MOST_FIRST_LOAD = 200;

/** The built pane in the emulated Excel: trips and bytes of 校验 with marks, and what it loads before and for it. */
export async function measurePane(root: string): Promise<readonly Measured[]> {
  await buildPaneIfStale(root);
  const folder = join(root, "dist/web");
  const panes = new Panes();
  await panes.start();
  try {
    const rows: Measured[] = [];
    for (const projects of [1, 10, 30]) rows.push(...(await measureTraffic(panes, projects)));
    return [...rows, ...(await measureLoading(panes, folder))];
  } finally {
    await panes.closeAll();
    await panes.stop();
  }
}

async function measureTraffic(panes: Panes, projects: number): Promise<readonly Measured[]> {
  const pane = await panes.open({ workbook: workbookOfProjects(projects, contradictions2023) });
  await pane.started();
  pane.host.traffic.reset();
  await pane.check();
  const { roundTrips, reads, requestBytes, responseBytes } = pane.host.traffic.counts;
  const kilobytes = (requestBytes + responseBytes) / 1024;
  const isUsual = projects <= 10;
  return [
    {
      what: `校验 with marks, ${projects} project${projects > 1 ? "s" : ""}: round trips (reads)`,
      result: `${roundTrips} (${reads})`,
      budget: `≤ ${MOST_TRIPS} (≤ ${MOST_READS})`,
      kept: roundTrips <= MOST_TRIPS && reads <= MOST_READS,
    },
    {
      what: `校验 with marks, ${projects} project${projects > 1 ? "s" : ""}: bytes both ways`,
      result: `${kilobytes.toFixed(0)} KB`,
      budget: isUsual ? `≤ ${MOST_KILOBYTES} KB` : "–",
      kept: isUsual ? kilobytes <= MOST_KILOBYTES : undefined,
    },
  ];
}

/** What the browser asks of the pane's own server: until the pane can be used, and until the first results are there. */
async function measureLoading(panes: Panes, folder: string): Promise<readonly Measured[]> {
  const pane = await panes.open({ workbook: workbookOfProjects(1) });
  await pane.started();
  await pane.main.getByRole("button", { name: "校验", exact: true }).waitFor();
  const first = await loadedFiles(pane.session.frame, folder);
  await pane.check();
  const checked = await loadedFiles(pane.session.frame, folder);
  return [
    {
      what: "pane, gzip without office.js: loaded until it can be used",
      result: `${kilobytes(first, folder)} KB (${first.length} files)`,
      budget: `≤ ${MOST_FIRST_LOAD} KB`,
      kept: kilobytes(first, folder) <= MOST_FIRST_LOAD,
    },
    {
      what: "pane, gzip without office.js: the same and all that the first 校验 loads",
      result: `${kilobytes(checked, folder)} KB (${checked.length} files)`,
      budget: "–",
      kept: undefined,
    },
  ];
}

/** Names of the pane's own files that its page has loaded, the page itself among them. */
async function loadedFiles(frame: OpenFrame, folder: string): Promise<readonly string[]> {
  const asked = await frame.evaluate(() => [
    window.location.href,
    ...performance.getEntriesByType("resource").map(({ name }) => name),
  ]);
  const ours = new Set(readdirSync(folder));
  const names = asked.map((address) => new URL(address).pathname.slice(1)).filter((name) => ours.has(name));
  return [...new Set(names)];
}

type OpenFrame = Awaited<ReturnType<Panes["open"]>>["session"]["frame"];

function kilobytes(files: readonly string[], folder: string): number {
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
  return Math.round(bytes / 1024);
}
