import * as fc from "fast-check";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { cleanCase } from "../cases/random-case";
import { BASIC_DATA_PLANTERS } from "./basic-data-planters";
import { CROSS_TABLE_PLANTERS } from "./cross-table-planters";
import { FORM_PLANTERS } from "./form-planters";
import { FUNDING_PLANTERS } from "./funding-planters";
import { INDICATOR_PLANTERS } from "./indicator-planters";
import { randomLayout } from "./layouts";
import { NARRATIVE_PLANTERS } from "./narrative-planters";
import type { Planter } from "./planter";
import { READING_PLANTERS } from "./reading-planters";
import { randomOf } from "./random";
import { SCORING_PLANTERS } from "./scoring-planters";
import { SUBSTANCE_PLANTERS } from "./substance-planters";
import { cleanWorkbook, tryFault, type CleanWorkbook, type Trial } from "./trial";

export { CLEAN_VARIANTS } from "./clean-variants";
export { singleLayouts } from "./layouts";
export { cleanWorkbook, type CleanWorkbook, type Trial } from "./trial";

/** A planter for every rule that can be broken in a workbook. */
export const PLANTERS: readonly Planter[] = [
  ...FORM_PLANTERS,
  ...BASIC_DATA_PLANTERS,
  ...FUNDING_PLANTERS,
  ...INDICATOR_PLANTERS,
  ...SCORING_PLANTERS,
  ...SUBSTANCE_PLANTERS,
  ...CROSS_TABLE_PLANTERS,
  ...NARRATIVE_PLANTERS,
  ...READING_PLANTERS,
];

/** What planting faults into so many random clean workbooks gave. */
export interface PlantingResult {
  readonly clean: readonly CleanWorkbook[];
  readonly trials: readonly Trial[];
}

/**
 * Plants the fault of every rule into random workbooks, `each` times where so many have room for it. The same seed gives
 * the same result.
 */
export function plantFaults(seed: number, workbooks: number, each = workbooks): PlantingResult {
  const random = randomOf(seed);
  const clean = sampleCases(seed, workbooks).map((data) => cleanWorkbook(data, randomLayout(random)));
  const trials = PLANTERS.flatMap((planter, order) => {
    const done: Trial[] = [];
    for (let turn = 0; turn < clean.length && done.length < each; turn++) {
      const trial = tryFault(planter, clean[(order + turn) % clean.length]!, random);
      if (trial) done.push(trial);
    }
    return done;
  });
  return { clean, trials };
}

/** Random clean cases of a seed. */
export function sampleCases(seed: number, count: number): readonly CaseData[] {
  return fc.sample(cleanCase(), { seed, numRuns: count });
}

/** The figures that a catalogue is judged by. Shares from 0 to 1. */
export interface Recall {
  readonly planted: number;
  readonly found: number;
  readonly atCell: number;
  /** Further findings per planted fault. */
  readonly extras: number;
  /** Errors and warnings on clean workbooks. */
  readonly falseAlarms: readonly string[];
}

/** Counts what was found, where, and what was found besides. */
export function recallOf({ clean, trials }: PlantingResult): Recall {
  const count = (holds: (trial: Trial) => boolean): number => trials.filter(holds).length;
  return {
    planted: trials.length,
    found: count(({ found }) => found) / trials.length,
    atCell: count(({ atCell }) => atCell) / trials.length,
    extras: trials.reduce((sum, { extras }) => sum + extras.length, 0) / trials.length,
    falseAlarms: clean.flatMap(falseAlarmsIn),
  };
}

/** Errors and warnings on a clean workbook, with its layout. */
export function falseAlarmsIn({ layout, findings }: CleanWorkbook): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== "advice")
    .map(({ rule, message }) => `${layout.name}: ${rule}: ${message}`);
}
