import { defineRule } from "../../define-rule";
import { overLimit } from "../../formulas/amount-over";

/** 三公经费 决算 > last year's 决算. */
export const threePublicGrew = defineRule({
  id: "three-public-grew",
  theme: "basic-data",
  title: "三公经费决算比上年增加",
  why: "三公经费要求只减不增，比上年增加必须说得清原因。",
  basis: "附件1 表内关系（三公经费本年决算不超过上年决算）",
  remedy: "核对两年的三公经费决算数；确实增加的，在“核实说明”中写明原因。",
  severity: "warning",
  messages: { over: "{label}为 {actual} 万元，比上年决算数 {limit} 万元增加 {difference} 万元。" },
  absent: "没有附件1",
  over: ({ basicData }) => basicData.map((form) => form.model.spending.known.threePublic.cells),
  needs: ({ currentFinal, priorFinal }) => ({ currentFinal, priorFinal }),

  check({ currentFinal, priorFinal }, { finding }) {
    const over = overLimit(currentFinal, priorFinal);
    return over && finding("over", over);
  },
});
