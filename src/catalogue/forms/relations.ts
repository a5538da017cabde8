import type { Relation } from "../../core/relations/relations";
import type { MetaOfAllSums } from "../../core/rules/derived/rules-of-relations";
import * as basicData from "./basic-data/relations";
import {
  executionRateRelation,
  expenditureKinds,
  fundingSources,
  incomeSources,
  scoreTotal,
  sourceWithinBudget,
} from "./evaluation-relations";

/** Everything the templates declare of their figures. Each gives a rule; sums and ratios give a filler too. */
export const RELATIONS: readonly Relation[] = [
  ...Object.values(basicData),
  executionRateRelation,
  incomeSources,
  expenditureKinds,
  fundingSources,
  sourceWithinBudget,
  scoreTotal,
];

/** The two rules that look at every sum of the declarations. */
export const OF_ALL_SUMS: MetaOfAllSums = {
  totalBlank: {
    id: "total-blank",
    theme: "basic-data",
    title: "合计未填",
    why: "明细已填而合计空着，引用合计的其他表和自评报告都会对不上。",
    basis: "附件1、附件2、附件3 表内关系",
    remedy: "填写合计；明细都已填的，可以直接填入明细之和。",
    severity: "warning",
    absent: "没有带明细的合计",
  },
  roundingTail: {
    id: "rounding-tail",
    theme: "form",
    title: "合计有四舍五入尾差",
    why: "尾差不影响结论，但送审时常被要求调平。",
    basis: "附件1、附件3 表内关系（金额保留两位小数）",
    remedy: "调整合计或某一项明细的末位，使合计与明细之和一致。",
    severity: "advice",
    absent: "没有带明细的合计",
  },
};
