import { standardiseSigns } from "../../../core/values/comparison-signs";
import { compactText } from "../../../core/values/normalise";
import { defineRule } from "../../submission/define-rule";
import { allIndicators } from "../../indicators/indicator-tables";

/** A result that is a bound (≥95%), as targets are, and no result. */
export const actualCopiesTarget = defineRule({
  id: "actual-copies-target",
  theme: "indicators",
  title: "实际完成值照抄指标值",
  why: "“≥95%”是目标，不是结果；不填实际数就无法判断是否达标，得分也没有依据。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（定量指标按完成情况计分）",
  remedy: "填实际达到的数值，例如 96.5%、85 天。",
  severity: "warning",
  messages: {
    copied: "“{name}”实际完成值“{actual}”照抄了年度指标值，不是实际结果，应填实际达到的数值。",
    bound: "“{name}”实际完成值“{actual}”是一个范围，不是实际结果，应填实际达到的数值。",
  },
  absent: "没有填写量化的实际完成值",
  over: (submission) => allIndicators(submission).filter(({ actual }) => actual?.quantity !== undefined),
  needs: ({ row }) => ({ actual: row.actual }),

  check({ actual }, { subject: { name, row, target, actual: stated }, finding }) {
    if (!stated?.quantity?.bound) return undefined;
    const isCopy = target !== undefined && sameWords(target.text, stated.text);
    return finding(isCopy ? "copied" : "bound", {
      at: actual,
      related: [row.target],
      data: { name, actual: stated.text },
      actual: stated.text,
    });
  },
});

function sameWords(a: string, b: string): boolean {
  return standardiseSigns(compactText(a)) === standardiseSigns(compactText(b));
}
