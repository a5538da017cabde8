import { designForms } from "../../../src/catalogue/forms/canonical";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { PLANTERS, sampleCases } from "./index";
import type { OpenCase } from "../describe-rule";
import { randomLayout } from "./layouts";
import { randomOf } from "./random";

/** A workbook with one fault, and which. */
interface PlantedWorkbook {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
}

/** So many workbooks with one fault each, the rules in turn, in random layouts. The same seed gives the same workbooks. */
export function plantedWorkbooks(seed: number, count: number): readonly PlantedWorkbook[] {
  const random = randomOf(seed);
  const cases = sampleCases(seed, 7);
  const planted: PlantedWorkbook[] = [];
  for (let turn = 0; planted.length < count; turn++) {
    const planter = PLANTERS[turn % PLANTERS.length]!;
    const clean = cases[turn % cases.length]!;
    const data = structuredClone(clean) as OpenCase;
    const fault = planter.plant(data, random);
    if (!fault) continue;
    const layout = randomLayout(random);
    const sheets = designForms(data);
    const laidOut = layout.apply(fault.sheets ? fault.sheets(sheets) : sheets);
    const workbook = fault.workbook ? fault.workbook(laidOut, layout.apply(designForms(clean))) : laidOut;
    planted.push({ name: `${planter.rule} in ${layout.name}`, workbook });
  }
  return planted;
}
