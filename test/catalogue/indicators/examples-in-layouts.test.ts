import fc from "fast-check";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { blankForms, designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { budgetAdjustedUnexplained } from "../../../src/catalogue/rules/funding/budget-adjusted-unexplained";
import { executionOverBudget } from "../../../src/catalogue/rules/funding/execution-over-budget";
import { executionRateLow } from "../../../src/catalogue/rules/funding/execution-rate-low";
import { executionScoreMismatch } from "../../../src/catalogue/rules/funding/execution-score-mismatch";
import { actualCopiesTarget } from "../../../src/catalogue/rules/indicators/actual-copies-target";
import { actualNotQuantified } from "../../../src/catalogue/rules/indicators/actual-not-quantified";
import { actualUnitDiffers } from "../../../src/catalogue/rules/indicators/actual-unit-differs";
import { goalBlank } from "../../../src/catalogue/rules/indicators/goal-blank";
import { goalCopied } from "../../../src/catalogue/rules/indicators/goal-copied";
import { indicatorCategoryMissing } from "../../../src/catalogue/rules/indicators/indicator-category-missing";
import { indicatorDuplicated } from "../../../src/catalogue/rules/indicators/indicator-duplicated";
import { indicatorIncomplete } from "../../../src/catalogue/rules/indicators/indicator-incomplete";
import { indicatorUnnamed } from "../../../src/catalogue/rules/indicators/indicator-unnamed";
import { deductionUnexplained } from "../../../src/catalogue/rules/scoring/deduction-unexplained";
import { groupWeightMismatch } from "../../../src/catalogue/rules/scoring/group-weight-mismatch";
import { metTargetDeducted } from "../../../src/catalogue/rules/scoring/met-target-deducted";
import { missedTargetFullScore } from "../../../src/catalogue/rules/scoring/missed-target-full-score";
import { overachievementUnexplained } from "../../../src/catalogue/rules/scoring/overachievement-unexplained";
import { qualitativeBandMismatch } from "../../../src/catalogue/rules/scoring/qualitative-band-mismatch";
import { ratioScoreMismatch } from "../../../src/catalogue/rules/scoring/ratio-score-mismatch";
import { sameResultScoredDifferently } from "../../../src/catalogue/rules/scoring/same-result-scored-differently";
import { scoreOverWeight } from "../../../src/catalogue/rules/scoring/score-over-weight";
import { weightsTotalMismatch } from "../../../src/catalogue/rules/scoring/weights-total-mismatch";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { printRef } from "../../../src/core/grid/address";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { runRules } from "../../../src/core/rules/run-rules";
import { cleanCase } from "../../support/cases/random-case";
import * as layouts from "../../support/layouts";
import { onOverall } from "../../support/one-evaluation";

const RULES = [
  indicatorIncomplete,
  indicatorUnnamed,
  actualCopiesTarget,
  actualNotQuantified,
  actualUnitDiffers,
  indicatorCategoryMissing,
  indicatorDuplicated,
  goalBlank,
  goalCopied,
  weightsTotalMismatch,
  groupWeightMismatch,
  scoreOverWeight,
  deductionUnexplained,
  missedTargetFullScore,
  metTargetDeducted,
  ratioScoreMismatch,
  overachievementUnexplained,
  qualitativeBandMismatch,
  sameResultScoredDifferently,
  executionScoreMismatch,
  executionOverBudget,
  executionRateLow,
  budgetAdjustedUnexplained,
];

type Layout = (designs: readonly SheetDesign[]) => readonly SheetDesign[];
const each =
  (change: (sheet: SheetDesign) => SheetDesign): Layout =>
  (designs) =>
    designs.map((sheet) => (/^附件[23]/.test(sheet.name) ? change(sheet) : sheet));

const LAYOUTS: Readonly<Record<string, Layout>> = {
  canonical: (designs) => designs,
  "no merged cells": each(layouts.unmerge),
  "no merged cells, headers repeated": each(layouts.unmergeAndRepeat),
  "headers repeated behind a page break": onOverall(layouts.repeatBenefitHeader),
  "targets in three columns": each(layouts.splitTargets),
  "other column names": each(layouts.otherColumnNames),
  "labels in full width": each(layouts.fullWidthLabels),
  "numbers held as text": each(layouts.numbersAsText),
  "amounts in 元": each(layouts.amountsInYuan),
  "all on one sheet": (designs) => [layouts.stackSheets(designs, "材料")],
};

function findingsIn(snapshot: WorkbookSnapshot) {
  const results = runRules(RULES, readSubmission(snapshot, DEFAULT_PACK));
  expect(results.filter(({ status }) => status === "crashed")).toEqual([]);
  return results.flatMap(({ findings }) => findings);
}

const inLayout = (data: CaseData, layout: Layout) => snapshotOfDesign(layout(designForms(data)));

test.each(Object.entries(LAYOUTS))("nothing is found in the clean example: %s", (_, layout) => {
  expect(findingsIn(inLayout(clean2024, layout)).map(({ message }) => message)).toEqual([]);
});

test("nothing is found in the clean example where merged areas cannot be read", () => {
  const snapshot = layouts.withUnknownMerges(inLayout(clean2024, (designs) => designs));
  expect(findingsIn(snapshot).map(({ message }) => message)).toEqual([]);
});

test("nothing is found in the clean example with 成本 as a group of its own", () => {
  const snapshot = snapshotOfDesign(designForms(layouts.costAsLevelOne(clean2024)));
  expect(findingsIn(snapshot).map(({ message }) => message)).toEqual([]);
});

test("nothing is found in any clean set of forms", () => {
  fc.assert(
    fc.property(cleanCase(), fc.boolean(), (data, mergesAreKnown) => {
      const snapshot = inLayout(data, (designs) => designs);
      const findings = findingsIn(mergesAreKnown ? snapshot : layouts.withUnknownMerges(snapshot));
      expect(findings.map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 60, seed: 20241123 },
  );
});

const FOUND: readonly (readonly [rule: string, cell: string])[] = [
  ["indicator-incomplete", "附件2!G15"],
  ["actual-copies-target", "附件2!F17"],
  ["actual-copies-target", "附件2!F24"],
  ["actual-copies-target", "附件2!F25"],
  ["deduction-unexplained", "附件2!I20"],
  ["deduction-unexplained", "附件2!I22"],
  ["qualitative-band-mismatch", "附件2!H23"],
  ["budget-adjusted-unexplained", "附件2!E5"],
];

test("what is found in the example of faults, and where", () => {
  const findings = findingsIn(inLayout(contradictions2023, (designs) => designs));
  expect(findings.map(({ rule, at }) => [rule, at && printRef(at)])).toEqual(FOUND);
});

/** Where no cells are joined and all marks come to 100, a row without marks may share those of the row above. */
const MAY_SHARE: readonly string[] = ["no merged cells", "no merged cells, headers repeated"];

test.each(Object.entries(LAYOUTS))("the same is found in the example of faults: %s", (name, layout) => {
  const found = FOUND.map(([rule]) => rule);
  expect(findingsIn(inLayout(contradictions2023, layout)).map(({ rule }) => rule)).toEqual(
    MAY_SHARE.includes(name) ? found.filter((rule) => rule !== "indicator-incomplete") : found,
  );
});

test("of blank forms it is only said that there are no indicators", () => {
  const snapshot = snapshotOfDesign(blankForms({ year: 2024, unitName: "某单位", projects: 2 }));
  expect(findingsIn(snapshot).map(({ message }) => message)).toEqual(["没有填写任何三级指标。"]);
});
