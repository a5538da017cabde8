import { publicUseExceedsBasic } from "../../../../src/catalogue/rules/cross-table/public-use-exceeds-basic";
import { describeRule } from "../../../support/describe-rule";

describeRule(publicUseExceedsBasic, {
  passes: {
    "all of 基本支出": { cells: { "附件1!F21": 296.4 } },
    "more only by a rounding": { cells: { "附件1!F21": 296.404 } },
  },
  finds: {
    "more than 基本支出": {
      cells: { "附件1!F21": 296.41 },
      at: ["附件1!F21"],
      related: [["附件2!F7"]],
      text: ["附件1公用经费决算 296.41 万元，大于附件2基本支出 296.40 万元，多 0.01 万元。"],
    },
  },
  skips: {
    "kinds that add up to the budget only": {
      cells: { "附件1!F21": 400, "附件2!F7": "其中：基本支出：304.2", "附件2!F8": "项目支出：262" },
      because: "合计等于全年预算数，不是支出数",
    },
    "公用经费 left blank": { cells: { "附件1!F21": null }, because: "公用经费“2024年决算数”未填" },
    "附件2 twice": {
      layout: ([basic, overall, ...others]) => [basic!, overall!, { ...overall!, name: "附件2副本" }, ...others],
      because: "附件2不止一张",
    },
    "no 附件1": { layout: (designs) => designs.slice(1), because: "附件1和附件2没有同时存在" },
  },
});
