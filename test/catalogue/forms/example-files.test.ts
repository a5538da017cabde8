import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";

const EXAMPLES: readonly (readonly [file: string, data: CaseData])[] = [
  ["自评表-示例.xlsx", contradictions2023],
  ["自评表-规范.xlsx", clean2024],
];

describe("the committed example workbooks", () => {
  test.each(EXAMPLES)("%s holds what its data says", async (file, data) => {
    const bytes = await readFile(resolve(import.meta.dirname, "../../../examples", file));
    const read = await XlsxFileWorkbook.open(new Uint8Array(bytes)).read();
    const designed = snapshotOfDesign(designForms(data));
    expect(read.sheets.map(({ name, cells }) => ({ name, cells }))).toEqual(
      designed.sheets.map(({ name, cells }) => ({ name, cells })),
    );
  });
});
