/**
 * `npx tsx bench/gate.ts save FILE` keeps the results of the corpus; `npx tsx bench/gate.ts compare FILE` says whether they are the same to
 * the byte, and what each stage costs. A further argument takes fewer workbooks than 1,000, others are folders with workbooks of one's own.
 */
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setEngineFlags } from "../src/cli/engine-flags";
import { bundled } from "./bundled";
import { writeCorpus } from "./corpus";
import type * as Stages from "./stages";
import type { StageTimes } from "./stages";

const ROOT = join(import.meta.dirname, "..");
const OF_OURS = [
  "../shared/cases/families",
  "../shared/cases/files",
  "../shared/cases/seed",
  "examples",
  "test/workbooks",
];
const MOST_SHOWN = 5;

const [mode, saved, ...rest] = process.argv.slice(2);
if ((mode !== "save" && mode !== "compare") || saved === undefined)
  throw new Error("gate.ts save|compare FILE [count] [folder …]");
const count = Number(rest.find((word) => /^\d+$/.test(word)) ?? 1000);
const own = await workbooksIn(await corpus(count));
const folders = [
  ...OF_OURS.map((folder) => join(ROOT, folder)).filter(existsSync),
  ...rest.filter((word) => !/^\d+$/.test(word)),
];
const others = (await Promise.all(folders.map(workbooksIn))).flat();

setEngineFlags();
const { runStages } = await bundled<typeof Stages>(ROOT, "stages");
const results: string[] = [];
print(await runStages(own, (json) => results.push(json), mode === "compare"), own.length);
// exceljs cannot open all of these, and they are few.
await runStages(others, (json) => results.push(json), false);
if (mode === "save") await writeFile(saved, results.join("\n"));
else compare(results, (await readFile(saved, "utf8")).split("\n"));

/** The corpus is the same for the same count, so it is made once. */
async function corpus(size: number): Promise<string> {
  const folder = join(tmpdir(), `jihe-corpus-${size}`);
  if (!existsSync(join(folder, `${String(size - 1).padStart(5, "0")}.xlsx`))) await writeCorpus(folder, size);
  return folder;
}

async function workbooksIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => /\.xls[xm]$/.test(name)).sort();
  return names.map((name) => join(folder, name));
}

function print(all: StageTimes, workbooks: number): void {
  const { theirs, ...ours } = all;
  const floor = ours.unzip + ours.scan;
  const total = Object.values(ours).reduce((sum, time) => sum + time, 0);
  for (const [stage, time] of Object.entries(ours))
    console.log(`${stage}: ${shown(time, workbooks)}, ${timesFloor(time, floor)}`);
  console.log(`all: ${shown(total, workbooks)}, ${timesFloor(total, floor)} of unzip and scan`);
  if (theirs > 0)
    console.log(`engine ÷ exceljs: ${(((total - floor) / theirs) * 100).toFixed(0)}% of ${shown(theirs, workbooks)}`);
}

function shown(time: number, workbooks: number): string {
  return `${(time / workbooks).toFixed(2)} ms`;
}

function timesFloor(time: number, floor: number): string {
  return `${(time / floor).toFixed(2)}×`;
}

function compare(now: readonly string[], before: readonly string[]): void {
  const differing = now.flatMap((json, index) => (json === before[index] ? [] : [index]));
  if (differing.length === 0 && now.length === before.length) {
    console.log(`${now.length} results are the same to the byte.`);
    return;
  }
  console.log(`${differing.length} of ${now.length} results differ (${before.length} were kept).`);
  for (const index of differing.slice(0, MOST_SHOWN)) console.log(firstDifference(now[index]!, before[index] ?? ""));
  process.exitCode = 1;
}

function firstDifference(now: string, before: string): string {
  let at = 0;
  while (at < now.length && now[at] === before[at]) at++;
  const from = Math.max(0, at - 120);
  return `${now.slice(0, 40)} …\n- ${before.slice(from, at + 80)}\n+ ${now.slice(from, at + 80)}`;
}
