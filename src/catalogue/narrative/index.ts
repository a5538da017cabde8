import type { ReportDocument } from "../../core/narrative/document";
import { membersOf } from "../../core/narrative/list-marker";
import type { Submission } from "../submission";
import { resultGroups } from "./aspects";
import { fundRowsOf } from "./fund-rows";
import { OUTLINE } from "./outline";
import { viewOf, type ReportOptions, type ReportView } from "./view";

export type { ReportOptions } from "./view";

/** The lists of a report; their names stand in saved workbooks for ever. */
export type ReportList = "fund-rows" | "indicators" | "projects" | "problems";

/** Writes the self-evaluation report of a submission. Pure; what the forms cannot know is a gap. */
export function writeReport(submission: Submission, options: ReportOptions = {}): ReportDocument {
  const view = viewOf(submission, options);
  return { paragraphs: OUTLINE.flatMap((passage) => passage.write(view)), lists: listsOf(view) };
}

/**
 * What each list of a report on this submission would name. Where a report written earlier carries something else, its lists no longer
 * match the forms.
 */
export function reportLists(submission: Submission): Readonly<Record<ReportList, string>> {
  return listsOf(viewOf(submission));
}

function listsOf(view: ReportView): Readonly<Record<ReportList, string>> {
  return {
    "fund-rows": membersOf(fundRowsOf(view.basic).map(({ name }) => name)),
    indicators: membersOf(
      resultGroups(view).flatMap(({ label, items }) => items.map(({ name }) => `${label}:${name}`)),
    ),
    projects: membersOf(view.projects.map(({ name }) => name)),
    problems: membersOf(view.problems.map(({ key }) => key)),
  };
}
