import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("execution-rate-mismatch"), {
  passes: {
    "a rate to the decimals shown": { cells: { "附件2!H5": "98%" } },
    "percent over 2 without a format": { cells: { "附件3-1!H6": "98.22" } },
    "no budget, nothing spent": {
      cells: { "附件2!E5": 0, "附件2!F5": 0, "附件2!H5": 0 },
    },
  },
  finds: {
    "a rate that is not the quotient": {
      cells: { "附件2!H5": 0.99 },
      at: ["附件2!H5"],
      text: ["年度资金总额“执行率”填 99.00%，按 554.80 ÷ 566.20 应为 97.99%，差 1.01 个百分点。"],
      fix: { "附件2!H5": 0.9799 },
    },
    "a rate without a budget": {
      cells: { "附件2!E5": 0 },
      at: ["附件2!H5"],
      text: ["年度资金总额“全年预算数”为 0，年度资金总额“执行率”却填 97.99%，应留空。"],
    },
  },
  skips: {
    "no rates": { cells: { "附件2!H5": null, "附件3-1!H6": "/", "附件3-2!H6": null }, because: "未填" },
  },
});
