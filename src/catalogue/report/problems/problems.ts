import type { Evaluation, ProjectSelfEvaluation, Submission } from "../../submission";
import { budgetProblems } from "./budget-problems";
import { fundingProblems } from "./funding-problems";
import { indicatorProblems } from "./indicator-problems";
import { limitProblems } from "./limit-problems";
import type { Problem } from "./problem";
import { formKey, isProject, scopeOf } from "./scope";

export type { Problem } from "./problem";

/** All that went wrong with one project, as its own report says it. */
export function problemsOfProject(form: ProjectSelfEvaluation, submission: Submission): readonly Problem[] {
  return [...fundingProblems(form, submission.pack, []), ...indicatorProblems(form, submission, [])];
}

/** All that went wrong by the forms' own word: deductions, unmet indicators, money over or far under its budget, sharp moves. */
export function problemsOf(submission: Submission): readonly Problem[] {
  const [basic] = submission.basicData;
  return [
    ...submission.evaluations.flatMap((form) => problemsOfEvaluation(form, submission)),
    ...(basic ? [...budgetProblems(basic, submission.pack), ...limitProblems(basic)] : []),
  ];
}

function problemsOfEvaluation(form: Evaluation, submission: Submission): readonly Problem[] {
  const name = scopeOf(form);
  const problems = [...fundingProblems(form, submission.pack, name), ...indicatorProblems(form, submission, name)];
  return isProject(form) ? problems.map((one) => ({ ...one, project: { key: formKey(form), name } })) : problems;
}
