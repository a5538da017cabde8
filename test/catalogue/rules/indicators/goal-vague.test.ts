import { goalVague } from "../../../../src/catalogue/rules/indicators/goal-vague";
import { describeRule } from "../../../support/describe-rule";

const says = (goal: string) => ({ cells: { "附件2!B12": goal } });

describeRule(goalVague, {
  passes: {
    "a figure": says("完成全年12项重点任务"),
    "a Chinese numeral": says("办好十件实事"),
    "words of an indicator": says("改善灌溉条件，受益群众更加满意"),
  },
  finds: {
    "nothing in it": {
      ...says("认真履行职责，圆满完成各项工作"),
      at: ["附件2!B12"],
      text: ["预期目标“认真履行职责，圆满完成各项工作”没有数量和时间，也没有提到任何一个绩效指标，过于空泛。"],
    },
    "nothing but figures": {
      ...says("566.2万元，100%"),
      at: ["附件2!B12"],
      text: ["预期目标“566.2万元，100%”只有数字，没有写要办什么事。"],
    },
  },
  skips: {
    "no goals": {
      cells: { "附件2!B12": null, "附件3-1!B11": null, "附件3-2!B11": null },
      because: "未填",
    },
  },
});
