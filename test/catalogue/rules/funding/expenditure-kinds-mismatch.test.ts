import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("expenditure-kinds-mismatch"), {
  passes: {
    "they add up to the year's budget": { cells: { "附件2!F7": "其中：基本支出：307.8" } },
  },
  finds: {
    "they add up to neither": {
      cells: { "附件2!F8": "项目支出：250" },
      at: ["附件2!F7"],
      text: [
        "基本支出、项目支出合计 546.40，与年度资金总额“全年执行数” 554.80（差 8.40）、年度资金总额“全年预算数” 566.20（差 19.80）都不相等。",
      ],
    },
  },
  skips: {
    "only the budget to compare with: spending may be just that": {
      cells: { "附件2!F8": "项目支出：250", "附件2!F5": null },
      because: "合计没有填全",
    },
    "an amount in words": { cells: { "附件2!F8": "项目支出：两百多" }, because: "无法识别" },
  },
});
