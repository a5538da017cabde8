import { costIndicatorDiffers } from "../../../../src/catalogue/rules/cross-table/cost-indicator-differs";
import { describeRule } from "../../../support/describe-rule";

// 附件2: 附件2!D20 is 项目支出控制数 (≤262万元, 258.4万元); 附件3: D18 of the first and D17 of the second are 项目资金支出.
describeRule(costIndicatorDiffers, {
  passes: {
    "a result in whole 万元": { cells: { "附件2!F20": "258万元" } },
    "a bare result beside a target in 万元": { cells: { "附件2!F20": 258.4 } },
    "all that was spent": { cells: { "附件2!D20": "财政资金支出", "附件2!F20": "554.8万元" } },
    "the general budget": { cells: { "附件2!D20": "财政资金支出", "附件2!F20": "494.80万元" } },
    "other costs in other units": { cells: { "附件2!F20": "98%" } },
    "a cost of something else": { cells: { "附件2!D20": "公用经费控制数", "附件2!F20": "35.1万元" } },
    "several cost indicators that come to it together": {
      data({ overall: { indicators } }) {
        const cost = indicators.find(({ levelTwo }) => levelTwo === "成本指标")!;
        cost.actual = "200万元";
        indicators.splice(indicators.indexOf(cost), 0, { ...cost, indicator: "项目资金支出", actual: "58.4万元" });
      },
    },
    "spending on something of a target that is not all the money": {
      cells: { "附件3-2!D17": "移民培训支出", "附件3-2!E17": "≤40万元", "附件3-2!F17": "39.2万元" },
    },
    "a bound, which is no result": { cells: { "附件2!F20": "≤262万元" } },
  },
  finds: {
    "附件2 against 项目支出": {
      cells: { "附件2!D20": "财政资金支出", "附件2!F20": "80万元" },
      at: ["附件2!F20"],
      related: [["附件2!F8"]],
      text: ["“财政资金支出”实际完成值为 80.00 万元，附件2项目支出 258.40 万元，相差 178.40 万元。"],
    },
    "附件3 against 全年执行数": {
      cells: { "附件3-2!F17": "59.40" },
      at: ["附件3-2!F17"],
      related: [["附件3-2!F6"]],
      text: [
        "“项目资金支出”实际完成值为 59.40 万元，附件3“水库移民后期扶持项目”全年执行数 60.00 万元，相差 0.60 万元。",
      ],
    },
    "附件3 by a target that is all the money": {
      cells: { "附件3-2!D17": "移民后期扶持支出", "附件3-2!F17": "59.40万元" },
      at: ["附件3-2!F17"],
      text: [
        "“移民后期扶持支出”实际完成值为 59.40 万元，附件3“水库移民后期扶持项目”全年执行数 60.00 万元，相差 0.60 万元。",
      ],
    },
  },
  skips: {
    "no such indicator": { layout: (designs) => designs.slice(0, 1), because: "没有以万元计的资金支出类成本指标" },
    "kinds that add up to the budget only": {
      layout: (designs) => designs.slice(0, 2),
      cells: { "附件2!F7": "其中：基本支出：304.2", "附件2!F8": "项目支出：262" },
      because: "合计等于全年预算数，不是支出数",
    },
    "no 项目支出": {
      layout: (designs) => designs.slice(0, 2),
      cells: { "附件2!F8": "项目支出：" },
      because: "项目支出未填",
    },
  },
});
