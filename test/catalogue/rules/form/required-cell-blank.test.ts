import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("required-cell-blank"), {
  passes: {
    "a nought is filled": { cells: { "附件2!D5": 0 } },
  },
  finds: {
    "no unit name": { cells: { "附件1!B3": null }, at: ["附件1!B3"], text: ["预算单位名称未填。"] },
    "a blank mark for staff": { cells: { "附件1!D5": "/" }, at: ["附件1!D5"], text: ["2024年实际在职人数未填。"] },
    "no year's total": {
      cells: { "附件2!E5": null, "附件3-1!F6": "—" },
      at: ["附件2!E5", "附件3-1!F6"],
      text: ["年度资金总额“全年预算数”未填。", "年度资金总额“全年执行数”未填。"],
    },
    "no project name on a filled form": {
      cells: { "附件3-1!C3": null },
      at: ["附件3-1!C3"],
      text: ["项目支出名称未填。"],
    },
  },
  skips: {
    "only the report": {
      layout: (designs) => designs.filter(({ name }) => name === "附件4"),
      because: "没有识别到必填项",
    },
  },
});
