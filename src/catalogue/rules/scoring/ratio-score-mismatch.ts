import { SCORE_TOLERANCE } from "../../../core/numbers/compare";
import { defineRule } from "../../submission/define-rule";
import {
  forfeitedOf,
  missedOf,
  quantifiedItems,
  statementsOf,
  suggestedScore,
  isMet,
} from "../../indicators/quantified-items";
import { RESULT_SPEAKS_FIRST } from "../../indicators/score-priorities";
import { marksByItsOwn, standardOf } from "../../indicators/own-standard";
import { agree } from "../../indicators/scored-items";
import { scoreFix } from "../../indicators/score-fix";
import { percent, plainFigure } from "../../../core/numbers/wording";

/** A quantified target missed, 得分 ≠ 分值 × completion ratio. */
export const ratioScoreMismatch = defineRule({
  id: "ratio-score-mismatch",
  theme: "scoring",
  title: "得分与完成比例不符",
  why: "定量指标未完成的按完成比例计分，多扣少扣都要有依据。",
  basis:
    "财预〔2020〕10号《项目支出绩效评价管理办法》（定量指标未完成的按完成比例计分）；反向指标的算法、不得分的完成率区间见口径",
  remedy: "按“分值×完成比例”改得分；另有评分办法的，在“核实说明”中写明。",
  severity: "warning",
  messages: {
    differs:
      "“{name}”年度指标值“{target}”，实际完成值“{actual}”，按分值 {weight} × 完成比例 {ratio} 应得 {expected}，自评得分 {score}，差 {difference}。",
    forfeited:
      "“{name}”年度指标值“{target}”，实际完成值“{actual}”，完成比例 {ratio} 在口径规定的区间以外，不得分，自评得分 {score}。",
  },
  settings: ["scoring.reverseIndicator", "scoring.completionRange"],
  absent: "没有量化的年度指标值",
  yieldsTo: [...RESULT_SPEAKS_FIRST, { rule: "missed-target-full-score", within: "row" }],
  over: quantifiedItems,
  needs: ({ weight, score }) => ({ weight, score }),

  check({ weight, score }, { subject: item, finding, skip }) {
    const forfeited = forfeitedOf(item);
    const judged = forfeited ?? missedOf(item);
    if (!judged && isMet(item)) return undefined;
    if (judged && marksByItsOwn(standardOf(judged.row))) return skip("表上的评分标准另有规定", ...statementsOf(item));
    const expected = suggestedScore(item);
    const ratio = judged?.judgement.ratio;
    if (!judged || !expected || !ratio) return skip("完成比例无法计算", ...statementsOf(item));
    const full = weight.value.value;
    const actual = score.value.value;
    // More than full marks, or less than none, is said by the rule on those.
    if (actual.greaterThan(full.plus(SCORE_TOLERANCE)) || actual.isNegative()) return undefined;
    if (agree(actual, expected)) return undefined;
    const { target, actual: result } = judged.judgement;
    const difference = actual.minus(expected);
    return finding(forfeited ? "forfeited" : "differs", {
      at: score,
      related: [judged.row.target, judged.row.actual, weight],
      about: item.lines,
      data: {
        name: judged.name,
        target: target.text,
        actual: result.text,
        weight: plainFigure(full),
        ratio: percent(ratio),
        expected: plainFigure(expected),
        score: plainFigure(actual),
        difference: plainFigure(difference.abs()),
      },
      expected,
      actual,
      difference,
      fix: scoreFix("choice", score, expected),
    });
  },
});
