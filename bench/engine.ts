import exceljs from "exceljs";
import { checkSteps, checkWorkbook } from "../src/app/check";
import { DEFAULT_PACK } from "../src/catalogue/packs";
import type { WorkbookSnapshot } from "../src/core/grid/snapshot";
import { XlsxFileWorkbook } from "../src/hosts/xlsx-file";
import { inTurns, median, milliseconds, type Measured } from "./measure";

const ROUNDS = 40;
const WARM_UP = 20;
const SLICED_RUNS = 50;
const MOST_OF_THEIRS = 0.35;
const LONGEST_SLICE_MS = 50;

/** Recognising, reading, all rules and fills, against unzipping and parsing the same file. */
export async function measureEngine(name: string, bytes: Uint8Array): Promise<readonly Measured[]> {
  const snapshot = await XlsxFileWorkbook.open(bytes).read();
  // The very first run is the slowest a user ever meets: nothing is compiled yet.
  const first = longestSlice(snapshot);
  const [engine = 0, ours = 0, theirs = 0] = await inTurns(
    [
      { work: () => checkWorkbook(snapshot, DEFAULT_PACK), runs: 5 },
      { work: () => XlsxFileWorkbook.open(bytes).read(), runs: 10 },
      { work: () => load(bytes), runs: 3 },
    ],
    ROUNDS,
    WARM_UP,
  );
  const usual = median(Array.from({ length: SLICED_RUNS }, () => longestSlice(snapshot)));
  return [
    { ...ratio(`${name}: engine ÷ our open and read`, engine, ours), budget: "–", kept: undefined },
    ratio(`${name}: engine ÷ exceljs load`, engine, theirs),
    {
      what: `${name}: longest slice of the engine`,
      result: `${milliseconds(usual)} (first run ${milliseconds(first)})`,
      budget: `< ${LONGEST_SLICE_MS} ms`,
      kept: Math.max(first, usual) < LONGEST_SLICE_MS,
    },
  ];
}

/** Milliseconds of processor time that the longest step takes; between steps a door may do something else. */
function longestSlice(snapshot: WorkbookSnapshot): number {
  const steps = checkSteps(snapshot, DEFAULT_PACK);
  let longest = 0;
  for (let done = false; !done;) {
    const before = process.cpuUsage();
    done = steps.next().done === true;
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
  }
  return longest;
}

function ratio(what: string, engine: number, parsing: number): Measured {
  return {
    what,
    result: `${((engine / parsing) * 100).toFixed(0)}% (${milliseconds(engine)} ÷ ${milliseconds(parsing)})`,
    budget: `≤ ${MOST_OF_THEIRS * 100}%`,
    kept: engine / parsing <= MOST_OF_THEIRS,
  };
}

async function load(bytes: Uint8Array): Promise<void> {
  const workbook = new exceljs.Workbook();
  // exceljs is typed for the Buffer of an older Node.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
}
