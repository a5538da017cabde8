import { goalBlank } from "../../../../src/catalogue/rules/indicators/goal-blank";
import { blankForms, blankProject } from "../../../../src/catalogue/forms/canonical";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { oneEvaluation } from "../../../support/one-evaluation";

const nothing = () => blankForms({ year: 2024, unitName: "某单位", projects: 1 });

describeRule(goalBlank, {
  on: oneEvaluation,
  passes: {
    "无 is a text": { data: ({ overall }) => void (overall.goals.goalCompletion = "无") },
    "a 附件3 that nobody filled in": {
      data: (data) => void (data.projects = [blankProject() as OpenCase["projects"][number]]),
    },
  },
  finds: {
    "no 预期目标": {
      data: ({ overall }) => void (overall.goals.expectedGoal = null),
      at: ["附件2!B12"],
      text: ["年度总体目标的“预期目标”未填。"],
    },
    "struck out": {
      data: ({ overall }) => void Object.assign(overall.goals, { expectedGoal: "/", goalCompletion: "—" }),
      at: ["附件2!B12", "附件2!F12"],
      text: ["年度总体目标的“预期目标”未填。", "年度总体目标的“实际完成情况”未填。"],
    },
    "a 附件3 of which only the name is filled in": {
      data: (data) =>
        void (data.projects = [{ ...blankProject(), projectName: "防汛项目" } as OpenCase["projects"][number]]),
      at: ["附件3!B11", "附件3!F11"],
      text: ["年度总体目标的“预期目标”未填。", "年度总体目标的“实际完成情况”未填。"],
    },
  },
  skips: {
    "forms that nobody filled in": { layout: nothing, because: "没有已填的附件2和附件3" },
  },
});
