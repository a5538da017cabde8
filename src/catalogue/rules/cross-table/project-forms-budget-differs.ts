import { sum } from "../../../core/numbers/decimal";
import { sumOutcome, type Reported } from "../../../core/numbers/interval";
import { isPlaced, valueOf, type Present, type Sourced } from "../../../core/values/sourced";
import type { Amount } from "../../../core/values/values";
import { filledPlaces, stateOfParts } from "../../../core/rules/derived/sum-parts";
import { figureAt } from "../../../core/rules/stated-figure";
import { part, type SumPart } from "../../../core/relations/relations";
import { defineRule } from "../../submission/define-rule";
import { twiceThere } from "../../figures/form-pair";
import { spendingBasis } from "../../figures/spending-basis";
import type { OverallSelfEvaluation, ProjectSelfEvaluation } from "../../forms/instances";
import type { Submission } from "../../submission";
import type { SpendingRow } from "../../forms/basic-data/declaration";

type Column = "initialBudget" | "adjustedBudget";
const COLUMNS: Readonly<Record<Column, string>> = { initialBudget: "年初预算数", adjustedBudget: "全年预算数" };

interface Subject {
  readonly where: string;
  readonly stated: Sourced<Amount>;
  /** The projects' budgets it may be the sum of. */
  readonly columns: readonly Column[];
  /** It bounds them, and need not be them. */
  readonly isBound: boolean;
}

/** Σ 附件3 年初 or 全年预算 ≠ what 附件2, or 附件1, has for projects. */
export const projectFormsBudgetDiffers = defineRule({
  id: "project-forms-budget-differs",
  theme: "cross-table",
  title: "各附件3预算数合计与附件1、附件2不一致",
  why: "各项目的预算加起来应等于单位的项目预算，也不会超过单位的全部预算，对不上说明预算数填错或漏了项目。",
  basis: "附件1、附件2与附件3表间关系（项目预算＝各项目预算数之和，不超过年度资金总额）",
  remedy: "核对各附件3的年初预算数、全年预算数和附件1、附件2的预算数，改正填错的一处。",
  severity: "warning",
  messages: {
    differs: "{where} {stated}，{count} 张附件3的{column}合计 {sum}，相差 {difference}。",
    exceeds: "{count} 张附件3的{column}合计 {sum}，超过{where} {stated}，多 {difference}。",
  },
  yieldsTo: [
    { rule: "project-form-missing", within: "workbook" },
    { rule: "project-forms-total-differs", within: "workbook" },
    { rule: "project-duplicated", within: "workbook" },
  ],
  absent: "没有附件2和已填的附件3",
  over: (submission) =>
    submission.filledProjects.length === 0
      ? []
      : [...submission.overall.slice(0, 1).flatMap(subjectsOf), ...ofBasicData(submission)],
  needs: ({ stated }) => ({ stated }),

  check({ stated }, { subject, workbook, finding, skip }) {
    const twice = twiceThere(workbook.overall);
    if (twice !== undefined) return skip(twice, stated);
    if (workbook.transfers.length > 0) return skip("有的项目填在专项资金、转移支付的自评表里", stated);
    const sums = subject.columns.flatMap((column) => sumOf(column, workbook));
    if (sums.length < subject.columns.length) return skip(`附件3的预算数没有填全或无法识别`, stated);
    const wrong = sums.filter(({ figures }) => isWrong(figures, stated, subject.isBound));
    const [first] = wrong;
    if (!first || wrong.length < sums.length) return undefined;
    const difference = stated.value.value.minus(first.sum).abs();
    return finding(subject.isBound ? "exceeds" : "differs", {
      at: stated,
      related: first.places,
      expected: first.sum,
      actual: stated.value.value,
      difference: stated.value.value.minus(first.sum),
      data: {
        where: subject.where,
        stated: figureAt(stated, stated.value.value),
        count: workbook.filledProjects.length,
        column: COLUMNS[first.column],
        sum: figureAt(stated, first.sum),
        difference: figureAt(stated, difference),
      },
    });
  },
});

function subjectsOf(form: OverallSelfEvaluation): readonly Subject[] {
  const { funding, fundsByKind } = form.model;
  const total = funding.known.total;
  const ofProjects = total.children.find(({ label }) => label === "项目支出");
  const columns = ["initialBudget", "adjustedBudget"] as const;
  const rows = columns.flatMap((column): readonly Subject[] => [
    ...(ofProjects && isPlaced(ofProjects.cells[column]) && ofProjects.cells[column].kind !== "blank"
      ? [
          {
            where: `${form.name}项目支出${COLUMNS[column]}`,
            stated: ofProjects.cells[column],
            columns: [column],
            isBound: false,
          },
        ]
      : []),
  ]);
  // 年初 is no bound: money carried over or passed on in the year may stand in a project's 年初预算数 and not in the unit's.
  const bound: Subject = {
    where: `${form.name}年度资金总额${COLUMNS.adjustedBudget}`,
    stated: total.cells.adjustedBudget,
    columns: ["adjustedBudget"],
    isBound: true,
  };
  if (spendingBasis(form) !== "budget") return [...rows, bound];
  const stated = fundsByKind.expenditure.known.projectSpending;
  return [...rows, bound, { where: `${form.name}项目支出`, stated, columns, isBound: false }];
}

/** 附件1 项目支出 has the projects' budgets, of the year's beginning or its end, where its 决算 is just what they spent. */
function ofBasicData(submission: Submission): readonly Subject[] {
  const { basicData, filledProjects, overall } = submission;
  const [form] = basicData;
  if (!form || basicData.length > 1 || overall.some((own) => subjectsOf(own).some((it) => isExceeded(it, submission))))
    return [];
  const { cells, children } = form.model.spending.known.projectSpending;
  const { currentBudget: stated, currentFinal } = cells;
  const spent = filledProjects.flatMap(({ model }) => valueOf(model.funding.known.total.cells.executed) ?? []);
  const areAllThere =
    spent.length === filledProjects.length &&
    currentFinal.kind === "present" &&
    sumOutcome(spent, currentFinal.value).outcome === "exact";
  const hasBudgets = children.every((row) => budgeted(row));
  if (stated.kind !== "present" || stated.value.value.isZero() || !areAllThere || !hasBudgets) return [];
  return [
    { where: `${form.name}${stated.label}`, stated, columns: ["adjustedBudget", "initialBudget"], isBound: false },
  ];
}

/** What they exceed altogether is said of that, once. */
function isExceeded({ stated, isBound }: Subject, submission: Submission): boolean {
  return (
    isBound &&
    stated.kind === "present" &&
    sumOf("adjustedBudget", submission).some(({ figures }) => isWrong(figures, stated, true))
  );
}

/** What was spent on a row was budgeted on it. */
function budgeted({ cells, children }: SpendingRow): boolean {
  const [budget, final] = [valueOf(cells.currentBudget)?.value, valueOf(cells.currentFinal)?.value];
  return (!final || final.isZero() || (budget !== undefined && !budget.isZero())) && children.every(budgeted);
}

interface BudgetSum {
  readonly column: Column;
  readonly sum: Reported["value"];
  readonly figures: readonly Reported[];
  readonly places: ReturnType<typeof filledPlaces>;
}

function sumOf(column: Column, { filledProjects }: Submission): readonly BudgetSum[] {
  const parts = filledProjects.map((form) => budgetOf(form, column));
  const states = parts.map((one) => stateOfParts([one]));
  const figures = states.flatMap((state) => (state.kind === "filled" ? state.figures : []));
  if (states.some(({ kind }) => kind !== "filled")) return [];
  return [{ column, sum: sum(figures.map(({ value }) => value)), figures, places: filledPlaces(parts) }];
}

/** A budget of a project; where its total is blank, of its sources. */
function budgetOf({ model }: ProjectSelfEvaluation, column: Column): SumPart {
  const { total } = model.funding.known;
  return { value: total.cells[column], parts: total.children.map(({ cells }) => part(cells[column])) };
}

function isWrong(figures: readonly Reported[], stated: Present<Amount>, isBound: boolean): boolean {
  const { outcome, difference } = sumOutcome(figures, stated.value);
  return outcome === "different" && (!isBound || difference.isNegative());
}
