import { checkReadSteps } from "../../../src/app/check-by";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { ALL_RULES, rulesOf } from "../../../src/catalogue";
import { blankForms, designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { holdsReports, RULE_IDS, rulesWithoutReports } from "../../../src/catalogue/rules/without-reports";
import { readSubmission } from "../../../src/catalogue/submission";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { Rule } from "../../../src/core/rules/define-rule";
import { takeAllSteps } from "../../../src/core/steps";
import type { Submission } from "../../../src/catalogue/submission";

const DESIGNS = [
  ["the clean forms", designForms(clean2024)],
  ["forms that contradict each other", designForms(contradictions2023)],
  ["blank forms", blankForms({ year: 2024, unitName: "某单位", projects: 2 })],
] as const;

const WORKBOOKS = DESIGNS.map(
  ([name, sheets]) => [name, snapshotOfDesign(sheets.filter((sheet) => sheet.name !== "附件4"))] as const,
);

test.each(WORKBOOKS)("%s give the same results without the rules on reports as with them", (_, snapshot) => {
  const read = readSubmission(snapshot, DEFAULT_PACK);
  expect(holdsReports(read)).toBe(false);
  const by = (rules: readonly Rule<Submission>[]) => {
    const { results, findings, fills } = takeAllSteps(checkReadSteps(rules, read, snapshot));
    return { results, findings, fills };
  };
  expect(by(rulesWithoutReports(DEFAULT_PACK))).toEqual(by(rulesOf(DEFAULT_PACK)));
});

test("a workbook with a report wants the rules on reports", () => {
  const read = readSubmission(snapshotOfDesign(designForms(clean2024)), DEFAULT_PACK);
  expect(holdsReports(read)).toBe(true);
});

test("the ids of all rules are known without the rules", () => {
  expect([...RULE_IDS].sort()).toEqual(ALL_RULES.map(({ id }) => id).sort());
});
