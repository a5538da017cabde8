import exceljs from "exceljs";
import { checkSteps, checkWorkbook } from "../src/app/check";
import { DEFAULT_PACK } from "../src/catalogue/packs";
import type { WorkbookSnapshot } from "../src/core/grid/snapshot";
import { XlsxFileWorkbook } from "../src/hosts/xlsx-file";
import { median, milliseconds, timesOf, type Measured } from "./measure";

const RUNS = 200;
const SLICED_RUNS = 50;
const MOST_OF_PARSING = 0.25;
const LONGEST_SLICE_MS = 50;

/** Recognising, reading, all rules and fills, against unzipping and parsing the same file. */
export async function measureEngine(name: string, bytes: Uint8Array): Promise<readonly Measured[]> {
  const snapshot = await XlsxFileWorkbook.open(bytes).read();
  // The very first run is the slowest a user ever meets: nothing is compiled yet.
  const first = longestSlice(snapshot);
  const engine = await timesOf(() => checkWorkbook(snapshot, DEFAULT_PACK), RUNS);
  const ours = median(await timesOf(() => XlsxFileWorkbook.open(bytes).read(), RUNS));
  const theirs = median(await timesOf(() => load(bytes), RUNS / 4));
  const typical = median(engine);
  const longest = Math.max(first, ...Array.from({ length: SLICED_RUNS }, () => longestSlice(snapshot)));
  return [
    ratio(`${name}: engine ÷ our open and read`, typical, ours),
    ratio(`${name}: engine ÷ exceljs load`, typical, theirs),
    {
      what: `${name}: longest slice of the engine`,
      result: `${milliseconds(longest)} (first run ${milliseconds(first)})`,
      budget: `< ${LONGEST_SLICE_MS} ms`,
      kept: longest < LONGEST_SLICE_MS,
    },
  ];
}

/** Milliseconds of the longest step between which a door may do something else. */
function longestSlice(snapshot: WorkbookSnapshot): number {
  const steps = checkSteps(snapshot, DEFAULT_PACK);
  let longest = 0;
  for (let done = false; !done;) {
    const start = performance.now();
    done = steps.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

function ratio(what: string, engine: number, parsing: number): Measured {
  return {
    what,
    result: `${((engine / parsing) * 100).toFixed(0)}% (${milliseconds(engine)} ÷ ${milliseconds(parsing)})`,
    budget: `≤ ${MOST_OF_PARSING * 100}%`,
    kept: engine / parsing <= MOST_OF_PARSING,
  };
}

async function load(bytes: Uint8Array): Promise<void> {
  const workbook = new exceljs.Workbook();
  // exceljs is typed for the Buffer of an older Node.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
}
