import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("building-investment-rate-mismatch"), {
  passes: { "one decimal": { cells: { "附件1!G28": "96.7%" } } },
  finds: {
    "a rate that is not the quotient": {
      cells: { "附件1!F28": 190 },
      at: ["附件1!G28"],
      text: ["投资概算控制率填 96.67%，按 190.00 ÷ 186.00 应为 102.15%，差 5.48 个百分点。"],
      fix: { "附件1!G28": 1.0215 },
    },
    "a rate over nothing": {
      cells: { "附件1!E28": 0 },
      at: ["附件1!G28"],
      text: ["预算投资为 0，投资概算控制率却填 96.67%，应留空。"],
    },
  },
  skips: { "no investment": { cells: { "附件1!F28": "/" }, because: "实际投资未填" } },
});
