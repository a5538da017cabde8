import { actualNotQuantified } from "../../../../src/catalogue/rules/indicators/actual-not-quantified";
import { describeRule } from "../../../support/describe-rule";
import { indicator, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

const result = (target: string | number, actual: string | number) => ({
  data: indicator("项目支出控制数", { target, actual }),
});

describeRule(actualNotQuantified, {
  on: oneEvaluation,
  passes: {
    "a figure without unit": result("≤30万元", 28),
    "words that tell a figure": result("5家", "已移交五家企业的退休人员"),
    "a sentence with a figure": result("≤30万元", "全年支出28万元，控制在预算内"),
    "nothing happened": result("≤3起", "未发生"),
    none: result("0次", "无投诉"),
    "a last date that was kept": result("12月底前", "按时完成"),
    "words for words": result("保障到位", "完成"),
    "about so many": result("≥100人", "约120人"),
  },
  finds: {
    完成: {
      ...result("≤30万元", "完成"),
      at: ["附件2!F20"],
      text: ["“项目支出控制数”年度指标值“≤30万元”是数值，实际完成值“完成”没有数值，应填实际达到的数值。"],
      related: [["附件2!E20"]],
    },
    "a wording of the bands": {
      ...result("100%", "达成年度指标"),
      at: ["附件2!F20"],
      text: ["“项目支出控制数”年度指标值“100%”是数值，实际完成值“达成年度指标”没有数值，应填实际达到的数值。"],
    },
    "a number as target": {
      ...result(5, "基本完成"),
      at: ["附件2!F20"],
      text: ["“项目支出控制数”年度指标值“5”是数值，实际完成值“基本完成”没有数值，应填实际达到的数值。"],
    },
  },
  skips: {
    "no quantified target": { data: withoutColumns("target"), because: "没有填写量化的年度指标值" },
    "no results": { data: withoutColumns("actual"), because: "未填" },
  },
});
