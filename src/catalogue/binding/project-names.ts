import { onceForEach } from "../../core/once-for-each";
import { valueOf, type Sourced } from "../../core/values/sourced";
import type { Amount, Figure, Rate } from "../../core/values/values";
import type { Submission } from "../submission/index";
import type { SpendingRow } from "../forms/basic-data/declaration";
import { nameForms, namesIn, type NameForms, type NameMatch } from "./names";

/** What a form states of a project or fund. Absent: the form has no such column. */
interface ProjectFigures {
  readonly initial?: Sourced<Amount>;
  readonly budget?: Sourced<Amount>;
  readonly spent: Sourced<Amount>;
  readonly priorSpent?: Sourced<Amount>;
  readonly rate?: Sourced<Rate>;
  readonly score?: Sourced<Figure>;
}

/** A project or fund under its exact name: an 附件3, or a row of 附件1 under 项目支出. */
export interface NamedProject {
  /** As the form has it. */
  readonly name: string;
  readonly forms: NameForms;
  /** The form it stands on: 附件3“…”, 附件1. */
  readonly formName: string;
  readonly figures: ProjectFigures;
}

/** Names shorter than this stand in too many other words. */
const SHORTEST = 4;
/** 防汛抗旱项目 is told as 防汛抗旱 too. */
const ENDING = /(?:专项)?(?:项目|资金|经费)$/;

/** Every project and fund of a submission that has a name of its own: 附件3 first, then the rows of 附件1. */
export const namedProjects = onceForEach((submission: Submission): readonly NamedProject[] => [
  ...submission.filledProjects.flatMap(({ name: formName, model }) => {
    const name = valueOf(model.projectName);
    if (name === undefined) return [];
    const { cells } = model.funding.known.total;
    const figures: ProjectFigures = {
      initial: cells.initialBudget,
      budget: cells.adjustedBudget,
      spent: cells.executed,
      rate: cells.executionRate,
      score: model.indicators.totals.score,
    };
    return namesOf(name).map((forms) => ({ name, forms, formName, figures }));
  }),
  ...submission.basicData.flatMap(({ name: formName, model }) =>
    rowsUnder(model.spending.known.projectSpending)
      .filter(({ heading, label }) => !heading && label.length >= SHORTEST)
      .flatMap(({ label, cells: { currentBudget, currentFinal, priorFinal } }) => {
        const figures: ProjectFigures = { budget: currentBudget, spent: currentFinal, priorSpent: priorFinal };
        return [{ name: label, forms: nameForms(label, []), formName, figures }];
      }),
  ),
]);

/** The projects and funds that a text names, and where. */
export function projectsIn(text: string, candidates: readonly NamedProject[]): readonly NameMatch<NamedProject>[] {
  return namesIn(text, candidates);
}

/** The rows under a total of 附件1, at any depth. */
function rowsUnder(total: SpendingRow): readonly SpendingRow[] {
  return total.children.flatMap((row) => [row, ...rowsUnder(row)]);
}

/** The name, and what is left of it without 项目 at the end. */
function namesOf(name: string): readonly NameForms[] {
  const short = name.replace(ENDING, "");
  return [...new Set([name, short])].filter(({ length }) => length >= SHORTEST).map((text) => nameForms(text, []));
}
