import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import exceljs from "exceljs";
import { writeCorpus } from "./corpus";
import { median, timeOf, type Measured } from "./measure";

const LEAST_TIMES = 2;
const MOST_MEGABYTES = 300;
const POLL_MS = 25;
/** Each in turn, so that a machine that is busy for a while slows both. */
const ROUNDS = 3;

/** `jihe check` over many different workbooks with all processors, against exceljs opening them. */
export async function measureBatch(root: string, count: number): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), "jihe-bench-"));
  try {
    const workbooks = join(folder, "workbooks");
    await writeCorpus(workbooks, count);
    const ours: number[] = [];
    const others: number[] = [];
    let megabytes: number | undefined;
    for (let round = 0; round < ROUNDS; round++) {
      const run = await checkAll(join(root, "dist/cli/jihe.cjs"), workbooks, join(folder, "result.json"));
      ours.push(run.time);
      others.push(await timeOf(() => openAll(workbooks)));
      if (run.megabytes !== undefined) megabytes = Math.max(run.megabytes, megabytes ?? 0);
    }
    const time = median(ours);
    const theirs = median(others);
    return [
      {
        what: `jihe check over ${count} different workbooks, ${availableParallelism()} processors, against exceljs opening them`,
        result: `${(theirs / time).toFixed(1)}× (${seconds(time)}, exceljs ${seconds(theirs)})`,
        budget: `≥ ${LEAST_TIMES}×`,
        kept: theirs / time >= LEAST_TIMES,
      },
      {
        what: "most memory it held",
        result: megabytes === undefined ? "not known on this system" : `${megabytes.toFixed(0)} MB`,
        budget: `≤ ${MOST_MEGABYTES} MB`,
        kept: megabytes === undefined ? undefined : megabytes <= MOST_MEGABYTES,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function checkAll(program: string, folder: string, out: string): Promise<{ time: number; megabytes?: number }> {
  let most: number | undefined;
  const time = await timeOf(async () => {
    const words = [program, "check", folder, "--format", "json", "--out", out];
    const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
    const timer = setInterval(() => {
      void peakMegabytes(child.pid).then((peak) => (most = peak ?? most));
    }, POLL_MS);
    const status = await new Promise((resolve) => child.once("exit", resolve));
    clearInterval(timer);
    if (status !== 0 && status !== 1) throw new Error(`jihe check ended with ${String(status)}.`);
  });
  return { time, ...(most === undefined ? {} : { megabytes: most }) };
}

/** What Linux says a process has held at most; `undefined` elsewhere, and once it is gone. */
async function peakMegabytes(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${String(pid)}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

async function openAll(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await new exceljs.Workbook().xlsx.readFile(join(folder, name));
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(1)} s`;
}
