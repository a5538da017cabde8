import { goalCopied } from "../../../../src/catalogue/rules/indicators/goal-copied";
import { describeRule } from "../../../support/describe-rule";
import { oneEvaluation } from "../../../support/one-evaluation";

const goals = (expected: string | null, completion: string | null) => ({
  data: ({ overall }: { overall: { goals: object } }) =>
    void Object.assign(overall.goals, { expectedGoal: expected, goalCompletion: completion }),
});

describeRule(goalCopied, {
  on: oneEvaluation,
  passes: {
    "one word differs": goals("完成5家企业移交", "已完成5家企业移交"),
  },
  finds: {
    "word for word": {
      ...goals("完成5家企业移交", "完成5家企业移交"),
      at: ["附件2!F12"],
      text: ["“实际完成情况”与“预期目标”一字不差，应填写实际结果。"],
      related: [["附件2!B12"]],
    },
    "but for white space and the stop": {
      ...goals("完成5家\n企业移交", "完成5家企业移交。"),
      at: ["附件2!F12"],
      text: ["“实际完成情况”与“预期目标”一字不差，应填写实际结果。"],
    },
  },
  skips: {
    "no goal": { ...goals(null, "完成5家企业移交"), because: "未填" },
  },
});
