/**
 * `npm run bench`: the budgets as ratios measured in one run, since machines differ; the table goes into docs/performance.md too.
 * `npm run bench -- 100` takes fewer files.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { buildCliIfStale } from "../tools/build-if-stale";
import { measureBatch } from "./batch";
import { bundled } from "./bundled";
import { measureCold } from "./cold";
import { measureCorpus } from "./corpus-stages";
import type * as Engine from "./engine";
import type { Measured } from "./measure";
import { benchFamilies } from "./families";
import { measurePane } from "./pane";
import { benchRecall } from "./recall";
import { writePerformance } from "./performance";
import { measureRoundTrip } from "./round-trip";
import { measureWorkbench } from "./workbench";
import { workbookOfProjects } from "./workbooks";

const ROOT = join(import.meta.dirname, "..");
const FILES = Number(process.argv[2] ?? 1000);
const WORKBOOKS = [
  "examples/自评表-示例.xlsx",
  "examples/自评表-规范.xlsx",
  "../shared/cases/seed/seed-2023.xlsx",
  "../shared/cases/files/nasty-excelstyle.xlsx",
].filter((file) => existsSync(join(ROOT, file)));

await buildCliIfStale(ROOT);
const { measureEngine } = await bundled<typeof Engine>(ROOT, "engine");
const rows: Measured[] = [];
for (const file of WORKBOOKS.filter((name) => !name.includes("nasty"))) {
  rows.push(...(await measureEngine(basename(file), await bytesOf(file))));
}
rows.push(...(await measureEngine("10 projects", workbookOfProjects(10))));
for (const file of WORKBOOKS) rows.push(...(await measureRoundTrip(basename(file), await bytesOf(file))));
rows.push(...(await measurePane(ROOT)));
rows.push(...(await measureWorkbench(ROOT)));
rows.push(...(await measureCorpus(ROOT, FILES)));
rows.push(...(await measureBatch(ROOT, FILES)));
rows.push(await measureCold(ROOT));
rows.push(...benchRecall());
rows.push(...benchFamilies());

console.log(await writePerformance(ROOT, rows));

async function bytesOf(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(ROOT, file)));
}
