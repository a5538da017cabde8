import { checkWorkbook } from "../src/app/check";
import { DEFAULT_PACK } from "../src/catalogue/packs";
import type { WorkbookSnapshot } from "../src/core/grid/snapshot";
import type { FormInstance } from "../src/core/template/define-form";
import { FAULTS, publish, REGIONS, type Fault } from "../test/support/published";
import type { Measured } from "./measure";

/** Workbooks of each region; other ones than those of the tests. */
const EACH = 40;
const SEED = 20_241_101;

/** Forms in the manner of every region, right and with one fault each: what is called wrong, not read, or missed. */
export function benchFamilies(): readonly Measured[] {
  const count = { falseErrors: 0, falseWarnings: 0, unsafe: 0, lost: 0, headers: 0, filled: 0, accounted: 0, read: 0 };
  const faults = { planted: 0, found: 0 };
  for (const region of REGIONS) {
    for (let seed = SEED; seed < SEED + EACH; seed++) {
      const { workbook, forms } = publish(region, seed);
      const { submission, findings, fills } = checkWorkbook(workbook, DEFAULT_PACK);
      count.falseErrors += findings.filter(({ severity }) => severity === "error").length;
      count.falseWarnings += findings.filter(({ severity }) => severity === "warning").length;
      // A sign typed with two characters is put right, whatever the form.
      const safe = findings.filter(({ rule, fix }) => fix?.kind === "safe" && rule !== "comparison-sign-nonstandard");
      count.unsafe += safe.length + fills.filter(({ state }) => state !== "blank").length;
      count.lost += Math.max(0, forms - submission.forms.length);
      for (const { unread, cells } of submission.forms) {
        count.headers += unread.filter(({ isHeader }) => isHeader).length;
        count.read += cells.read;
        count.accounted += cells.read + cells.unread;
      }
      count.filled += submission.forms.reduce((sum, form) => sum + filledIn(workbook, form), 0);
      for (const fault of Object.keys(FAULTS) as Fault[]) {
        const faulty = publish(region, seed, fault);
        if (faulty.fault === undefined) continue;
        faults.planted++;
        const found = checkWorkbook(faulty.workbook, DEFAULT_PACK).findings.some(({ rule }) => rule === fault);
        if (found) faults.found++;
      }
    }
  }
  const of = `${REGIONS.length * EACH} workbooks of ${REGIONS.length} regions`;
  const none = (what: string, found: number): Measured => {
    return { what: `${what} in ${of}`, result: String(found), budget: "0", kept: found === 0 };
  };
  const recall = faults.found / faults.planted;
  return [
    none("false errors", count.falseErrors),
    none("false warnings", count.falseWarnings),
    none("unsafe fixes and fills", count.unsafe),
    none("forms not found", count.lost),
    none("unread headers", count.headers),
    row("filled cells accounted for", count.accounted / count.filled, 1),
    row("filled cells read", count.read / count.filled, 0.99),
    row(`faults found of ${faults.planted} in those`, recall, 0.98),
  ];
}

function filledIn({ sheets }: WorkbookSnapshot, { sheet, area }: FormInstance): number {
  const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return cells.filter((cell) => cell.row >= area.top && cell.row <= area.bottom).length;
}

function row(what: string, share: number, least: number): Measured {
  const shown = (value: number): string => `${(value * 100).toFixed(1)}%`;
  return { what, result: shown(share), budget: `≥ ${shown(least)}`, kept: share >= least };
}
