import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("total-blank"), {
  passes: {
    "no part filled": {
      cells: { "附件1!F8": null, "附件1!F9": null, "附件1!F10": null },
    },
  },
  finds: {
    "a total above filled parts": {
      cells: { "附件1!D13": null },
      at: ["附件1!D13"],
      text: ["项目支出“2024年预算数”未填，已填明细之和为 262.00。"],
      fix: { "附件1!D13": 262 },
    },
    "a blank mark is blank": {
      cells: { "附件1!F8": "/" },
      at: ["附件1!F8"],
      text: ["公务用车购置和维护经费“2024年决算数”未填，已填明细之和为 1.95。"],
      fix: { "附件1!F8": 1.95 },
    },
    "a whole above its 其中": {
      cells: { "附件1!F21": null },
      at: ["附件1!F21"],
      text: ["公用经费“2024年决算数”未填，其中各项之和已有 19.00。"],
    },
    "the total of marks": {
      cells: { "附件2!H27": null },
      at: ["附件2!H27"],
      text: ["总分“自评得分”未填，已填明细之和为 97.9。"],
      fix: { "附件2!H27": 97.9 },
    },
  },
  skips: {
    "only the report": {
      layout: (designs) => designs.filter(({ name }) => name === "附件4"),
      because: "没有带明细的合计",
    },
  },
});
