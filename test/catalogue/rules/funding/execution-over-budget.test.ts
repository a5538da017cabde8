import { executionOverBudget } from "../../../../src/catalogue/rules/funding/execution-over-budget";
import { describeRule } from "../../../support/describe-rule";
import { amountsInYuan } from "../../../support/layouts";
import { funds, onOverall, oneEvaluation } from "../../../support/one-evaluation";

describeRule(executionOverBudget, {
  on: oneEvaluation,
  passes: {
    "all of it spent": { data: funds({ adjustedBudget: 382.92, executed: 382.92 }) },
    "more by less than amounts can tell": { data: funds({ adjustedBudget: 382.92, executed: 382.924 }) },
    "amounts in 元": { layout: onOverall(amountsInYuan) },
  },
  finds: {
    "more by a hundredth": {
      data: funds({ adjustedBudget: 382.92, executed: 382.93 }),
      at: ["附件2!F5"],
      text: ["年度资金总额全年执行数 382.93 万元，超过全年预算数 382.92 万元，多 0.01 万元。"],
      related: [["附件2!E5"]],
    },
    "spent without a budget": {
      data: funds({ adjustedBudget: 0, executed: 12 }),
      at: ["附件2!F5"],
      text: ["年度资金总额全年执行数 12.00 万元，超过全年预算数 0.00 万元，多 12.00 万元。"],
    },
  },
  skips: {
    "no budget": { data: funds({ adjustedBudget: "/" }), because: "未填" },
    "an amount in words": { data: funds({ executed: "约二十" }), because: "无法识别" },
  },
});

describeRule(executionOverBudget, {
  passes: {},
  finds: {
    "on a 附件3": {
      data: ({ projects }) => void (projects[1]!.funding.total.executed = 60.5),
      at: ["附件3-2!F6"],
      text: ["年度资金总额全年执行数 60.50 万元，超过全年预算数 60.00 万元，多 0.50 万元。"],
    },
  },
  skips: {},
});
