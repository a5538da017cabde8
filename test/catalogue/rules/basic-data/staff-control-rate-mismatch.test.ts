import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("staff-control-rate-mismatch"), {
  passes: {
    "a rate to the last decimal shown": { cells: { "附件1!F5": "94.4%" } },
    "a percentage without decimals, off by less than half of one": { cells: { "附件1!F5": "94%" } },
    "full-width percent sign": { cells: { "附件1!F5": "94.44％" } },
    "no posts, no rate": { cells: { "附件1!B5": 0, "附件1!F5": 0 } },
  },
  finds: {
    "a rate that is not the quotient": {
      cells: { "附件1!F5": 1 },
      at: ["附件1!F5"],
      text: ["控制率填 100.00%，按 17 ÷ 18 应为 94.44%，差 5.56 个百分点。"],
      related: [["附件1!D5", "附件1!B5"]],
      fix: { "附件1!F5": 0.9444 },
    },
    "just beyond half of the last decimal": {
      cells: { "附件1!F5": "94.5%" },
      at: ["附件1!F5"],
      text: ["控制率填 94.50%，按 17 ÷ 18 应为 94.44%，差 0.06 个百分点。"],
    },
    "a rate over no posts": {
      cells: { "附件1!B5": 0 },
      at: ["附件1!F5"],
      text: ["编制数为 0，控制率却填 94.44%，应留空。"],
    },
  },
  skips: {
    "no rate": { cells: { "附件1!F5": null }, because: "控制率未填" },
    "a blank mark for posts": { cells: { "附件1!B5": "/" }, because: "编制数未填" },
    "staff in words": { cells: { "附件1!D5": "十七八" }, because: "无法识别" },
  },
});
