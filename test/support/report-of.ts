import type { CaseData } from "../../src/catalogue/forms/canonical";
import { designForms } from "../../src/catalogue/forms/canonical";
import { writeProjectReport, writeReport } from "../../src/catalogue/report";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { readSubmission, type Submission } from "../../src/catalogue/submission/index";
import { evaluateFormula, toCellValue } from "../../src/core/formula/recalculation/evaluate";
import { formulaCellsOf, type FormulaCells } from "../../src/core/formula/formula-cells";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { CellValue, WorkbookSnapshot } from "../../src/core/grid/snapshot";
import type { ReportDocument } from "../../src/core/narrative/document";
import { formulaOfPieces } from "../../src/core/narrative/piece";

/** A generated report and the workbook it was written from. */
export interface WrittenReport {
  readonly snapshot: WorkbookSnapshot;
  readonly submission: Submission;
  readonly document: ReportDocument;
}

/** The forms of a case in a workbook, without a typed 附件4. */
export function formsOf(data: CaseData): WorkbookSnapshot {
  return snapshotOfDesign(designForms(data).filter(({ name }) => name !== "附件4"));
}

/** The report on a workbook. */
export function reportOn(snapshot: WorkbookSnapshot): WrittenReport {
  const submission = readSubmission(snapshot, DEFAULT_PACK);
  return { snapshot, submission, document: writeReport(submission) };
}

/** The reports on the projects of a workbook. */
export function projectReportsOn(snapshot: WorkbookSnapshot): readonly ReportDocument[] {
  const submission = readSubmission(snapshot, DEFAULT_PACK);
  return submission.filledProjects.map((project) => writeProjectReport(submission, project));
}

/** The report on a case. */
export function reportOf(data: CaseData): WrittenReport {
  return reportOn(formsOf(data));
}

const prepared = new WeakMap<WorkbookSnapshot, FormulaCells>();

function cellsOf(workbook: WorkbookSnapshot): FormulaCells {
  const known = prepared.get(workbook) ?? formulaCellsOf(workbook);
  prepared.set(workbook, known);
  return known;
}

/** What a formula on the report sheet shows in a workbook. What we cannot work out is told as such. */
export function shownBy(formula: string, workbook: WorkbookSnapshot): CellValue {
  const cells = cellsOf(workbook);
  const result = evaluateFormula(formula, {
    sheet: "自评报告",
    hasSheet: (name) => cells.sheets.includes(name),
    cellValue: (sheet, row, column) => cells.value(sheet, row, column),
  });
  return result.kind === "not-evaluated" ? `not evaluated: ${result.why}` : toCellValue(result);
}

/** What the paragraphs' formulas show in a workbook: the report's own, or one whose cells have changed since. */
export function recalculated(document: ReportDocument, workbook: WorkbookSnapshot): readonly CellValue[] {
  return document.paragraphs.map(({ sentences }) => shownBy(formulaOfPieces(sentences.flat()), workbook));
}
