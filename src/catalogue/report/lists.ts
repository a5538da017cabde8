import { membersOf } from "../../core/narrative/list-marker";
import type { Submission } from "../submission/index";
import { viewOf, type ReportView } from "./passages/view";
import { resultGroups } from "./phrasing/aspects";
import { fundRowsOf } from "./phrasing/fund-rows";
import { projectKey } from "./phrasing/project-names";
import type { ProblemGroup } from "./problems/problems";
import { projectViewOf, type ProjectView } from "./project-report/view";

/** The lists of a report; their names stand in saved workbooks for ever. */
export type ReportList = "fund-rows" | "indicators" | "projects" | "problems";

/**
 * What each list of a report on this submission would name. Where a report written earlier carries something else, its lists no longer
 * match the forms.
 */
export function reportLists(submission: Submission): Readonly<Record<ReportList, string>> {
  return listsOf(viewOf(submission));
}

/** The same of the report on one project, by the name it was written under; `undefined` where no 附件3 is on it any more. */
export function projectReportLists(
  submission: Submission,
  project: string,
): Partial<Readonly<Record<ReportList, string>>> | undefined {
  const form = submission.filledProjects.find((candidate) => projectKey(candidate) === project);
  return form && listsOfProject(projectViewOf(submission, form, {}));
}

/** The lists of a report on one project, each as one line. */
export function listsOfProject({
  form,
  submission,
  problems,
}: ProjectView): Partial<Readonly<Record<ReportList, string>>> {
  return {
    indicators: membersOf(
      resultGroups(form, submission).flatMap(({ label, items }) => items.map(({ name }) => `${label}:${name}`)),
    ),
    problems: membersOf(problems.map(memberOf)),
  };
}

/** The lists of a report, each as one line. */
export function listsOf(view: ReportView): Readonly<Record<ReportList, string>> {
  return {
    "fund-rows": membersOf(fundRowsOf(view.basic).map(({ name }) => name)),
    indicators: membersOf(
      resultGroups(view.overall, view.submission).flatMap(({ label, items }) =>
        items.map(({ name }) => `${label}:${name}`),
      ),
    ),
    projects: membersOf(view.projects.map(projectKey)),
    problems: membersOf(view.problems.map(memberOf)),
  };
}

function memberOf({ key, members }: ProblemGroup): string {
  return `${key}(${[...members].sort().join("、")})`;
}
