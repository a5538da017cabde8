import { passageDefiner } from "../../../core/narrative/passage";
import type { Piece } from "../../../core/narrative/piece";
import type { Pack } from "../../packs/pack";
import type { ProjectSelfEvaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";
import { problemsOfProject, type ProblemGroup } from "../problems/problems";
import { filingDate, openingWords, type ReportOptions } from "../passages/view";

/** One project as its report looks at it. */
export interface ProjectView {
  readonly submission: Submission;
  readonly form: ProjectSelfEvaluation;
  readonly pack: Pack;
  /** `2024年度`, or a gap. */
  readonly year: readonly Piece[];
  /** The unit that reports; not always the one that did the work. */
  readonly unit: readonly Piece[];
  /** The day its form was filled in, where that says it in full. */
  readonly date: string | undefined;
  readonly problems: readonly ProblemGroup[];
}

/** Defines a passage of the report on a project. */
export const defineProjectPassage = passageDefiner<ProjectView>();

/** Looks at one project of a submission. */
export function projectViewOf(
  submission: Submission,
  form: ProjectSelfEvaluation,
  options: ReportOptions,
): ProjectView {
  return {
    submission,
    form,
    pack: submission.pack,
    ...openingWords(submission, options),
    date: filingDate([form]),
    problems: problemsOfProject(form, submission),
  };
}
