import { defineRule } from "../../define-rule";
import { overLimit } from "../../formulas/amount-over";

/** 三公经费 决算 > 预算. */
export const threePublicOverBudget = defineRule({
  id: "three-public-over-budget",
  theme: "basic-data",
  title: "三公经费决算超预算",
  why: "三公经费只减不增、不得超预算是硬要求，超支会被重点追问。",
  basis: "附件1 表内关系（三公经费决算不超过预算）",
  remedy: "核对三公经费预算数和决算数；确实超支的，在“核实说明”中写明原因。",
  severity: "warning",
  messages: { over: "{label}为 {actual} 万元，超过预算数 {limit} 万元，超支 {difference} 万元。" },
  absent: "没有附件1",
  over: ({ basicData }) => basicData.map((form) => form.model.spending.known.threePublic.cells),
  needs: ({ currentFinal, currentBudget }) => ({ currentFinal, currentBudget }),

  check({ currentFinal, currentBudget }, { finding }) {
    const over = overLimit(currentFinal, currentBudget);
    return over && finding("over", over);
  },
});
