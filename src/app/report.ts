import { writeReport, type ReportOptions } from "../catalogue/narrative";
import type { Submission } from "../catalogue/submission";
import type { SheetDesign } from "../core/grid/sheet-design";
import { gapsIn, type ReportDocument } from "../core/narrative/document";

/** A report on a submission, as text and as the sheet that shows it. */
export interface ReportPlan {
  readonly document: ReportDocument;
  readonly sheet: SheetDesign;
  /** How many 【待补充】 a person still has to fill in. */
  readonly gaps: number;
  /** How many rows of the sheet stand as plain text although they speak of cells: they do not follow the forms. */
  readonly frozenRows: number;
}

/** Makes a worksheet of a report. The door that joins the layers passes it in. */
export interface ReportRenderer {
  designReport(document: ReportDocument): SheetDesign;
  countFrozenRows(document: ReportDocument): number;
}

/** Writes the self-evaluation report of a submission and designs its sheet. Pure. */
export function planReport(submission: Submission, renderer: ReportRenderer, options: ReportOptions = {}): ReportPlan {
  const document = writeReport(submission, options);
  return {
    document,
    sheet: renderer.designReport(document),
    gaps: gapsIn(document),
    frozenRows: renderer.countFrozenRows(document),
  };
}
