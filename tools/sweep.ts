import { readFileSync } from "node:fs";
import { Session, type Profiler } from "node:inspector";
import { join } from "node:path";
import { checkWorkbook } from "../src/app/check";
import { DEFAULT_PACK } from "../src/catalogue/packs";
import type { Cell, WorkbookSnapshot } from "../src/core/grid/snapshot";
import { XlsxFileWorkbook } from "../src/hosts/xlsx-file";

/**
 * `npm run sweep -- [places]`: puts long texts of many kinds into places of the example, each at two lengths, and counts
 * the steps of a check (V8's own count of blocks run, no clock). Steps that grow faster than the text are named. What a
 * regular expression does inside is no step: test/regular-expressions.test.ts judges those.
 */

const EXAMPLE = join(import.meta.dirname, "../examples/自评表-规范.xlsx");
const PLACES = 10;
const SHORT = 4_000;
const LONG = 16_000;
/** Fourfold text may take fourfold steps; a little more for what is done once in a while. */
const MOST_GROWTH = 5;
/** A check of the example itself takes several times this: fewer steps more are nobody's concern. */
const FEW_STEPS = 400_000;

const WORDS =
  "。|.|；|\n|  |　|0|1,|1,000|12.5|1 |a|（|(a)|：|甲：|甲：乙 |甲乙丙：\n|元|万元|-|—|%|1%|≥|≥1|年|2023年|2023|月日|、|，|a，|一|一、|(一)|1.|百分之|" +
  "无|支出|全年|预算|其中：|其中|1万元|共|合计|增长|下降|“|”|“a”|/|指标1：|[|{|*|\t|\r|\u000b|①|²|㎡|ｍ|😀|\u200b|0.|个|1个|1/|=|≤|至|~|1-2|<|&|_x0041_|" +
  "#REF!|第|总分|自评|得分|分|满分|项目|绩效|附件|单位：|责任人：";

interface Place {
  readonly sheet: string;
  readonly cell: Cell;
}

/** Counts what runs between `begin` and `steps`. */
class StepCounter {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#session.post("Profiler.enable");
  }

  begin(): void {
    this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  steps(): number {
    let steps = 0;
    this.#session.post("Profiler.takePreciseCoverage", (_, taken: Profiler.TakePreciseCoverageReturnType) => {
      for (const { functions } of taken.result) {
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
      }
    });
    this.#session.post("Profiler.stopPreciseCoverage");
    return steps;
  }
}

function placesOf(workbook: WorkbookSnapshot, wanted: number): Place[] {
  const all = workbook.sheets.flatMap((sheet) => sheet.cells.map((cell) => ({ sheet: sheet.name, cell })));
  const step = Math.max(1, Math.floor(all.length / wanted));
  return all.filter((_, index) => index % step === 1).slice(0, wanted);
}

function withText(workbook: WorkbookSnapshot, { sheet, cell }: Place, value: string): WorkbookSnapshot {
  const put = (cells: readonly Cell[]): Cell[] =>
    cells.map((one) => (one === cell ? { row: cell.row, column: cell.column, value } : one));
  return { sheets: workbook.sheets.map((one) => (one.name === sheet ? { ...one, cells: put(one.cells) } : one)) };
}

function stepsOfCheck(counter: StepCounter, workbook: WorkbookSnapshot): number {
  counter.begin();
  checkWorkbook(workbook, DEFAULT_PACK);
  return counter.steps();
}

async function sweep(wanted: number): Promise<number> {
  const workbook = await XlsxFileWorkbook.open(new Uint8Array(readFileSync(EXAMPLE))).read();
  const counter = new StepCounter();
  const empty = stepsOfCheck(counter, workbook);
  let faults = 0;
  for (const place of placesOf(workbook, wanted)) {
    for (const word of WORDS.split("|")) {
      for (const [before, behind] of [
        ["", ""],
        ["甲", "乙"],
      ] as const) {
        const [short, long] = [SHORT, LONG].map((length) => {
          const text = before + word.repeat(Math.floor(length / word.length)) + behind;
          return Math.max(0, stepsOfCheck(counter, withText(workbook, place, text)) - empty);
        }) as [number, number];
        if (long <= FEW_STEPS || long <= short * MOST_GROWTH) continue;
        faults++;
        const { sheet, cell } = place;
        console.log(`${sheet} ${cell.row + 1}/${cell.column + 1} ${JSON.stringify(word)}: ${short} → ${long}`);
      }
    }
  }
  console.log(faults === 0 ? "No text takes steps beyond its length." : `${faults} texts do.`);
  return faults;
}

void sweep(Number(process.argv[2] ?? PLACES)).then((faults) => {
  process.exitCode = faults === 0 ? 0 : 1;
});
