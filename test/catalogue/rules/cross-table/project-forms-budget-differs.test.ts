import { projectFormsBudgetDiffers } from "../../../../src/catalogue/rules/cross-table/project-forms-budget-differs";
import { withoutMarks } from "../../../support/layouts";
import { describeRule } from "../../../support/describe-rule";

describeRule(projectFormsBudgetDiffers, {
  passes: {
    "项目支出 that states the budget": {
      cells: { "附件2!F7": "其中：基本支出：304.2", "附件2!F8": "项目支出：262" },
    },
    "as much as the whole budget": { cells: { "附件3-1!E6": 506.2, "附件1!D13": 566.2 } },
    "附件1 with 年初预算": { cells: { "附件1!D13": 255 } },
    "a fund of 附件1 without a budget of its own": { cells: { "附件1!D20": null, "附件1!D13": 202 } },
    "附件1 that spent more than the projects": { cells: { "附件1!D13": 270, "附件1!E13": 262, "附件1!F13": 262 } },
    "more than the whole 年初预算, which is no bound": { cells: { "附件3-1!D6": 500 } },
  },
  finds: {
    "more than the whole budget": {
      cells: { "附件3-1!E6": 518.2 },
      at: ["附件2!E5"],
      text: ["2 张附件3的全年预算数合计 578.20 万元，超过附件2年度资金总额全年预算数 566.20 万元，多 12.00 万元。"],
    },
    "not the project budget of 附件1": {
      cells: { "附件1!D13": 268 },
      at: ["附件1!D13"],
      text: ["附件1项目支出“2024年预算数” 268.00 万元，2 张附件3的全年预算数合计 262.00 万元，相差 6.00 万元。"],
    },
    "not the project budget of 附件2": {
      cells: { "附件2!F7": "其中：基本支出：296.2", "附件2!F8": "项目支出：270" },
      at: ["附件2!F8"],
      text: ["附件2项目支出 270.00 万元，2 张附件3的年初预算数合计 255.00 万元，相差 15.00 万元。"],
    },
  },
  skips: {
    "a project on the form of special funds": {
      layout: (designs) => designs.map((sheet) => (sheet.name === "附件3-2" ? withoutMarks(sheet) : sheet)),
      because: "有的项目填在专项资金、转移支付的自评表里",
    },
    "a budget that cannot be read": {
      cells: {
        "附件3-1!D6": "约二百",
        "附件3-1!E6": "约二百",
      },
      because: "附件3的预算数没有填全或无法识别",
    },
  },
});
