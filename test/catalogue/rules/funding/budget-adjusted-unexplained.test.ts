import { budgetAdjustedUnexplained } from "../../../../src/catalogue/rules/funding/budget-adjusted-unexplained";
import { describeRule } from "../../../support/describe-rule";
import { all, funds, oneEvaluation } from "../../../support/one-evaluation";

const RAISED = { initialBudget: 329.06, adjustedBudget: 382.92 };
const RAISED_TEXT =
  "年度资金总额全年预算数 382.92 万元，比年初预算数 329.06 万元增加 53.86 万元，变动 16.37%，超过 10%，请说明。";

/** A budget that was raised, and what the goal's result says of it. */
const raisedAndTold = (told: string) => ({
  data: all(funds(RAISED), ({ overall }) => void Object.assign(overall.goals, { goalCompletion: told })),
});

describeRule(budgetAdjustedUnexplained, {
  on: oneEvaluation,
  passes: {
    "exactly 10% more": { data: funds({ initialBudget: 100, adjustedBudget: 110 }) },
    "exactly 10% less": { data: funds({ initialBudget: 100, adjustedBudget: 90 }) },
    "nothing planned: the money came from above": { data: funds({ initialBudget: 0, adjustedBudget: 85 }) },
    "told why: more was given": raisedAndTold("完成全部任务，年中追加防汛经费53.86万元。"),
    "told why: arranged during the year": raisedAndTold("年中安排抢险资金53.86万元，险情已排除。"),
    "nothing at all": { data: funds({ initialBudget: 0, adjustedBudget: 0 }) },
  },
  finds: {
    more: {
      data: funds(RAISED),
      at: ["附件2!E5"],
      text: [RAISED_TEXT],
      related: [["附件2!D5"]],
    },
    "more, and something else told": {
      ...raisedAndTold("巡查追加到120次；资金使用安全。"),
      at: ["附件2!E5"],
      text: [RAISED_TEXT],
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
