import { compactText } from "../../../core/values/normalise";
import { defineRule } from "../../submission/define-rule";

/** 实际完成情况 repeats 预期目标 word for word. */
export const goalCopied = defineRule({
  id: "goal-copied",
  theme: "indicators",
  title: "实际完成情况照抄预期目标",
  why: "照抄目标等于没有说明完成情况，评审无法据此判断目标是否实现。",
  basis: "附件2、附件3 表内要求（实际完成情况填写年度结果）",
  remedy: "按实际结果改写，写清完成了多少、效果如何。",
  severity: "advice",
  messages: {
    copied: "“实际完成情况”与“预期目标”一字不差，应填写实际结果。",
  },
  absent: "没有附件2和已填的附件3",
  over: ({ evaluations }) => evaluations.map((form) => form.model.goals),
  needs: ({ expectedGoal, goalCompletion }) => ({ expectedGoal, goalCompletion }),

  check({ expectedGoal, goalCompletion }, { finding }) {
    if (words(expectedGoal.value) !== words(goalCompletion.value)) return undefined;
    return finding("copied", { at: goalCompletion, related: [expectedGoal], data: {} });
  },
});

/** Without white space and the stops at its end. */
function words(text: string): string {
  return compactText(text).replace(/(?<![。.;；!！])[。.;；!！]+$/, "");
}
