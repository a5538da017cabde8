import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("income-sources-mismatch"), {
  passes: {
    "they add up to the year's budget": { cells: { "附件2!B7": "其中：  一般公共预算：506.2" } },
    "one total is blank, and they add up to the other": { cells: { "附件2!E5": null } },
    "blank kinds are absent": { cells: { "附件2!B9": "纳入专户管理的非税收入拨款：", "附件2!B10": "其他资金：/" } },
  },
  finds: {
    "they add up to neither": {
      cells: { "附件2!B8": "政府性基金拨款：50" },
      at: ["附件2!B7"],
      text: [
        "一般公共预算、政府性基金拨款、纳入专户管理的非税收入拨款、其他资金合计 544.80，与年度资金总额“全年预算数” 566.20（差 21.40）、年度资金总额“全年执行数” 554.80（差 10.00）都不相等。",
      ],
    },
  },
  skips: {
    "they may be what the blank total should say": {
      cells: { "附件2!B8": "政府性基金拨款：50", "附件2!E5": null },
      because: "合计没有填全",
    },
    "no kinds": {
      cells: {
        "附件2!B7": "其中：一般公共预算：",
        "附件2!B8": "政府性基金拨款：",
        "附件2!B9": "纳入专户管理的非税收入拨款：",
        "附件2!B10": "其他资金：",
      },
      because: "分项都未填",
    },
  },
});
