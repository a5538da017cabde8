import { figureIn, readOf } from "../../../core/narrative/cell-figure";
import { wordsIn } from "../../../core/narrative/cell-words";
import { isZero } from "../../../core/narrative/condition";
import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import { dividedBy, sumOf } from "../../../core/narrative/figure";
import { choose, countOf, exactScore, gap, percentage, say, wan, type Sayable } from "../../../core/narrative/piece";
import { isPlaced, valueOf } from "../../../core/values/sourced";
import { projectsWithoutMoney } from "../../figures/without-money";
import type { ProjectSelfEvaluation } from "../../forms/instances";
import { amountOr, clauses } from "../phrasing/phrases";
import { PROJECT_TABLE } from "./project-table";
import { projectKey, projectName } from "../phrasing/project-names";
import { takenOrGap } from "../harvest/taken";
import { definePassage } from "./view";

/** How many projects there are, and what they were given and spent together. */
export const projectsTogether = definePassage({
  id: "projects-together",
  reads: ({ projects, projectTable, submission }) => ({
    projects,
    projectTable,
    spending: projects.length - projectsWithoutMoney(submission).length,
  }),
  write({ projects, projectTable, spending }) {
    if (projects.length === 0 || (projects.length < 2 && !projectTable)) return [];
    const table = projectTable ? `各项目资金、得分和完成情况见${PROJECT_TABLE}。` : "";
    const cells = projects.map(({ model }) => model.funding.known.total.cells);
    const planned = cells.flatMap(({ adjustedBudget }) => figureIn(adjustedBudget) ?? []);
    const spent = cells.flatMap(({ executed }) => figureIn(executed) ?? []);
    const reads = projects.flatMap(({ model: { projectName: name } }) => (isPlaced(name) ? [readOf(name)] : []));
    const counted = say`纳入绩效自评的项目共${countOf(projects.length, reads)}个`;
    if (spending === 0 || planned.length < spending || spent.length < spending)
      return [paragraph("body", say`${counted}。`, table)];
    const [plan, use] = [sumOf(planned), sumOf(spent)];
    const rate = choose(isZero(plan), "", say`，项目执行率${percentage(dividedBy(use, plan))}`);
    return [paragraph("body", say`${counted}，共安排资金${wan(plan)}，实际使用${wan(use)}${rate}。`, table)];
  },
});

/** How money and projects were looked after: no form knows. */
export const fundManagement = definePassage({
  id: "management",
  reads: ({ taken }) => taken,
  write: (taken) =>
    takenOrGap(taken, "management", "资金管理情况：制度的建立和执行、资金拨付、会计核算和监督检查（请按实际写明）"),
});

/** One paragraph for every filled 附件3, unless a table tells of them. */
export const projectResults = definePassage({
  id: "project-results",
  reads: ({ projects, projectTable, submission }) => ({
    projects: projectTable ? [] : projects,
    unit: submission.unit,
    idle: projectsWithoutMoney(submission),
  }),
  write: ({ projects, unit, idle }) =>
    projects.map((form) => ({
      ...projectParagraph(form, unit, idle.includes(form)),
      key: `project:${projectKey(form)}`,
    })),
});

/**
 * The words for its money are not those of the whole unit (全年预算, 全年支出, 自评得分): a reader, and our own checks, must not take
 * one project's figure for the unit's.
 */
function projectParagraph(form: ProjectSelfEvaluation, unit: string | undefined, isIdle: boolean): ReportParagraph {
  const { implementer, funding, goals, indicators } = form.model;
  const cells = funding.known.total.cells;
  const [planned, spent] = [figureIn(cells.adjustedBudget), figureIn(cells.executed)];
  // That the unit itself does it goes without saying.
  const other = valueOf(implementer) === unit ? undefined : wordsIn(implementer);
  const money: Sayable[] = [];
  if (planned) money.push(amountOr("没有安排资金", "安排资金", planned));
  if (spent) money.push(amountOr("没有使用资金", "实际使用", spent));
  if (!planned && !spent) money.push(isIdle ? "没有单独安排资金" : gap("项目资金安排和使用情况"));
  const known = say`${projectName(form)}${other ? say`由${other}实施，` : ""}${clauses(money, "")}`;
  const rate =
    planned && spent ? choose(isZero(planned), "", say`，项目执行率${percentage(dividedBy(spent, planned))}`) : "";
  const total = figureIn(indicators.totals.score);
  const done = wordsIn(goals.goalCompletion);
  return paragraph(
    "body",
    say`${known}${rate}。`,
    spent && !planned ? [gap("该项目安排的资金")] : "",
    planned && !spent ? [gap("该项目实际使用的资金")] : "",
    done ? say`目标完成情况：${done}。` : [gap("项目目标完成情况")],
    total ? say`该项目自评总分为${exactScore(total)}分。` : [gap("该项目自评总分")],
  );
}
