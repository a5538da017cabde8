import type { ReportDocument } from "../../core/narrative/document";
import { writePassages } from "../../core/narrative/passage";
import type { ProjectSelfEvaluation } from "../forms/instances";
import type { Submission } from "../submission/index";
import { listsOf, listsOfProject } from "./lists";
import { OUTLINE } from "./outline";
import { PROJECT_OUTLINE } from "./project-report/outline";
import { projectViewOf } from "./project-report/view";
import { projectKey } from "./phrasing/project-names";
import { projectTable } from "./passages/project-table";
import { viewOf, type ReportOptions } from "./passages/view";

export { harvestFrom } from "./harvest/harvest";
export { TOPICS, type TakenText, type Topic } from "./harvest/taken";
export type { ReportOptions } from "./passages/view";

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
