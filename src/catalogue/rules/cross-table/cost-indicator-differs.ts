import { sameAmount, sumOutcome, type Reported } from "../../../core/numbers/interval";
import type { Sourced } from "../../../core/values/sourced";
import type { Amount } from "../../../core/values/values";
import { figureAt, unitAt } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { notSpending } from "../../figures/spending-basis";
import { costResults, fundsSpent, type FundsSpent } from "../../indicators/funds-spent";
import type { OverallSelfEvaluation, ProjectSelfEvaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";

/** A cost indicator and what it must come to. */
interface CostSubject {
  readonly cost: FundsSpent;
  readonly where: string;
  readonly spent: Sourced<Amount>;
  /** Figures of the form that the result may as well mean: 全年执行数, 一般公共预算. */
  readonly orElse: readonly Sourced<Amount>[];
  /** All cost results of the form, which may come to it together. */
  readonly together: readonly Reported[];
  readonly doubtful: string | undefined;
}

/** A 成本 indicator in 万元 whose result is not what the form's projects spent. */
export const costIndicatorDiffers = defineRule({
  id: "cost-indicator-differs",
  theme: "cross-table",
  title: "成本指标的完成值与项目支出不一致",
  why: "成本指标写的资金支出应就是项目支出，两处不同说明指标值是随手填的。",
  basis: "附件2、附件3 表内关系（成本指标的资金支出＝项目支出）",
  remedy: "核对实际支出，改正成本指标的实际完成值；只反映部分支出的，在指标名称中写明。",
  severity: "warning",
  messages: { differs: "{label}为 {actual}，{where} {expected}，相差 {difference}。" },
  absent: "没有以万元计的资金支出类成本指标",
  over: (workbook) => [...workbook.overall.flatMap(overallSubjects), ...projectSubjects(workbook)],
  needs: ({ cost, spent }) => ({ result: cost.result, spent }),

  check({ result, spent }, { subject: { cost, where, orElse, together, doubtful }, finding, skip }) {
    if (doubtful !== undefined) return skip(doubtful, spent);
    const meant = [spent, ...orElse].flatMap((place) => (place.kind === "present" ? [place.value] : []));
    if (meant.some((amount) => sameAmount(cost.amount, amount))) return undefined;
    if (sumOutcome(together, spent.value).outcome !== "different") return undefined;
    const expected = spent.value.value;
    const actual = cost.amount.value;
    const difference = actual.minus(expected);
    return finding("differs", {
      at: result,
      related: [spent],
      expected,
      actual,
      difference,
      in: unitAt(spent),
      data: {
        label: result.label,
        actual: figureAt(spent, actual),
        where,
        expected: figureAt(spent, expected),
        difference: figureAt(spent, difference.abs()),
      },
    });
  },
});

function overallSubjects(form: OverallSelfEvaluation): readonly CostSubject[] {
  const { fundsByKind, funding } = form.model;
  const { executed } = funding.known.total.cells;
  const together = costResults(form);
  return fundsSpent(form).map((cost) => ({
    cost,
    where: `${form.name}项目支出`,
    spent: fundsByKind.expenditure.known.projectSpending,
    orElse: [executed, fundsByKind.income.known.generalBudget],
    together,
    doubtful: notSpending(form),
  }));
}

function projectSubjects({ filledProjects }: Submission): readonly CostSubject[] {
  return filledProjects.flatMap((form: ProjectSelfEvaluation) => {
    const together = costResults(form);
    return fundsSpent(form, form.model.funding.known.total.cells.adjustedBudget).map((cost) => ({
      cost,
      where: `${form.name}全年执行数`,
      spent: form.model.funding.known.total.cells.executed,
      orElse: [],
      together,
      doubtful: undefined,
    }));
  });
}
