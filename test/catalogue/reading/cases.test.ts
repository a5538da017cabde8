import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { caseOfSeed, openSeed } from "../../support/cases/seed";
import { sharedFile } from "../../support/cases/shared-folder";
import { cleanCase } from "../../support/cases/random-case";
import { shapeOf, type FormShape } from "../../support/reading/shape";
import { shapeOfCase } from "../../support/reading/shape-of-case";

function readTables(data: CaseData): readonly FormShape[] {
  const submission = readSubmission(snapshotOfDesign(designForms(data)), DEFAULT_PACK);
  return shapeOf(submission).filter(({ form }) => form !== "附件4");
}

function sorted(shapes: readonly FormShape[]): readonly FormShape[] {
  return [...shapes].sort((a, b) => (a.form + JSON.stringify(a) < b.form + JSON.stringify(b) ? -1 : 1));
}

describe("what a case holds is what is read", () => {
  test.each([
    ["the clean example", clean2024],
    ["the example with contradictions", contradictions2023],
  ])("%s", (_, data) => {
    expect(sorted(readTables(data))).toEqual(sorted(shapeOfCase(data)));
  });

  test("any case", () => {
    fc.assert(
      fc.property(cleanCase(), (data) => {
        expect(sorted(readTables(data))).toEqual(sorted(shapeOfCase(data)));
      }),
      { numRuns: 40 },
    );
  });
});

/** The seed's rows have the printed labels, and so the names of the example's. */
function withRowNames(data: CaseData): CaseData {
  const spending = data.basicData.spending.map((row) => {
    const key = contradictions2023.basicData.spending.find(({ label }) => label !== null && label === row.label)?.key;
    return { ...row, ...(key === undefined ? {} : { key }) };
  });
  return { ...data, basicData: { ...data.basicData, spending } };
}

const seed = sharedFile("cases/seed/seed-2023.xlsx");

// The folder of real workbooks is no part of the project; without it there is nothing to read.
if (seed !== undefined) {
  test("the seed workbook as its program wrote it", async () => {
    const snapshot = await XlsxFileWorkbook.open(readFileSync(seed)).read();
    const shapes = shapeOf(readSubmission(snapshot, DEFAULT_PACK)).filter(({ form }) => form !== "附件4");
    const data = withRowNames(caseOfSeed(await openSeed(seed)));
    expect(sorted(shapes)).toEqual(sorted(shapeOfCase(data)));
  });
}
