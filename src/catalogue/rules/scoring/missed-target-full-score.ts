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
import { mayGiveFullMarks, standardOf } from "../../indicators/own-standard";
import { agree, isFullScore } from "../../indicators/scored-items";
import { scoreFix } from "../../indicators/score-fix";
import { percent, plainFigure } from "../../../core/numbers/wording";

/** A quantified target missed, full marks given. */
export const missedTargetFullScore = defineRule({
  id: "missed-target-full-score",
  theme: "scoring",
  title: "未达标却得满分",
  why: "没有达到指标值还给满分，是自评结果失真最常见的表现，审核时必查。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（定量指标未完成的按完成比例计分）",
  remedy: "按完成比例扣分并说明原因；完成值填错的先改完成值。",
  severity: "error",
  messages: {
    byRatio:
      "“{name}”年度指标值“{target}”，实际完成值“{actual}”，未达标却得满分 {score}；按完成比例 {ratio} 应得 {expected}，多 {difference}。",
    full: "“{name}”年度指标值“{target}”，实际完成值“{actual}”，未达标却得满分 {score}。",
  },
  settings: ["scoring.reverseIndicator"],
  absent: "没有量化的年度指标值",
  yieldsTo: RESULT_SPEAKS_FIRST,
  over: quantifiedItems,
  needs: ({ weight, score }) => ({ weight, score }),

  check({ weight, score }, { subject: item, finding, skip }) {
    const missed = missedOf(item);
    if (!missed) {
      return isMet(item) === undefined ? skip("指标值与完成值无法比较", ...statementsOf(item)) : undefined;
    }
    if (forfeitedOf(item)) return undefined;
    const actual = score.value.value;
    const expected = suggestedScore(item);
    // A result so close that its share rounds to full marks has them by right.
    if (!isFullScore(weight.value.value, actual) || (expected && agree(expected, actual))) return undefined;
    if (mayGiveFullMarks(standardOf(missed.row), weight.value.value, missed.judgement))
      return skip("表上的评分标准另有规定", ...statementsOf(item));
    const { target, actual: result, ratio } = missed.judgement;
    const place = { at: score, related: [missed.row.target, missed.row.actual, weight], about: item.lines, actual };
    const shown = { name: missed.name, target: target.text, actual: result.text, score: plainFigure(actual) };
    if (!expected || !ratio) return finding("full", { ...place, data: shown });
    const difference = actual.minus(expected);
    return finding("byRatio", {
      ...place,
      data: {
        ...shown,
        ratio: percent(ratio),
        expected: plainFigure(expected),
        difference: plainFigure(difference),
      },
      expected,
      difference,
      fix: scoreFix("choice", score, expected),
    });
  },
});
