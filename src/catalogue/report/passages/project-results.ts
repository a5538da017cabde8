import { figureIn } from "../../../core/narrative/cell-figure";
import { wordsIn } from "../../../core/narrative/cell-words";
import { isZero } from "../../../core/narrative/condition";
import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import { dividedBy } from "../../../core/narrative/figure";
import { choose, gap, percentage, plainNumber, say, type Sayable } from "../../../core/narrative/piece";
import type { ProjectSelfEvaluation } from "../../submission";
import { amountOr, clauses } from "../phrases";
import { projectKey, projectName } from "../project-names";
import { definePassage } from "../view";

/** One paragraph for every filled 附件3. */
export const projectResults = definePassage({
  id: "project-results",
  reads: ({ projects }) => projects,
  write: (projects) => projects.map((form) => ({ ...projectParagraph(form), key: `project:${projectKey(form)}` })),
});

/**
 * The words for its money are not those of the whole unit (全年预算, 全年支出, 自评得分): a reader, and our own checks, must not take
 * one project's figure for the unit's.
 */
function projectParagraph(form: ProjectSelfEvaluation): ReportParagraph {
  const { implementer, funding, goals, indicators } = form.model;
  const cells = funding.known.total.cells;
  const [planned, spent] = [figureIn(cells.adjustedBudget), figureIn(cells.executed)];
  const by = wordsIn(implementer);
  const known: Sayable[] = [by ? say`${projectName(form)}由${by}实施` : projectName(form)];
  if (planned) known.push(amountOr("没有安排资金", "安排资金", planned));
  if (spent) known.push(amountOr("没有使用资金", "实际使用", spent));
  if (!planned && !spent) known.push(gap("项目资金安排和使用情况"));
  const rate =
    planned && spent ? choose(isZero(planned), "", say`，项目执行率${percentage(dividedBy(spent, planned))}`) : "";
  const total = figureIn(indicators.totals.score);
  const done = wordsIn(goals.goalCompletion);
  return paragraph(
    "body",
    say`${clauses(known, "")}${rate}。`,
    done ? say`目标完成情况：${done}。` : [gap("项目目标完成情况")],
    total ? say`该项目自评总分为${plainNumber(total)}分。` : [gap("该项目自评总分")],
  );
}
