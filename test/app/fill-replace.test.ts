import fc from "fast-check";
import { planFills } from "../../src/app/fill";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import type { WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { publish, REGIONS, type Fault } from "../support/published";

const REPLACING = { as: "value", replace: true } as const;
const scored = REGIONS.filter(({ cannot }) => !cannot.includes("deduction-unexplained"));
const seeds = fc.integer({ min: 1, max: 1_000_000_000 });

/** The header of the funds' marks in words that nobody knows: the first row that holds 得分 and 执行率. */
function withoutFundsScore({ sheets }: WorkbookSnapshot): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => {
      const said = (value: unknown): string => String(value).replace(/\s/g, "");
      const rows = new Set(sheet.cells.filter(({ value }) => /执行率/.test(said(value))).map(({ row }) => row));
      const cells = sheet.cells.map((cell) =>
        rows.has(cell.row) && /得分$/.test(said(cell.value)) ? { ...cell, value: "打分结果" } : cell,
      );
      return { ...sheet, cells };
    }),
  };
}

test("fill --replace never gives back marks that were taken off", () => {
  const faults: readonly (Fault | undefined)[] = ["deduction-unexplained", undefined];
  fc.assert(
    fc.property(fc.constantFrom(...scored), seeds, fc.constantFrom(...faults), (region, seed, fault) => {
      const { proposals } = planFills(publish(region, seed, fault).workbook, DEFAULT_PACK, REPLACING);
      expect(proposals.filter(({ filler, state }) => filler === "indicator-score" && state !== "blank")).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("fill --replace writes no total over parts that nobody could read", () => {
  fc.assert(
    fc.property(fc.constantFrom(...scored), seeds, (region, seed) => {
      const { workbook } = publish(region, seed, "score-total-mismatch");
      const { proposals } = planFills(withoutFundsScore(workbook), DEFAULT_PACK, REPLACING);
      expect(proposals.map(({ filler }) => filler)).not.toContain("score-total");
    }),
    { numRuns: 60 },
  );
});
