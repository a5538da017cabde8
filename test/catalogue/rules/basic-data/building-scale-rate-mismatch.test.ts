import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("building-scale-rate-mismatch"), {
  passes: { "a whole percentage": { cells: { "附件1!D28": "98%" } } },
  finds: {
    "a rate that is not the quotient": {
      cells: { "附件1!D28": 0.95 },
      at: ["附件1!D28"],
      text: ["规模控制率填 95.00%，按 452 ÷ 460 应为 98.26%，差 3.26 个百分点。"],
      fix: { "附件1!D28": 0.9826 },
    },
    "a rate over nothing": {
      cells: { "附件1!B28": 0 },
      at: ["附件1!D28"],
      text: ["批复规模为 0，规模控制率却填 98.26%，应留空。"],
    },
  },
  skips: { "no area": { cells: { "附件1!C28": null }, because: "实际规模未填" } },
});
