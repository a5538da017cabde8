import { budgetAdjustedUnexplained } from "../../../../src/catalogue/rules/funding/budget-adjusted-unexplained";
import { describeRule } from "../../../support/describe-rule";
import { funds, oneEvaluation } from "../../../support/one-evaluation";

describeRule(budgetAdjustedUnexplained, {
  on: oneEvaluation,
  passes: {
    "exactly 10% more": { data: funds({ initialBudget: 100, adjustedBudget: 110 }) },
    "exactly 10% less": { data: funds({ initialBudget: 100, adjustedBudget: 90 }) },
    "nothing planned: the money came from above": { data: funds({ initialBudget: 0, adjustedBudget: 85 }) },
    "nothing at all": { data: funds({ initialBudget: 0, adjustedBudget: 0 }) },
  },
  finds: {
    more: {
      data: funds({ initialBudget: 329.06, adjustedBudget: 382.92 }),
      at: ["附件2!E5"],
      text: [
        "年度资金总额全年预算数 382.92 万元，比年初预算数 329.06 万元增加 53.86 万元，变动 16.37%，超过 10%，请说明。",
      ],
      related: [["附件2!D5"]],
    },
    less: {
      data: funds({ initialBudget: 100, adjustedBudget: 89.99 }),
      at: ["附件2!E5"],
      text: [
        "年度资金总额全年预算数 89.99 万元，比年初预算数 100.00 万元减少 10.01 万元，变动 10.01%，超过 10%，请说明。",
      ],
    },
  },
  skips: {
    "no 年初预算数": { data: funds({ initialBudget: null }), because: "未填" },
    "below zero": { data: funds({ initialBudget: -100 }), because: "负数" },
  },
});
