import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { checkWorkbook } from "../../../src/app/check";
import { importDocument, type DocumentImport } from "../../../src/app/import/import-document";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { printRef, type CellRef } from "../../../src/core/grid/address";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { readDocx } from "../../../src/hosts/docx-file";
import { cleanCase } from "../../support/cases/random-case";
import { caseOfSeed, openSeed } from "../../support/cases/seed";
import { sharedFile } from "../../support/cases/shared-folder";
import { shapeOf } from "../../support/reading/shape";
import { seedBlocks } from "../../support/word/seed-in-word";
import { wordFile, type BlockToWrite } from "../../support/word/word-file";
import { wordBlocksOf } from "../../support/word/word-of-sheets";

async function imported(blocks: readonly BlockToWrite[]): Promise<DocumentImport> {
  return importDocument(await readDocx(await wordFile(blocks)));
}

function shapesOf(sheets: readonly SheetDesign[]): unknown {
  return shapeOf(readSubmission(snapshotOfDesign(sheets), DEFAULT_PACK));
}

function findingsOf(workbook: WorkbookSnapshot, place: (at: CellRef) => string): readonly string[] {
  return checkWorkbook(workbook, DEFAULT_PACK).findings.map(
    ({ rule, severity, at, label, message }) => `${severity} ${rule} ${at ? place(at) : "-"} ${label} ${message}`,
  );
}

describe("a set of forms typed into Word", () => {
  test("becomes the same sheets as the set drawn as a workbook, cell by cell", async () => {
    const sheets = designForms(contradictions2023);
    const { sheets: again, unplaced, unread, forms } = await imported(wordBlocksOf(sheets));
    expect(again).toEqual(sheets);
    expect(unplaced).toEqual([]);
    expect(unread).toEqual([]);
    expect(forms.map(({ sheet, from }) => `${sheet} ${from}`)).toEqual([
      "附件1 第1个表",
      "附件2 第2个表",
      "附件3 第3个表",
      "附件4 正文第12段",
    ]);
  });

  test("reads the same whatever its figures, and however many projects it has", async () => {
    await fc.assert(
      fc.asyncProperty(cleanCase(), async (data) => {
        const sheets = designForms(data);
        const { sheets: again, unplaced, forms } = await imported(wordBlocksOf(sheets));
        expect(unplaced).toEqual([]);
        expect(forms.filter(({ asItStood }) => asItStood)).toEqual([]);
        expect(shapesOf(again)).toEqual(shapesOf(sheets));
      }),
      { numRuns: 60 },
    );
  }, 300_000);
});

// The folder of real workbooks is not part of the project; without it there is nothing to compare with.
const seedText = sharedFile("cases/seed/000_a952b00fb952afbd.txt");
const seedWorkbook = sharedFile("cases/seed/seed-2023.xlsx");
if (seedText !== undefined && seedWorkbook !== undefined) {
  test("the seed's own text has the same findings from Word as from Excel", async () => {
    const seed = caseOfSeed(await openSeed(seedWorkbook));
    const blocks = seedBlocks(readFileSync(seedText, "utf8"), designForms(asInText(seed)).slice(0, 3));
    const { sheets, unplaced } = await imported(blocks);
    expect(unplaced).toEqual([]);
    const fromWord = snapshotOfDesign(sheets);
    const fromExcel = snapshotOfDesign(designForms(seed));
    expect(findingsOf(fromWord, () => "")).toEqual(findingsOf(fromExcel, () => ""));
    expect(findingsOf(fromWord, printRef)).toEqual(findingsOf(snapshotOfDesign(designForms(asInText(seed))), printRef));
  });

  /** The workbook has one empty row more for 上级转移支付 than the text, and one less for 生态效益指标. */
  function asInText(seed: CaseData): CaseData {
    const { spending } = seed.basicData;
    const lastEmpty = spending.map(({ label }) => label).lastIndexOf(null);
    const projects = seed.projects.map((project) => {
      const last = project.indicators.map(({ levelTwo }) => levelTwo).lastIndexOf("生态效益指标");
      const indicators = [...project.indicators];
      indicators.splice(last, 0, { ...project.indicators[last]!, indicator: null });
      return { ...project, indicators };
    });
    return {
      ...seed,
      basicData: { ...seed.basicData, spending: spending.filter((_, index) => index !== lastEmpty) },
      projects,
    };
  }
}
