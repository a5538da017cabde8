import { projectFormsTotalDiffers } from "../../../../src/catalogue/rules/cross-table/project-forms-total-differs";
import { withoutMarks } from "../../../support/layouts";
import { describeRule } from "../../../support/describe-rule";

describeRule(projectFormsTotalDiffers, {
  passes: {
    "a difference of roundings": { cells: { "附件2!F8": "项目支出：258.41" } },
    "附件1 in place of 附件2": { layout: (designs) => designs.filter(({ name }) => name !== "附件2") },
    "a blank total with its sources filled": { cells: { "附件3-2!F6": null } },
  },
  finds: {
    "a project left out": {
      data: (data) => void data.projects.pop(),
      at: ["附件2!F8"],
      related: [["附件3!F6"]],
      text: ["附件2项目支出 258.40 万元，1 张附件3的全年执行数合计 198.40 万元，相差 60.00 万元。"],
    },
    "against 附件1 where there is no 附件2": {
      layout: (designs) => designs.filter(({ name }) => name !== "附件2"),
      cells: { "附件3-2!F6": 70 },
      at: ["附件1!F13"],
      related: [["附件3-1!F6", "附件3-2!F6"]],
      text: ["附件1项目支出决算 258.40 万元，2 张附件3的全年执行数合计 268.40 万元，相差 10.00 万元。"],
    },
    "a project that says nothing": {
      cells: { "附件3-2!F6": null, "附件3-2!F7": null, "附件3-2!F8": null, "附件3-2!F9": null },
      at: ["附件2!F8"],
      text: ["附件2项目支出 258.40 万元，2 张附件3的全年执行数合计 198.40 万元，相差 60.00 万元。"],
    },
  },
  skips: {
    "a project on the form of special funds": {
      layout: (designs) => designs.map((sheet) => (sheet.name === "附件3-2" ? withoutMarks(sheet) : sheet)),
      because: "有的项目填在专项资金、转移支付的自评表里",
    },
    "kinds that add up to the budget only": {
      cells: { "附件2!F7": "其中：基本支出：304.2", "附件2!F8": "项目支出：262" },
      because: "合计等于全年预算数，不是支出数",
    },
    "an amount in words": { cells: { "附件3-1!F6": "近二百" }, because: "附件3的全年执行数有无法识别的" },
    "no amounts in 附件3": {
      cells: Object.fromEntries(
        ["附件3-1", "附件3-2"].flatMap((sheet) => [6, 7, 8, 9].map((row) => [`${sheet}!F${row}`, null])),
      ),
      because: "附件3的全年执行数都没有填",
    },
    "no 附件3": { data: (data) => void (data.projects = []), because: "没有可以核对的附件2、附件1和已填的附件3" },
    "附件2 twice": {
      layout: ([basic, overall, ...others]) => [basic!, overall!, { ...overall!, name: "附件2副本" }, ...others],
      because: "附件2不止一张",
    },
  },
});
