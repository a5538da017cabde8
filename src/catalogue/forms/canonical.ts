import type { SheetDesign } from "../../core/grid/sheet-design";
import { designBasicData } from "./basic-data/drawing";
import { blankCase, type PrintedWeights } from "./blank-case";
import type { CaseData } from "./case-data";
import { designOverall } from "./overall-self-evaluation/drawing";
import { designProject } from "./project-self-evaluation/drawing";
import { designReport } from "./self-evaluation-report/drawing";

export type * from "./case-data";
export { blankCase, blankProject } from "./blank-case";
export { fundingRow, indicatorGroup, spendingRow } from "./case-rows";
export type { IndicatorCells } from "./case-rows";
export { NO_SIGNATURES } from "./drawing/signature-line";

/**
 * The sheets of a set of forms in their canonical layout: 附件1, 附件2, one 附件3 a project (附件3-1, 附件3-2 … where there
 * are several), and 附件4 where the case has a report.
 */
export function designForms(data: CaseData): SheetDesign[] {
  const sheets = [designBasicData(data, data.basicData, "附件1"), designOverall(data, data.overall, "附件2")];
  data.projects.forEach((project, index) => {
    sheets.push(designProject(data, project, data.projects.length === 1 ? "附件3" : `附件3-${index + 1}`));
  });
  if (data.report) sheets.push(designReport(data.report, "附件4"));
  return sheets;
}

/** What `jihe template` is told. */
export interface BlankFormsRequest {
  readonly year: number;
  readonly unitName: string;
  /** How many 附件3 to make. */
  readonly projects: number;
  /** The 分值 to print; the usual ones where absent. */
  readonly weights?: PrintedWeights;
}

/** The empty forms: only what the printed forms hold, the unit's name and the year. Computed cells stay blank. */
export function blankForms({ year, unitName, projects, weights }: BlankFormsRequest): SheetDesign[] {
  return designForms(blankCase(unitName, year, projects, weights));
}
