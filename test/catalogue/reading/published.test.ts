import fc from "fast-check";
import { checkWorkbook } from "../../../src/app/check";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { FAULTS, publish, REGIONS, type Fault } from "../../support/published";

/** Rules that speak of every sign typed with two characters, and mean nothing of the form. */
const OF_TYPING = new Set(["comparison-sign-nonstandard"]);

/** Its money stands in pairs of label and figure, not under headers: named as unread. */
const PARTLY_READ = "项目绩效目标完成情况表";

const regions = fc.constantFrom(...REGIONS);
const seeds = fc.integer({ min: 1, max: 1_000_000_000 });

test("a right form of any region is read to the last cell, and nothing in it is called wrong or filled otherwise", () => {
  fc.assert(
    fc.property(regions, seeds, (region, seed) => {
      const { workbook, forms } = publish(region, seed);
      const { submission, findings, fills } = checkWorkbook(workbook, DEFAULT_PACK);
      expect(submission.forms).toHaveLength(forms);
      expect(findings.filter(({ severity }) => severity !== "advice").map(({ message }) => message)).toEqual([]);
      expect(findings.filter(({ rule, fix }) => fix?.kind === "safe" && !OF_TYPING.has(rule))).toEqual([]);
      expect(fills.filter(({ state }) => state !== "blank")).toEqual([]);
      if (region.name === PARTLY_READ) return;
      expect(submission.forms.flatMap(({ unread }) => unread.map(({ text }) => text))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test.each(Object.keys(FAULTS) as Fault[])("%s is found in every region's form that has a place for it", (fault) => {
  fc.assert(
    fc.property(fc.constantFrom(...REGIONS.filter(({ cannot }) => !cannot.includes(fault))), seeds, (region, seed) => {
      const { workbook, fault: planted } = publish(region, seed, fault);
      fc.pre(planted !== undefined);
      const { findings } = checkWorkbook(workbook, DEFAULT_PACK);
      expect(findings.map(({ rule }) => rule)).toContain(fault);
    }),
    { numRuns: 40 },
  );
});
