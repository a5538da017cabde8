import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import exceljs from "exceljs";
import { checkSteps, type WorkbookCheck } from "../src/app/check";
import { checkedWorkbook } from "../src/app/check-document";
import { rulesOf } from "../src/catalogue";
import { DEFAULT_PACK } from "../src/catalogue/packs";
import type { WorkbookSnapshot } from "../src/core/grid/snapshot";
import { HostError } from "../src/app/ports";
import { Package } from "../src/hosts/opc/package";
import { XlsxFileWorkbook } from "../src/hosts/xlsx-file";

/** Where the processor time of checking a file goes. `theirs` is exceljs opening the same file. */
type Stage = "unzip" | "scan" | "reading" | "rules" | "narrative" | "serialising" | "theirs";

/** Milliseconds of processor time by stage, over all files together. */
export type StageTimes = Record<Stage, number>;

const NARRATIVE = "narrative";
const FIRST_RULES = rulesOf(DEFAULT_PACK).filter(({ stage }) => stage === undefined);

/**
 * Checks files one after the other, as a batch of different workbooks comes: what is compiled on the way counts. Gives the JSON of
 * each to `seen`, or why it cannot be opened. `withTheirs` lets exceljs open each file in its turn.
 */
export async function runStages(
  files: readonly string[],
  seen: (json: string) => void,
  withTheirs: boolean,
): Promise<StageTimes> {
  const times: StageTimes = { unzip: 0, scan: 0, reading: 0, rules: 0, narrative: 0, serialising: 0, theirs: 0 };
  const clock = new StageClock(times);
  for (const file of files) {
    const bytes = new Uint8Array(await readFile(file));
    clock.start();
    try {
      unzip(bytes);
      clock.stop("unzip");
      const snapshot = await XlsxFileWorkbook.open(bytes).read();
      clock.stop("scan");
      const check = checkInStages(snapshot, clock);
      const json = JSON.stringify(checkedWorkbook(basename(file), check));
      clock.stop("serialising");
      seen(json);
    } catch (cause) {
      if (!(cause instanceof HostError)) throw cause;
      seen(JSON.stringify({ file: basename(file), trouble: cause.trouble, detail: cause.message }));
    }
    if (!withTheirs) continue;
    clock.start();
    // exceljs is typed for the Buffer of an older Node.
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    clock.stop("theirs");
  }
  // Opening unpacks once more what `unzip` has unpacked.
  return { ...times, scan: Math.max(0, times.scan - times.unzip) };
}

function unzip(bytes: Uint8Array): void {
  const pack = Package.open(bytes);
  for (const name of pack.names) pack.text(name);
}

function checkInStages(snapshot: WorkbookSnapshot, clock: StageClock): WorkbookCheck {
  const steps = checkSteps(snapshot, DEFAULT_PACK, "reviewer", "told");
  let stage: Stage = "reading";
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      clock.stop(stage);
      return step.value;
    }
    // Before the first rule nothing is done, as while reading; that rule counts as reading.
    if (step.value.done === 0) continue;
    const next = FIRST_RULES[step.value.done]?.theme === NARRATIVE ? NARRATIVE : "rules";
    // Asking for the processor time takes as long as a rule does.
    if (next !== stage) clock.stop(stage);
    stage = next;
  }
}

/** Adds up the processor time since it was last asked. */
class StageClock {
  #last = 0;

  constructor(readonly times: StageTimes) {}

  start(): void {
    this.#last = now();
  }

  stop(stage: Stage): void {
    const time = now();
    this.times[stage] += time - this.#last;
    this.#last = time;
  }
}

function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
