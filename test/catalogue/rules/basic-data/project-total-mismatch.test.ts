import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("project-total-mismatch"), {
  passes: {
    "a subtotal in the heading that agrees counts once": { cells: { "附件1!F16": 128 } },
    "a heading with an amount and no rows under it is a detail": {
      cells: { "附件1!F19": 60, "附件1!F20": null },
    },
    "a detail left blank": { cells: { "附件1!F15": "/", "附件1!F13": 228.9 } },
  },
  finds: {
    "a detail that is missing": {
      cells: { "附件1!F20": null },
      at: ["附件1!F13"],
      text: ["项目支出“2024年决算数”合计 258.40，明细之和 198.40，差 60.00。"],
      related: [["附件1!F14", "附件1!F15", "附件1!F17", "附件1!F18"]],
      fix: { "附件1!F13": 198.4 },
    },
    "a wrong subtotal over rows that the total is right by": {
      cells: { "附件1!F16": 130 },
      at: ["附件1!F16"],
      text: ["区级专项资金“2024年决算数”合计 130.00，明细之和 128.00，差 2.00。"],
    },
    "a wrong subtotal and a total that fits neither it nor its rows": {
      cells: { "附件1!F16": 130, "附件1!F13": 270 },
      at: ["附件1!F13", "附件1!F16"],
      text: [
        "项目支出“2024年决算数”合计 270.00，明细之和 260.40，差 9.60。",
        "区级专项资金“2024年决算数”合计 130.00，明细之和 128.00，差 2.00。",
      ],
    },
    "a subtotal that disagrees with its rows": {
      cells: { "附件1!F16": 130, "附件1!F13": 260.4 },
      at: ["附件1!F16"],
      text: ["区级专项资金“2024年决算数”合计 130.00，明细之和 128.00，差 2.00。"],
    },
  },
  skips: {
    "a detail that cannot be read": {
      cells: { "附件1!B14": "约38", "附件1!D14": "4O", "附件1!F14": "40.9." },
      because: "明细中有无法识别的数",
    },
  },
});
