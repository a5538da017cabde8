import { isPlaced, type Sourced } from "../../../core/values/sourced";
import { defineRule } from "../../submission/define-rule";
import { indicatorTables } from "../../indicators/indicator-tables";
import type { Evaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";

/** 预期目标 or 实际完成情况 empty on a filled form. */
export const goalBlank = defineRule({
  id: "goal-blank",
  theme: "indicators",
  title: "年度总体目标未填",
  why: "预期目标和实际完成情况是自评的出发点和结论，空着就看不出这笔钱要办什么、办成了什么。",
  basis: "附件2、附件3 表内要求（年度总体目标应填）",
  remedy: "预期目标照年初申报的绩效目标填，实际完成情况写一年来的结果。",
  severity: "warning",
  messages: {
    blank: "年度总体目标的“{column}”未填。",
  },
  absent: "没有已填的附件2和附件3",
  over: (submission) =>
    indicatorTables(submission)
      .filter(({ form, indicators }) => isFilled(form, indicators.length, submission))
      .flatMap(({ form: { model } }) => [
        { column: "预期目标", goal: model.goals.expectedGoal },
        { column: "实际完成情况", goal: model.goals.goalCompletion },
      ]),
  needs: () => ({}),

  check(_given, { subject: { column, goal }, finding, skip }) {
    if (goal.kind === "not-found") return skip(`表中没有${goal.label}`);
    return goal.kind === "blank" ? finding("blank", { at: goal, data: { column } }) : undefined;
  },
});

/** An 附件3 that is looked at is filled in; an 附件2 is where it has an amount or an indicator. */
function isFilled(form: Evaluation, indicators: number, { filledProjects }: Submission): boolean {
  if (indicators > 0 || filledProjects.some(({ key }) => key === form.key)) return true;
  const { initialBudget, adjustedBudget, executed } = form.model.funding.known.total.cells;
  const amounts: readonly Sourced<unknown>[] = [initialBudget, adjustedBudget, executed];
  return amounts.some((amount) => isPlaced(amount) && amount.kind !== "blank");
}
