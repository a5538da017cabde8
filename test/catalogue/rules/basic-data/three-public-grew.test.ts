import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("three-public-grew"), {
  passes: {
    "exactly as much": { cells: { "附件1!B7": 30, "附件1!F7": 30 } },
    "more only by a rounding": { cells: { "附件1!B7": 30, "附件1!F7": 30.004 } },
    "nothing at all": { cells: { "附件1!B7": 0, "附件1!F7": 0 } },
  },
  finds: {
    "one unit of the last decimal more": {
      cells: { "附件1!B7": 30, "附件1!F7": 30.01 },
      at: ["附件1!F7"],
      related: [["附件1!B7"]],
      text: ["三公经费“2024年决算数”为 30.01 万元，比上年决算数 30.00 万元增加 0.01 万元。"],
    },
    "something where there was nothing": {
      cells: { "附件1!B7": 0, "附件1!F7": 2.5 },
      at: ["附件1!F7"],
      text: ["三公经费“2024年决算数”为 2.50 万元，比上年决算数 0.00 万元增加 2.50 万元。"],
    },
  },
  skips: {
    "nothing to compare with": { cells: { "附件1!B7": null }, because: "未填" },
    "an amount in words": { cells: { "附件1!F7": "约三十" }, because: "无法识别" },
    "no 附件1": { layout: (designs) => designs.slice(1), because: "没有附件1" },
  },
});
