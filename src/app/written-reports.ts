import type { WorkbookSnapshot } from "../core/grid/snapshot";
import { readGeneratedReport, type GeneratedReport, type WrittenText } from "../core/narrative/written-text";

/** What a person wrote into the reports of a workbook that we generated, told before a new one is planned. */
export function writtenInReports(workbook: WorkbookSnapshot): readonly WrittenText[] {
  return earlierReports(workbook).flatMap(({ written }) => written);
}

/** A generated report that holds a person's words, and the sheet or file it is found in. */
export interface EarlierReport extends GeneratedReport {
  readonly source: string;
}

/**
 * The generated reports that hold a person's words, one for the unit and one a project. Of several on the same the last counts: what was
 * kept in it came from those before.
 */
export function earlierReports({ sheets }: WorkbookSnapshot, file?: string): readonly EarlierReport[] {
  const reports = new Map<string | undefined, EarlierReport>();
  for (const sheet of sheets) {
    const report = readGeneratedReport(sheet);
    if (report && report.written.length > 0) reports.set(report.project, { ...report, source: file ?? sheet.name });
  }
  return [...reports.values()];
}
