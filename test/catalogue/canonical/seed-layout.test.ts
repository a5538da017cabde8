import type { Worksheet } from "exceljs";
import { designForms } from "../../../src/catalogue/canonical";
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

// The folder of real workbooks is not part of the project; without it there is nothing to compare with.
(seed === undefined ? describe.skip : describe)("the canonical layout against the seed workbook", () => {
  test("has its cells, merged areas and widths", async () => {
    const workbook = await openSeed(seed ?? "");
    const designs = designForms(caseOfSeed(workbook));
    expect(designs.map((sheet) => sheet.name)).toEqual(workbook.worksheets.map((sheet) => sheet.name));
    for (const [index, sheet] of workbook.worksheets.entries()) {
      const design = designs[index]!;
      expect(valuesByAddress(design)).toEqual(valuesOf(sheet));
      expect(mergedAreas(design)).toEqual(mergesOf(sheet));
      expect(design.columnWidths).toEqual(sheet.columns.map((column) => column.width));
    }
  });
});
