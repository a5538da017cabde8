import type { Worksheet } from "exceljs";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { caseOfSeed, openSeed } from "../../support/cases/seed";
import { sharedFile } from "../../support/cases/shared-folder";
import { mergedAreas, valuesByAddress } from "../../support/layouts/cell-values";

const seed = sharedFile("cases/seed/seed-2023.xlsx");

function valuesOf(sheet: Worksheet): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value !== null && cell.master.address === cell.address) values[cell.address] = cell.value;
    }),
  );
  return values;
}

function mergesOf(sheet: Worksheet): string[] {
  return [...sheet.model.merges].sort();
}

describe("the canonical layout", () => {
  test("has the sheets and widths of the printed forms", () => {
    const widths = designForms(contradictions2023).map((sheet) => sheet.columnWidths);
    const selfEvaluation = [9, 12, 14, 22, 18, 20, 8, 10, 24];
    expect(widths).toEqual([[30, 12, 12, 12, 12, 12, 12], selfEvaluation, selfEvaluation, [76]]);
  });
});

// The folder of real workbooks is not part of the project; without it there is nothing to compare with.
if (seed !== undefined) {
  describe("the canonical layout against the seed workbook", () => {
    test("has its cells, merged areas and the widths of its tables", async () => {
      const workbook = await openSeed(seed);
      const designs = designForms(caseOfSeed(workbook));
      expect(designs.map((sheet) => sheet.name)).toEqual(workbook.worksheets.map((sheet) => sheet.name));
      for (const [index, sheet] of workbook.worksheets.entries()) {
        const design = designs[index]!;
        expect(valuesByAddress(design)).toEqual(valuesOf(sheet));
        expect(mergedAreas(design)).toEqual(mergesOf(sheet));
        // The seed's 附件4 is too wide for the paper; ours is not.
        if (sheet.name !== "附件4") expect(design.columnWidths).toEqual(sheet.columns.map((column) => column.width));
      }
    });

    test("is that of the example of faults, figure by figure", async () => {
      const workbook = await openSeed(seed);
      const figures = (values: Record<string, unknown>) =>
        Object.entries(values).filter(([, value]) => typeof value === "number");
      const designs = designForms(contradictions2023).map(valuesByAddress).map(figures);
      expect(designs).toEqual(workbook.worksheets.map(valuesOf).map(figures));
    });
  });
}
