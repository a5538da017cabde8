import { Decimal } from "../../../src/core/numbers/decimal";
import type { OpenCase } from "../describe-rule";
import {
  amount,
  anyForm,
  anyProject,
  cents,
  evaluation,
  fundsOf,
  refund,
  rescore,
  say,
  type Which,
} from "./case-changes";
import { cellOf, type Planter, type Probe } from "./planter";

const fundCell = (
  which: Which,
  key: "initialBudget" | "adjustedBudget" | "executed" | "executionRate" | "score",
): Probe => cellOf((data: OpenCase) => fundsOf(evaluation(data, which)), key);

/** Planters of the rules of 资金. */
export const FUNDING_PLANTERS: readonly Planter[] = [
  {
    rule: "execution-rate-mismatch",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const funds = fundsOf(evaluation(data, which));
      const rate = amount(funds.executed).dividedBy(amount(funds.adjustedBudget));
      funds.executionRate = { rate: rate.minus("0.031").toDecimalPlaces(4).toNumber() };
      return { at: fundCell(which, "executionRate") };
    },
  },
  {
    rule: "execution-score-mismatch",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const funds = fundsOf(evaluation(data, which));
      funds.score = cents(amount(funds.score).minus("1.2"));
      rescore(data);
      return { at: fundCell(which, "score") };
    },
  },
  {
    rule: "execution-over-budget",
    also: ["project-forms-budget-differs"],
    plant: (data, random) => {
      const project = anyProject(data, random);
      if (project === undefined) return null;
      const adjusted = amount(fundsOf(evaluation(data, project)).executed).times("0.95");
      refund(data, project, { initialBudget: adjusted, adjustedBudget: adjusted });
      return { at: fundCell(project, "executed") };
    },
  },
  {
    rule: "execution-rate-low",
    also: ["score-execution-gap", "project-forms-budget-differs"],
    plant: (data, random) => {
      const project = anyProject(data, random);
      if (project === undefined) return null;
      const adjusted = amount(fundsOf(evaluation(data, project)).executed)
        .dividedBy("0.8")
        .toDecimalPlaces(2);
      refund(data, project, { initialBudget: adjusted, adjustedBudget: adjusted });
      return { at: fundCell(project, "executionRate") };
    },
  },
  {
    rule: "budget-adjusted-unexplained",
    plant: (data, random) => {
      const project = anyProject(data, random);
      if (project === undefined) return null;
      const share = random.oneOf(["0.7", "1.4"])!;
      const initial = amount(fundsOf(evaluation(data, project)).adjustedBudget)
        .times(share)
        .toDecimalPlaces(2);
      refund(data, project, { initialBudget: initial });
      return { at: fundCell(project, "adjustedBudget") };
    },
  },
  {
    rule: "income-sources-mismatch",
    plant: (data) => {
      data.overall.incomeKinds[3]!.amount = cents(amount(data.overall.funding.adjustedBudget).times("0.31"));
      return { at: cellOf((changed) => changed.overall.incomeKinds[0]!, "amount") };
    },
  },
  {
    rule: "expenditure-kinds-mismatch",
    plant: (data) => {
      const basic = data.overall.expenditureKinds[0]!;
      const more = amount(basic.amount).times("0.31").toDecimalPlaces(2);
      basic.amount = amount(basic.amount).plus(more).toNumber();
      const raised = (_: string, words: string, figure: string): string =>
        `${words}${new Decimal(figure).plus(more).toFixed(2)}万元`;
      data.report = (data.report ?? []).map((text) => text.replace(/((?:^基本支出|人员经费))([\d.]+)万元/g, raised));
      return { at: cellOf((changed) => changed.overall.expenditureKinds[0]!, "amount") };
    },
  },
  {
    rule: "funding-sources-mismatch",
    also: ["source-over-budget"],
    plant: (data, random) => {
      const project = anyProject(data, random);
      if (project === undefined) return null;
      const column = random.oneOf(["initialBudget", "adjustedBudget", "executed"] as const)!;
      const other = data.projects[project]!.funding.sources[2]!;
      other[column] = cents(amount(other[column]).plus("2.75"));
      return { at: fundCell(project, column) };
    },
  },
];

/** Leaves the report silent of parts of 基本支出. */
export function withoutBasicParts(data: OpenCase): void {
  say(data, /(^基本支出[\d.]+万元)，其中.*$/, "$1。");
}
