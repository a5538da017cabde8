import { defineRule } from "../../define-rule";
import { overLimit } from "../../formulas/amount-over";

/** 公用经费 决算 > 预算. */
export const publicUseOverBudget = defineRule({
  id: "public-use-over-budget",
  theme: "basic-data",
  title: "公用经费决算超预算",
  why: "公用经费按定额安排，决算超预算说明控制不严或年中有调整，需要说明。",
  basis: "附件1 表内关系（公用经费决算不超过预算）",
  remedy: "核对公用经费预算数和决算数；年中有追加的，在“核实说明”中写明。",
  severity: "warning",
  messages: { over: "{label}为 {actual} 万元，超过预算数 {limit} 万元，超支 {difference} 万元。" },
  absent: "没有附件1",
  over: ({ basicData }) => basicData.map((form) => form.model.spending.known.publicUse.cells),
  needs: ({ currentFinal, currentBudget }) => ({ currentFinal, currentBudget }),

  check({ currentFinal, currentBudget }, { finding }) {
    const over = overLimit(currentFinal, currentBudget);
    return over && finding("over", over);
  },
});
