import type { Decimal } from "../../../core/numbers/decimal";
import { scoreByRatio, scoringRatio } from "../../figures/indicator-score";
import type { Pack } from "../../packs/pack";
import { isPlaced } from "../../../core/values/sourced";
import { defineRule } from "../../submission/define-rule";
import { explanationOf } from "../../indicators/explanation";
import { forfeitedOf, isMet, quantifiedItems, statementsOf } from "../../indicators/quantified-items";
import { RESULT_SPEAKS_FIRST } from "../../indicators/score-priorities";
import { deductionOf, type ScoredItem } from "../../indicators/scored-items";
import { scoreFix } from "../../indicators/score-fix";
import { plainFigure } from "../../../core/numbers/wording";

/** A quantified target met, marks taken off, with a reason that says nothing; or taken off as if the sign were the other one. */
export const metTargetDeducted = defineRule({
  id: "met-target-deducted",
  theme: "scoring",
  title: "已达标却扣分",
  why: "达到指标值应得满分；为了凑一个总分而扣分，又说不出原因，自评结果就不可信。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（定量指标完成的得满分）",
  remedy: "改为满分；确有应扣分的，写明原因和改进措施。",
  severity: "warning",
  messages: {
    hollow:
      "“{name}”年度指标值“{target}”，实际完成值“{actual}”，已达标，自评得分 {score}，扣 {deduction} 分，原因只写“{reason}”。",
    none: "“{name}”年度指标值“{target}”，实际完成值“{actual}”，已达标，自评得分 {score}，扣 {deduction} 分，未写原因。",
    reversed:
      "“{name}”年度指标值“{target}”，实际完成值“{actual}”，按这个符号已达标，自评得分 {score} 却是按完成比例扣的分：指标值的符号写反了，或者不该扣分。",
  },
  absent: "没有量化的年度指标值",
  yieldsTo: [...RESULT_SPEAKS_FIRST, { rule: "deduction-unexplained", within: "row" }],
  over: quantifiedItems,
  needs: ({ weight, score }) => ({ weight, score }),

  check({ weight, score }, { subject: item, workbook: { pack }, finding, skip }) {
    const met = isMet(item);
    const [indicator] = item.indicators;
    if (met === undefined || !indicator) return skip("指标值与完成值无法比较", ...statementsOf(item));
    if (forfeitedOf(item)) return undefined;
    const deduction = deductionOf(item);
    if (!met || !deduction || score.value.value.isNegative()) return undefined;
    const explanation = explanationOf(item);
    const data = {
      name: item.name,
      target: indicator.target?.text ?? "",
      actual: indicator.actual?.text ?? "",
      score: plainFigure(score.value.value),
      deduction: plainFigure(deduction),
    };
    const stated = { about: item.lines, expected: weight.value.value, actual: score.value.value };
    const difference = deduction.negated();
    if (isPlaced(indicator.row.target) && isScoredTheOtherWay(item, weight.value.value, score.value.value, pack)) {
      const related = [indicator.row.actual, weight, score];
      return finding("reversed", { ...stated, at: indicator.row.target, related, difference, data });
    }
    if (explanation.kind !== "hollow" && explanation.kind !== "none") return undefined;
    const details = {
      ...stated,
      at: score,
      related: [indicator.row.target, indicator.row.actual, weight, explanation.at],
      difference,
      fix: scoreFix("choice", score, weight.value.value),
    };
    if (explanation.kind === "none") return finding("none", { ...details, data });
    return finding("hollow", { ...details, data: { ...data, reason: explanation.at.value } });
  },
});

/** 16.2 of 18公里 under ≤18公里, and nine tenths of the marks: scored as what ≥18公里 misses. */
function isScoredTheOtherWay({ indicators }: ScoredItem, weight: Decimal, score: Decimal, pack: Pack): boolean {
  const [judged, ...others] = indicators.map(({ judgement }) => judgement);
  if (!judged?.target.signTyped || judged.target.date || others.length > 0) return false;
  const direction = judged.direction === "less" ? "more" : "less";
  const ratio = scoringRatio({ ...judged.target, comparison: "=" }, judged.actual, direction, pack);
  return ratio?.lessThan(1) === true && scoreByRatio(weight, ratio).equals(score);
}
