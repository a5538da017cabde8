import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { executionRateLow } from "../../../../src/catalogue/rules/funding/execution-rate-low";
import { describeRule } from "../../../support/describe-rule";
import { funds, oneEvaluation } from "../../../support/one-evaluation";

describeRule(executionRateLow, {
  on: oneEvaluation,
  passes: {
    "exactly 90%": { data: funds({ adjustedBudget: 100, executed: 90, executionRate: "90%" }) },
    "90.00% as it is shown": { data: funds({ adjustedBudget: 1000, executed: 899.96, executionRate: "90%" }) },
    "a low stated rate beside good amounts is another matter": { data: funds({ executionRate: "50%" }) },
    "another threshold": {
      data: funds({ adjustedBudget: 100, executed: 80 }),
      pack: { thresholds: { ...DEFAULT_PACK.thresholds, executionRateLow: "0.8" } },
    },
  },
  finds: {
    "just under 90%": {
      data: funds({ adjustedBudget: 100, executed: 89.99, executionRate: "89.99%" }),
      at: ["附件2!H5"],
      text: ["年度资金总额执行率 89.99%，低于 90%，差 0.01 个百分点。"],
      related: [["附件2!E5", "附件2!F5"]],
    },
    "nothing spent": {
      data: funds({ adjustedBudget: 100, executed: 0, executionRate: null }),
      at: ["附件2!H5"],
      text: ["年度资金总额执行率 0%，低于 90%，差 90 个百分点。"],
    },
    "only the stated rate": {
      data: funds({ executed: null, executionRate: "75%" }),
      at: ["附件2!H5"],
      text: ["年度资金总额执行率 75%，低于 90%，差 15 个百分点。"],
      related: [[]],
    },
  },
  skips: {
    "a budget of 0": { data: funds({ adjustedBudget: 0, executed: 0, executionRate: "/" }), because: "全年预算数为 0" },
    "nothing filled": { data: funds({ adjustedBudget: null, executed: null, executionRate: null }), because: "未填全" },
  },
});
