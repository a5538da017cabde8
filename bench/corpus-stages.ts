import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setEngineFlags } from "../src/cli/engine-flags";
import { bundled } from "./bundled";
import { writeCorpus } from "./corpus";
import type { Measured } from "./measure";
import type * as Stages from "./stages";

/** Everything that is done to a workbook may take so many times what unzipping and scanning it take; reading as long as they do. */
const MOST_FLOORS = 5;
const MOST_OF_READING = 1;
const MOST_OF_THEIRS = 0.35;

/** Processor time of different workbooks one after the other, what is compiled on the way included, by stages. */
export async function measureCorpus(root: string, count: number): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), "jihe-corpus-"));
  try {
    await writeCorpus(folder, count);
    setEngineFlags();
    const { runStages } = await bundled<typeof Stages>(root, "stages");
    const files = (await readdir(folder)).sort().map((name) => join(folder, name));
    const { theirs, ...ours } = await runStages(files, () => undefined, true);
    const { unzip, scan, reading, rules, narrative, serialising } = ours;
    const floor = unzip + scan;
    const all = floor + reading + rules + narrative + serialising;
    const engine = all - floor - serialising;
    const of = `${count} different workbooks`;
    const row = (what: string, time: number, whole: number, most?: number): Measured => {
      const result = `${(time / whole).toFixed(2)}× (${(time / count).toFixed(2)} ÷ ${(whole / count).toFixed(2)} ms)`;
      const budget = most === undefined ? "–" : `≤ ${most}×`;
      return { what: `${of}: ${what}`, result, budget, kept: most === undefined ? undefined : time / whole <= most };
    };
    return [
      row("everything ÷ unzip and scan", all, floor, MOST_FLOORS),
      row("reading ÷ unzip and scan", reading, floor, MOST_OF_READING),
      row("rules of the forms ÷ unzip and scan", rules, floor),
      row("rules of the report ÷ unzip and scan", narrative, floor),
      row("engine ÷ exceljs load", engine, theirs, MOST_OF_THEIRS),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
