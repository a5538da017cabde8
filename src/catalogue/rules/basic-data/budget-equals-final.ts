import { defineRule } from "../../submission/define-rule";
import type { SpendingRow } from "../../forms/basic-data/declaration";

/** Fewer equal rows may be chance. */
const FEWEST_ROWS = 4;

/** 预算 and 决算 equal in every filled row. */
export const budgetEqualsFinal = defineRule({
  id: "budget-equals-final",
  theme: "basic-data",
  title: "决算数与预算数完全相同",
  why: "每一行决算都等于预算，通常是把预算数照抄成了决算数。",
  basis: "附件1 填报常识",
  remedy: "按部门决算核对各行决算数；确实一致的，可在“核实说明”中写明。",
  severity: "advice",
  messages: { equal: "有数的 {count} 行，“{final}”与“{budget}”全部相同，疑似照抄预算数。" },
  absent: "没有附件1",
  over: ({ basicData }) => basicData.map((form) => form.model.spending),
  needs: () => ({}),

  check(_, { subject: { headers, rows }, finding, skip }) {
    const { currentBudget, currentFinal } = headers;
    if (!currentBudget || !currentFinal) return skip("没有找到本年预算数或本年决算数一列");
    const filled = rows.filter(saysSomething);
    if (filled.length < FEWEST_ROWS) return skip(`填了预算数或决算数的不足 ${FEWEST_ROWS} 行`);
    if (!filled.every(isEqual)) return undefined;
    return finding("equal", {
      at: { at: currentFinal.at, label: `“${currentFinal.text}”` },
      related: [currentBudget.at],
      data: { count: filled.length, final: currentFinal.text, budget: currentBudget.text },
    });
  },
});

/** Zeros on both sides prove nothing either way. */
function saysSomething({ cells: { currentBudget, currentFinal } }: SpendingRow): boolean {
  return [currentBudget, currentFinal].some(
    (cell) => cell.kind === "unreadable" || (cell.kind === "present" && !cell.value.value.isZero()),
  );
}

function isEqual({ cells: { currentBudget, currentFinal } }: SpendingRow): boolean {
  return (
    currentBudget.kind === "present" &&
    currentFinal.kind === "present" &&
    currentBudget.value.value.equals(currentFinal.value.value)
  );
}
