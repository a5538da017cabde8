import { actualCopiesTarget } from "../../../../src/catalogue/rules/indicators/actual-copies-target";
import { describeRule } from "../../../support/describe-rule";
import { indicator, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

const result = (actual: string | number, target = "≥90%") => ({
  data: indicator("受益群众满意度", { target, actual }),
});

describeRule(actualCopiesTarget, {
  on: oneEvaluation,
  passes: {
    "the same figure as the target, without its sign": result("90%"),
    "a target without sign repeated": result("100%", "100%"),
    "a number": result(0.95),
    "what was kept to": result("控制在80万元", "≤125万元"),
    words: result("满意"),
    "a date on which it was done": result("2024年12月", "2024年12月底前"),
  },
  finds: {
    copied: {
      ...result("≥90%"),
      at: ["附件2!F25"],
      text: ["“受益群众满意度”实际完成值“≥90%”照抄了年度指标值，不是实际结果，应填实际达到的数值。"],
      related: [["附件2!E25"]],
    },
    "copied with another sign for the same": {
      ...result("≧ 90%"),
      at: ["附件2!F25"],
      text: ["“受益群众满意度”实际完成值“≧ 90%”照抄了年度指标值，不是实际结果，应填实际达到的数值。"],
    },
    "copied days": {
      ...result("≦90天", "≦90天"),
      at: ["附件2!F25"],
      text: ["“受益群众满意度”实际完成值“≦90天”照抄了年度指标值，不是实际结果，应填实际达到的数值。"],
    },
    "another bound than the target": {
      ...result("95%以上"),
      at: ["附件2!F25"],
      text: ["“受益群众满意度”实际完成值“95%以上”是一个范围，不是实际结果，应填实际达到的数值。"],
    },
  },
  skips: {
    "no results": { data: withoutColumns("actual"), because: "没有填写量化的实际完成值" },
  },
});
