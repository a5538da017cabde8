import { holdsAnything } from "../../../core/reading/list-rows";
import { labelKey } from "../../../core/values/normalise";
import { isPlaced } from "../../../core/values/sourced";
import type { IndicatorRow } from "../../forms/instances";
import { defineRule } from "../../submission/define-rule";
import { indicatorTables, MERGES_UNREADABLE } from "../../indicators/indicator-tables";

/** 分值 or 得分 on a row without a name. */
export const indicatorUnnamed = defineRule({
  id: "indicator-unnamed",
  theme: "indicators",
  title: "有分值或得分，没有三级指标名称",
  why: "没有名称的分值和得分无从核实，却计入了总分。",
  basis: "附件2、附件3 表内要求（三级指标各栏应填）",
  remedy: "补填三级指标名称；这一行不用的，删去分值和得分。",
  severity: "error",
  messages: {
    unnamed: "第 {row} 行填了{marks}，没有填三级指标名称。",
  },
  absent: "没有填写分值和自评得分",
  over: (submission) =>
    indicatorTables(submission).flatMap(({ form, indicators }) =>
      indicators
        .filter(({ row }) => holdsAnything(row, row.key, MARKS))
        .map((indicator) => ({ indicator, mergesKnown: form.mergesKnown, isFirst: indicator === indicators[0] })),
    ),
  needs: () => ({}),

  check(_given, { subject, finding, skip }) {
    const { row, line, isNamed } = subject.indicator;
    const { mergesKnown, isFirst } = subject;
    const { indicator, weight, score } = row;
    if (isNamed || !isPlaced(indicator) || isExecutionRate(row)) return undefined;
    if (!mergesKnown && !isFirst) return skip(MERGES_UNREADABLE, indicator);
    const marks = [
      ...(weight.kind === "present" ? ["分值"] : []),
      ...(score.kind === "present" ? ["自评得分"] : []),
    ].join("和");
    if (indicator.kind !== "blank" || marks === "") return skip("名称或分数无法识别", indicator);
    return finding("unnamed", { at: indicator, related: [weight, score], data: { row: line.row + 1, marks } });
  },
});

const MARKS = ["weight", "score"];

/** Some forms score 预算执行率 among the indicators, in a line of its own that is named on the left. */
function isExecutionRate({ key, levelOne, levelTwo }: IndicatorRow): boolean {
  return [levelOne, levelTwo].some(
    (level) =>
      level.kind === "present" && `${level.at.sheet}!${level.at.row}` === key && /执行率/.test(labelKey(level.value)),
  );
}
