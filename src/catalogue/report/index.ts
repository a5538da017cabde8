import type { ReportDocument } from "../../core/narrative/document";
import { membersOf } from "../../core/narrative/list-marker";
import { writePassages } from "../../core/narrative/passage";
import type { ProjectSelfEvaluation } from "../forms/instances";
import type { Submission } from "../submission/index";
import { resultGroups } from "./phrasing/aspects";
import { fundRowsOf } from "./phrasing/fund-rows";
import { OUTLINE } from "./outline";
import { PROJECT_OUTLINE } from "./project-report/outline";
import { projectViewOf, type ProjectView } from "./project-report/view";
import { projectKey } from "./phrasing/project-names";
import { projectTable } from "./passages/project-table";
import type { ProblemGroup } from "./problems/problems";
import { viewOf, type ReportOptions, type ReportView } from "./passages/view";

export { harvestFrom } from "./harvest/harvest";
export { TOPICS, type TakenText, type Topic } from "./harvest/taken";
export type { ReportOptions } from "./passages/view";

/** The lists of a report; their names stand in saved workbooks for ever. */
export type ReportList = "fund-rows" | "indicators" | "projects" | "problems";

/** Writes the self-evaluation report of a submission. Pure; what the forms cannot know is a gap. */
export function writeReport(submission: Submission, options: ReportOptions = {}): ReportDocument {
  const view = viewOf(submission, options);
  const tables = projectTable(view);
  const paragraphs = writePassages(OUTLINE, view);
  return { paragraphs, lists: listsOf(view), ...(tables.length === 0 ? {} : { tables }) };
}

/**
 * Writes the report on one project of a submission, 项目支出绩效自评报告, from its 附件3. Pure; what the form cannot know is a gap.
 */
export function writeProjectReport(
  submission: Submission,
  project: ProjectSelfEvaluation,
  options: ReportOptions = {},
): ReportDocument {
  const view = projectViewOf(submission, project, options);
  return {
    project: projectKey(project),
    paragraphs: writePassages(PROJECT_OUTLINE, view),
    lists: listsOfProject(view),
  };
}

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

function listsOfProject({ form, submission, problems }: ProjectView): Partial<Readonly<Record<ReportList, string>>> {
  return {
    indicators: membersOf(
      resultGroups(form, submission).flatMap(({ label, items }) => items.map(({ name }) => `${label}:${name}`)),
    ),
    problems: membersOf(problems.map(memberOf)),
  };
}

function listsOf(view: ReportView): Readonly<Record<ReportList, string>> {
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
