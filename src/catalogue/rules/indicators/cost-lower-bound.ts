import { defineRule } from "../../submission/define-rule";
import { allIndicators } from "../../indicators/indicator-tables";
import { containsAny, levelsOf } from "../../indicators/words";

/** A cost target that asks for no less than a figure. */
export const costLowerBound = defineRule({
  id: "cost-lower-bound",
  theme: "indicators",
  title: "成本指标写成了下限",
  why: "成本是越省越好，写“≥”等于要求至少花掉这么多，方向写反了，得分也会判反。",
  basis: "财预〔2021〕101号（成本指标反映成本控制情况）；词表见口径",
  remedy: "改为“≤”；确是越多越好的（如节约率），在指标名称中写明。",
  severity: "warning",
  messages: { lower: "成本指标“{name}”的年度指标值“{target}”是下限，成本应当写上限（≤）。" },
  settings: ["words.costMoreIsBetter"],
  absent: "没有量化的成本指标",
  over: (submission) =>
    allIndicators(submission).filter(({ row, target }) => target?.quantity && isCost(levelsOf(row))),
  needs: ({ row }) => ({ target: row.target }),

  check({ target }, { subject: { name, target: wanted }, workbook: { pack }, finding }) {
    const quantity = wanted?.quantity;
    if (!quantity || quantity.trend || quantity.date) return undefined;
    if (quantity.comparison !== "≥" && quantity.comparison !== ">") return undefined;
    if (containsAny(`${name}${wanted.text}`, pack.words.costMoreIsBetter)) return undefined;
    // 预算控制数 ≥95% asks how much of a budget is used.
    if (quantity.unit === "%" && /预算|控制/.test(name)) return undefined;
    return finding("lower", { at: target, actual: wanted.text, data: { name, target: wanted.text } });
  },
});

/** 成本指标 on level one or two. */
function isCost(levels: string): boolean {
  return levels.includes("成本");
}
