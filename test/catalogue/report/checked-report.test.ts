import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission, type Submission } from "../../../src/catalogue/submission/index";
import { sheetOfDesign, snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { textOfParagraph } from "../../../src/core/narrative/document";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { designReport, REPORT_SHEET } from "../../../src/render/report-sheet";
import { cleanNumbers } from "../../support/cases/clean-numbers";
import { buildCleanCase, cleanCase } from "../../support/cases/random-case";
import { sharedFile } from "../../support/cases/shared-folder";
import { findingsInReport, submissionWith } from "../../support/report-faults";
import { formsOf, projectReportsOn, recalculated, reportOf, reportOn } from "../../support/report-of";
import { untracedFigures } from "../../support/untraced-figures";

/** What the rules say of a report that was just written into a workbook, gaps apart. */
function faultsOfReport(forms: WorkbookSnapshot): readonly string[] {
  return faultsIn(submissionWith(forms, reportOn(forms).document));
}

function faultsIn(submission: Submission): readonly string[] {
  expect(submission.reports.map((report) => report.sheet)).toEqual([REPORT_SHEET]);
  return findingsInReport(submission);
}

describe("a report just written has no fault but its gaps", () => {
  test.each([
    ["the clean example", clean2024],
    ["the example of faults", contradictions2023],
  ])("%s", (_, data) => {
    expect(faultsOfReport(formsOf(data))).toEqual([]);
  });

  test("any clean workbook", () => {
    fc.assert(
      fc.property(cleanCase(), (data) => {
        expect(faultsOfReport(formsOf(data))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe("after the tables have changed", () => {
  /** Two clean sets of forms of one unit with the same rows, and other figures in them. */
  const beforeAndAfter = fc
    .tuple(cleanNumbers(), fc.integer({ min: 3000, max: 300_000 }), fc.integer({ min: 1, max: 500 }))
    .map(([numbers, personnel, reception]) => {
      const changed = { ...numbers, personnel, threePublic: { ...numbers.threePublic, reception } };
      return [buildCleanCase(numbers), buildCleanCase(changed)] as const;
    });

  test("a report is at worst out of date", () => {
    fc.assert(
      fc.property(beforeAndAfter, ([before, after]) => {
        const report = designReport(reportOf(before).document);
        const forms = designForms(after).filter(({ name }) => name !== "附件4");
        const submission = readSubmission(snapshotOfDesign([...forms, report]), DEFAULT_PACK);
        expect(faultsIn(submission).filter((fault) => !fault.startsWith("narrative-report-stale"))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

test("the reports on projects are no forms: the workbook is read as without them", () => {
  const forms = formsOf(clean2024);
  const sheets = projectReportsOn(forms).map((document) => sheetOfDesign(designReport(document)));
  expect(sheets).toHaveLength(2);
  const [without, with_] = [forms, { sheets: [...forms.sheets, ...sheets] }].map((workbook) =>
    readSubmission(workbook, DEFAULT_PACK),
  );
  expect(with_!.writtenProjects).toHaveLength(2);
  expect({ ...with_, writtenProjects: [] }).toEqual(without);
});

const seed = sharedFile("cases/seed/seed-2023.xlsx");

(seed ? describe : describe.skip)("the seed's workbook", () => {
  test("gives a report whose formulas show its text", async () => {
    const snapshot = await XlsxFileWorkbook.open(new Uint8Array(readFileSync(seed!))).read();
    const forms = { sheets: snapshot.sheets.filter(({ name }) => name !== "附件4") };
    const { document } = reportOn(forms);
    const texts = document.paragraphs.map(textOfParagraph);
    expect(recalculated(document, forms)).toEqual(texts);
    expect(texts).toContain(
      "基本支出179.67万元，其中人员经费158.46万元、公用经费21.21万元，用于保障单位正常运转和完成日常工作任务。",
    );
    expect(texts).toContain("本单位无政府性基金预算支出。");
    expect(untracedFigures(document)).toEqual([]);
    expect(faultsOfReport(forms)).toEqual([]);
  });
});
