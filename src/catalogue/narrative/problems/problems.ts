import type { Submission } from "../../submission";
import { budgetProblems } from "./budget-problems";
import { fundingProblems } from "./funding-problems";
import { indicatorProblems } from "./indicator-problems";
import type { Problem } from "./problem";

export type { Problem } from "./problem";

/** All that went wrong by the forms' own word: deductions, unmet indicators, money over or far under its budget, sharp moves. */
export function problemsOf(submission: Submission): readonly Problem[] {
  const [basic] = submission.basicData;
  return [
    ...submission.evaluations.flatMap((form) => [
      ...fundingProblems(form, submission.pack),
      ...indicatorProblems(form, submission),
    ]),
    ...(basic ? budgetProblems(basic, submission.pack) : []),
  ];
}
