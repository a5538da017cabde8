import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { checkWorkbook } from "../../../src/app/check";
import { importDocument } from "../../../src/app/import/import-document";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { readDocx } from "../../../src/hosts/docx-file";
import { formsOf } from "../../support/report-of";
import { wordOf } from "../../support/word-of";

/** What only a person can put right in a report that was just written: gaps, and the date on its cover. */
const LEFT_TO_A_PERSON = ["narrative-placeholder-left", "cover-blank"];

function findingsIn(workbook: WorkbookSnapshot): readonly string[] {
  const { findings } = checkWorkbook(workbook, DEFAULT_PACK);
  return findings
    .filter(({ rule }) => !LEFT_TO_A_PERSON.includes(rule))
    .map(({ rule, message }) => `${rule}: ${message}`)
    .sort();
}

test.each<[string, CaseData]>([
  ["clean", clean2024],
  // Its 附件3 is empty, and an empty one is not attached.
  ["contradictory", { ...contradictions2023, projects: [] }],
])("a %s unit's Word document, read back, holds the same forms with the same findings", async (_, data) => {
  const { bytes } = await wordOf(data);
  const imported = importDocument(await readDocx(bytes));
  const workbook = snapshotOfDesign(imported.sheets);
  const forms = formsOf(data);
  expect(imported.unplaced).toEqual([]);
  const ofForms = { sheets: workbook.sheets.filter(({ name }) => !name.startsWith("附件4")) };
  expect(findingsIn(ofForms)).toEqual(findingsIn(forms));
  // And its text agrees with its tables.
  const ofText = findingsIn(workbook).filter((finding) => finding.startsWith("narrative-"));
  expect(ofText).toEqual([]);
});
