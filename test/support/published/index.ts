import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { randomOf } from "../planting/random";
import { FAULTS, factsOf, type Fault } from "./facts";
import { Paper } from "./paper";
import { overall, shaanxi } from "./departments";
import { chongqing, hebei, hubei } from "./provinces";
import { county, goalsReached } from "./unscored";
import { NATIONAL_REGIONS, type Region } from "./regions";
import { styleOf } from "./style";

export { FAULTS, type Fault } from "./facts";

/** Forms in the manner of those that regions publish; what the reader knows of labels is not looked at. */
export const REGIONS: readonly Region[] = [
  ...NATIONAL_REGIONS,
  hubei,
  chongqing,
  hebei,
  overall,
  goalsReached,
  shaanxi,
  county,
];

/** A workbook as a region's unit publishes it. */
export interface Published {
  readonly region: string;
  readonly workbook: WorkbookSnapshot;
  /** How many forms stand in it. */
  readonly forms: number;
  /** The fault that was planted in the first form; `undefined` where none was, or there is no room for it. */
  readonly fault: Fault | undefined;
}

/** One workbook of a region: the same for the same seed. One to three forms, a sheet each or one below another. */
export function publish(region: Region, seed: number, fault?: Fault): Published {
  const random = randomOf(seed);
  const style = styleOf(random);
  const count = region.single ? 1 : random.oneOf([1, 1, 1, 2, 3])!;
  const stacked = count > 1 && random.below(2) === 0;
  const sheets: SheetSnapshot[] = [];
  let paper: Paper | undefined;
  let planted: Fault | undefined;
  const rough = random.below(2) === 0 ? random : undefined;
  const year = 2019 + random.below(6);
  const top = random.oneOf([0, 0, 1, 2])!;
  const left = random.oneOf([0, 0, 0, 1])!;
  for (let at = 0; at < count; at++) {
    const facts = factsOf(random, year, region.fundsWeight);
    facts.project += at === 0 ? "" : `（${["一", "二", "三"][at]!}期）`;
    const canPlant = at === 0 && fault !== undefined && !region.cannot.includes(fault);
    if (canPlant && FAULTS[fault](facts, randomOf(seed + 1))) planted = fault;
    if (!paper || !stacked) {
      if (paper) sheets.push(paper.sheet(rough));
      paper = new Paper(random.oneOf(["Sheet", "自评表", "表"])! + String(at + 1), style.merged, top, left);
    } else paper.row += 1 + random.below(3);
    region.draw(paper, facts, style);
  }
  sheets.push(paper!.sheet(rough));
  return { region: region.name, workbook: { sheets }, forms: count, fault: planted };
}
