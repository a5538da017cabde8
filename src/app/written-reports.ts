import type { WorkbookSnapshot } from "../core/grid/snapshot";
import { readGeneratedReport, type GeneratedReport, type WrittenText } from "../core/narrative/written-text";

/** What a person wrote into the reports of a workbook that we generated, told before a new one is planned. */
export function writtenInReports(workbook: WorkbookSnapshot): readonly WrittenText[] {
  return earlierReports(workbook).flatMap(({ written }) => written);
}

/**
 * The generated reports that hold a person's words, one for the unit and one a project. Of several on the same the last counts: what was
 * kept in it came from those before.
 */
export function earlierReports({ sheets }: WorkbookSnapshot): readonly GeneratedReport[] {
  const reports = new Map<string | undefined, GeneratedReport>();
  for (const sheet of sheets) {
    const report = readGeneratedReport(sheet);
    if (report && report.written.length > 0) reports.set(report.project, report);
  }
  return [...reports.values()];
}
