import { join } from "node:path";
import { contradictions2023 } from "../src/app/examples/contradictions-2023";
import { loadedByPane } from "../test/e2e/loading";
import { Panes } from "../test/e2e/open-pane";
import { buildPaneIfStale } from "../tools/build-if-stale";
import type { Measured } from "./measure";
import { workbookOfProjects } from "./workbooks";

const MOST_TRIPS = 4;
const MOST_READS = 2;
const MOST_KILOBYTES = 400;
const MOST_FIRST_LOAD = 135;
const MOST_CHECKED_LOAD = 300;

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

async function measureLoading(panes: Panes, folder: string): Promise<readonly Measured[]> {
  const { opened, checked } = await loadedByPane(panes, { workbook: workbookOfProjects(1) }, folder);
  return [
    {
      what: "pane, gzip without office.js: loaded until it can be used",
      result: `${opened.kilobytes} KB (${opened.files} files)`,
      budget: `≤ ${MOST_FIRST_LOAD} KB`,
      kept: opened.kilobytes <= MOST_FIRST_LOAD,
    },
    {
      what: "pane, gzip without office.js: the same and all that the first 校验 loads",
      result: `${checked.kilobytes} KB (${checked.files} files)`,
      budget: `≤ ${MOST_CHECKED_LOAD} KB`,
      kept: checked.kilobytes <= MOST_CHECKED_LOAD,
    },
  ];
}
