import { plantFaults, recallOf, type Recall } from "../test/support/planting";
import type { Measured } from "./measure";

/** Seeds and workbooks of the full run: other figures and layouts than those of the tests. */
const SEED = 20_241_001;
const WORKBOOKS = 40;
/** How often the fault of each rule is planted. */
const EACH = 12;

/**
 * Plants the fault of every rule into random workbooks in random layouts and counts what is found, where, and what is found
 * besides. Takes a minute or two.
 */
export function benchRecall(): readonly Measured[] {
  return rowsOf(recallOf(plantFaults(SEED, WORKBOOKS, EACH)));
}

function rowsOf({ planted, found, atCell, extras, falseAlarms }: Recall): readonly Measured[] {
  return [
    { what: `recall of ${planted} planted faults`, result: share(found), budget: "≥ 98%", kept: found >= 0.98 },
    { what: "recall at the right cell", result: share(atCell), budget: "≥ 97%", kept: atCell >= 0.97 },
    { what: "extra findings per planted fault", result: extras.toFixed(3), budget: "< 0.05", kept: extras < 0.05 },
    {
      what: `false alarms on ${WORKBOOKS} clean workbooks`,
      result: String(falseAlarms.length),
      budget: "0",
      kept: falseAlarms.length === 0,
    },
  ];
}

function share(value: number): string {
  return `${(value * 100).toFixed(1)}%`;
}
