import { defineRule } from "../../define-rule";
import { overLimit } from "../../formulas/amount-over";

/** 项目支出 决算 > 预算. */
export const projectOverBudget = defineRule({
  id: "project-over-budget",
  theme: "basic-data",
  title: "项目支出决算超预算",
  why: "项目支出超出年初预算，要么年中有追加，要么挤占了其他资金，审核时必问。",
  basis: "附件1 表内关系（项目支出决算不超过预算）",
  remedy: "核对项目支出预算数和决算数；年中有追加的，在“核实说明”中写明金额和批复。",
  severity: "warning",
  messages: { over: "{label}为 {actual} 万元，超过预算数 {limit} 万元，超支 {difference} 万元。" },
  absent: "没有附件1",
  over: ({ basicData }) => basicData.map((form) => form.model.spending.known.projectSpending.cells),
  needs: ({ currentFinal, currentBudget }) => ({ currentFinal, currentBudget }),

  check({ currentFinal, currentBudget }, { finding }) {
    const over = overLimit(currentFinal, currentBudget);
    return over && finding("over", over);
  },
});
