import { harvestFrom } from "../catalogue/report";
import { readSubmission, type Submission } from "../catalogue/submission/index";
import { isYearBefore } from "../catalogue/submission/year-before";
import type { ReportPlanOptions, TextSource } from "./report";
import { earlierReports } from "./written-reports";

/** What other files give a report: texts of people, and the forms of the year before. */
export interface OthersRead extends Pick<ReportPlanOptions, "taken" | "prior"> {
  readonly sources: readonly TextSource[];
  /** Names of files that have nothing a report could take over. */
  readonly idle: readonly string[];
}

/** Reads the reports of other files, typed or ours and edited, for a report on these forms. Pure. */
export function readOthers(files: readonly TextSource[], forms: Submission): OthersRead {
  const read = files.map((file) => readOther(file, forms));
  const prior = read.find(({ isPrior }) => isPrior)?.submission;
  return {
    taken: read.flatMap(({ texts }) => texts),
    sources: read.map(({ source }) => source),
    idle: read.filter(({ isIdle }) => isIdle).map(({ source }) => source.name),
    ...(prior ? { prior } : {}),
  };
}

function readOther({ name, workbook }: TextSource, forms: Submission) {
  const submission = readSubmission(workbook, forms.pack, "told");
  // Paragraphs of an earlier year's report have its figures in them: they do not stand in place of this year's.
  const { year } = forms;
  const isEarlier = submission.reports.some(({ titleYear }) => year !== undefined && (titleYear ?? year) < year);
  const isPrior = submission.overall.length > 0 && isYearBefore(submission, forms) === true;
  return {
    submission,
    isPrior,
    isIdle: submission.reports.length === 0 && earlierReports(workbook).length === 0 && !isPrior,
    source: { name, workbook: isEarlier ? { sheets: [] } : workbook },
    texts: harvestFrom(submission, name, forms),
  };
}
