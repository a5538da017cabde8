import { sumOutcome } from "../../core/numbers/interval";
import { stateOfParts } from "../../core/rules/derived/sum-parts";
import { part } from "../../core/relations/relations";
import type { ProjectSelfEvaluation } from "../forms/instances";
import type { Submission } from "../submission/index";

/**
 * The projects that spend nothing: every amount of the year is struck out with a blank mark (`/`, 无), the sources too, and the
 * projects besides come to what 附件2 says was spent on projects. An empty cell strikes nothing out.
 */
export function projectsWithoutMoney({ filledProjects, overall }: Submission): readonly ProjectSelfEvaluation[] {
  const struck = filledProjects.filter(isStruckOut);
  const stated = overall[0]?.model.fundsByKind.expenditure.known.projectSpending;
  if (struck.length === 0 || overall.length !== 1 || stated?.kind !== "present") return [];
  const others = filledProjects.filter((form) => !struck.includes(form));
  const state = stateOfParts(others.map(({ model }) => part(model.funding.known.total.cells.executed)));
  const isAll =
    state.kind !== "unusable" &&
    (state.kind === "blank"
      ? stated.value.value.isZero()
      : sumOutcome(state.figures, stated.value).outcome !== "different");
  return isAll ? struck : [];
}

function isStruckOut({ model }: ProjectSelfEvaluation): boolean {
  const { cells, children } = model.funding.known.total;
  const columns = ["initialBudget", "adjustedBudget", "executed"] as const;
  const isMarked = columns.every((column) => cells[column].kind === "blank" && cells[column].typed !== null);
  return isMarked && children.every((row) => columns.every((column) => row.cells[column].kind !== "present"));
}
