import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("source-over-budget"), {
  passes: {
    "all of it spent": { cells: { "附件3-1!F8": 10 } },
  },
  finds: {
    "more than its budget": {
      cells: { "附件3-1!F7": 186.4, "附件3-1!F8": 12 },
      at: ["附件3-1!F8"],
      related: [["附件3-1!E8"]],
      text: ["上年结转资金“全年执行数” 12.00 万元，超过该项全年预算数 10.00 万元，多 2.00 万元。"],
    },
  },
  skips: {
    "no sources": {
      data: ({ projects }) => {
        for (const { funding } of projects) funding.sources = [];
      },
      because: "没有已填的附件3",
    },
  },
});
