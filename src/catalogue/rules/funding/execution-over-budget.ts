import { sameAmount } from "../../../core/numbers/interval";
import { figureAt } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";

/** 全年执行数 above 全年预算数. */
export const executionOverBudget = defineRule({
  id: "execution-over-budget",
  theme: "funding",
  title: "全年执行数超过全年预算数",
  why: "全年预算数已含年中追加，支出不可能比它还大；超出说明漏填追加预算或金额填错。",
  basis: "附件2、附件3 表内关系（全年执行数≤全年预算数）",
  remedy: "核对全年预算数是否漏了追加或结转，再核对全年执行数。",
  severity: "error",
  messages: {
    over: "{row}全年执行数 {executed}，超过全年预算数 {budget}，多 {difference}。",
  },
  absent: "没有附件2和已填的附件3",
  over: ({ evaluations }) => evaluations.map((form) => form.model.funding.known.total),
  needs: ({ cells: { adjustedBudget, executed } }) => ({ adjustedBudget, executed }),

  check({ adjustedBudget, executed }, { subject: { label: row }, finding }) {
    const budget = adjustedBudget.value.value;
    const spent = executed.value.value;
    const difference = spent.minus(budget);
    if (difference.lessThanOrEqualTo(0) || sameAmount(executed.value, adjustedBudget.value)) return undefined;
    return finding("over", {
      at: executed,
      related: [adjustedBudget],
      data: {
        row,
        executed: figureAt(executed, spent),
        budget: figureAt(executed, budget),
        difference: figureAt(executed, difference),
      },
      expected: budget,
      actual: spent,
      difference,
    });
  },
});
