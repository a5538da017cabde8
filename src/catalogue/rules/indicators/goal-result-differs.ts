import { defineRule } from "../../submission/define-rule";
import { goalComparisons, goalDifference } from "../../text/goal-texts";

/** A figure in 实际完成情况 is not what the form's own indicator states. */
export const goalResultDiffers = defineRule({
  id: "goal-result-differs",
  theme: "indicators",
  title: "“实际完成情况”中的数字与指标表不一致",
  why: "总体目标和指标说的是同一件事，同一张表上两个数，审核时无法判断哪个是真的。",
  basis: "附件2、附件3 表内关系（年度总体目标与绩效指标）",
  remedy: "核对“实际完成情况”和指标的实际完成值，改正错的一处；说的不是同一件事的，把名称写清楚。",
  severity: "warning",
  settings: ["words.measureEndings", "words.sameVerbs"],
  messages: { differs: "{label}写“{quote}”，{source}为 {expected}，相差 {difference}。" },
  absent: "“实际完成情况”中没有能与本表指标对应的数字",
  over: (submission) => goalComparisons(submission, "goalCompletion"),
  needs: () => ({}),

  check(_, { subject, finding }) {
    return subject.stated.agrees ? undefined : finding("differs", goalDifference(subject));
  },
});
