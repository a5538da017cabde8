import { projectSpendingDiffers } from "../../../../src/catalogue/rules/cross-table/project-spending-differs";
import { describeRule } from "../../../support/describe-rule";

describeRule(projectSpendingDiffers, {
  passes: {
    "the same to the last decimal": { cells: { "附件1!F13": 258.4, "附件2!F8": "项目支出：258.40" } },
    "a difference of rounding": { cells: { "附件1!F13": 258.404 } },
    "元 in one table": { cells: { "附件2!F8": "项目支出：2584000元" } },
    "kinds that add up to neither total": { cells: { "附件2!F7": "其中：基本支出：300" } },
  },
  finds: {
    "one unit of the last decimal": {
      cells: { "附件2!F8": "项目支出：258.41" },
      at: ["附件2!F8"],
      related: [["附件1!F13"]],
      text: ["附件2项目支出 258.41 万元，附件1项目支出决算 258.40 万元，相差 0.01 万元。"],
      fix: { "附件2!F8": "项目支出：258.4" },
    },
    "less in 附件2": {
      cells: { "附件2!F8": "项目支出：200" },
      at: ["附件2!F8"],
      text: ["附件2项目支出 200.00 万元，附件1项目支出决算 258.40 万元，相差 58.40 万元。"],
    },
  },
  skips: {
    "kinds that add up to the budget only": {
      cells: { "附件2!F7": "其中：基本支出：304.2", "附件2!F8": "项目支出：262" },
      because: "合计等于全年预算数，不是支出数",
    },
    "a kind that nobody can read": {
      cells: { "附件2!F7": "其中：基本支出：约三百" },
      because: "不能判断是预算还是支出",
    },
    "no amount in 附件2": { cells: { "附件2!F8": "项目支出：" }, because: "项目支出未填" },
    "附件1 twice": {
      layout: ([basic, ...others]) => [basic!, { ...basic!, name: "附件1副本" }, ...others],
      because: "附件1不止一张",
    },
    "no 附件2": { layout: (designs) => designs.slice(0, 1), because: "附件1和附件2没有同时存在" },
  },
});
