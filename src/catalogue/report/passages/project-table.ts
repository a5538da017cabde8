import { figureIn } from "../../../core/narrative/cell-figure";
import { wordsIn } from "../../../core/narrative/cell-words";
import { isZero } from "../../../core/narrative/condition";
import { dividedBy, sumOf, type Figure } from "../../../core/narrative/figure";
import { choose, exactScore, gap, joined, literal, percentage, wan, type Piece } from "../../../core/narrative/piece";
import type { ReportTable, TableRow } from "../../../core/narrative/report-table";
import type { ProjectSelfEvaluation } from "../../forms/instances";
import { projectKey } from "../phrasing/project-names";
import type { ReportView } from "./view";

/** The heading of the table, as the text names it. */
export const PROJECT_TABLE = "项目支出情况表";

const COLUMNS: ReportTable["columns"] = [
  { title: "序号", width: 6, align: "center" },
  { title: "项目名称", width: 17, align: "left" },
  { title: "全年预算", width: 11, align: "right" },
  { title: "全年执行", width: 11, align: "right" },
  { title: "执行率", width: 12, align: "right" },
  { title: "自评得分", width: 11, align: "center" },
  { title: "目标完成情况", width: 24, align: "left" },
];

/** The projects with their money, marks and results, a row each, and their total where every amount is known; nothing where none is filled in. */
export function projectTable({ projects, year, projectTable: wanted }: ReportView): readonly ReportTable[] {
  if (!wanted || projects.length === 0) return [];
  const money = projects.map(moneyOf);
  return [
    {
      key: "projects",
      title: `${year.map(({ text }) => text).join("")}${PROJECT_TABLE}`,
      note: "单位：万元",
      columns: COLUMNS,
      rows: [...projects.map((form, index) => rowOf(form, index)), ...totalOf(money)],
      behind: "projects-together",
    },
  ];
}

interface Money {
  readonly planned: Figure | undefined;
  readonly spent: Figure | undefined;
}

function moneyOf({ model }: ProjectSelfEvaluation): Money {
  const { adjustedBudget, executed } = model.funding.known.total.cells;
  return { planned: figureIn(adjustedBudget), spent: figureIn(executed) };
}

function rowOf(form: ProjectSelfEvaluation, index: number): TableRow {
  const { projectName, goals, indicators } = form.model;
  const score = figureIn(indicators.totals.score);
  return {
    key: projectKey(form),
    cells: [
      [literal(String(index + 1))],
      [wordsIn(projectName) ?? literal(form.name)],
      ...amounts(moneyOf(form)),
      [score ? exactScore(score) : gap("自评得分")],
      [wordsIn(goals.goalCompletion) ?? gap("目标完成情况")],
    ],
  };
}

function totalOf(money: readonly Money[]): readonly TableRow[] {
  const planned = money.flatMap((one) => one.planned ?? []);
  const spent = money.flatMap((one) => one.spent ?? []);
  if (money.length < 2 || planned.length < money.length || spent.length < money.length) return [];
  const sums = { planned: sumOf(planned), spent: sumOf(spent) };
  return [{ key: "total", cells: [[], [literal("合计")], ...amounts(sums), [], []] }];
}

function amounts({ planned, spent }: Money): readonly (readonly Piece[])[] {
  const rate = planned && spent && choose(isZero(planned), "—", percentage(dividedBy(spent, planned)));
  return [
    planned ? amountAlone(planned) : [gap("全年预算")],
    spent ? amountAlone(spent) : [gap("全年执行")],
    joined([rate ?? "—"]),
  ];
}

/** The unit stands above the table. */
function amountAlone(amount: Figure): readonly Piece[] {
  return wan(amount).slice(0, 1);
}
