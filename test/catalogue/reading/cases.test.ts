import * as fc from "fast-check";
import { clean2024 } from "../../../examples/data/clean-2024";
import { contradictions2023 } from "../../../examples/data/contradictions-2023";
import { designForms, type CaseData } from "../../../src/catalogue/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission";
import { snapshotOfDesign } from "../../../src/core/grid/snapshot-of-design";
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
