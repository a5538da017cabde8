import { SCORE_TOLERANCE } from "../../../core/numbers/compare";
import { defineRule } from "../../submission/define-rule";
import { effectiveExecutionRate, type EffectiveRate } from "../../figures/execution-rate";
import { executionScore, executionShare, fundsWeight } from "../../figures/execution-score";
import { scoreFix } from "../../indicators/score-fix";
import type { Pack } from "../../packs/pack";
import { percent, plainFigure } from "../../../core/numbers/wording";

/** 资金得分 ≠ 分值 × 执行率, capped at 分值. */
export const executionScoreMismatch = defineRule({
  id: "execution-score-mismatch",
  theme: "funding",
  title: "资金得分与执行率不符",
  why: "预算执行的得分按执行率计算，算错会使总分失真。",
  basis: "附件2、附件3 表内关系（资金得分＝分值×执行率，最高为分值）",
  remedy: "按“分值×执行率”改自评得分；执行率按全年执行数÷全年预算数算，金额填错的先改金额。",
  severity: "error",
  messages: {
    differs: "{row}自评得分 {score}，按分值 {weight} × 执行率 {rate} 应为 {expected}，差 {difference}。",
    byTable:
      "{row}自评得分 {score}，执行率 {rate}，按口径的分段表得分值 {weight} 的 {share}，应为 {expected}，差 {difference}。",
  },
  settings: ["scoring.executionScore", "weights.funding"],
  absent: "没有附件2和已填的附件3",
  yieldsTo: [{ rule: "execution-over-budget", within: "row" }],
  over: ({ evaluations }) => evaluations.map((form) => form.model.funding),
  needs: ({ known }) => ({ score: known.total.cells.score }),

  check({ score }, { subject: funding, workbook: { pack }, finding, skip }) {
    const { cells, label: row } = funding.known.total;
    const rate = effectiveExecutionRate(cells);
    if (!rate) return skip("金额和执行率未填全，或全年预算数为 0", cells.adjustedBudget, cells.executed);
    const weight = fundsWeight(funding, pack);
    if (!weight) return skip("资金的分值无法识别", cells.weight);
    const expected = executionScore(weight.value, rate.value, pack);
    const actual = score.value.value;
    const difference = actual.minus(expected);
    const tolerance = SCORE_TOLERANCE.plus(weight.value.times(rate.tolerance));
    if (difference.abs().lessThanOrEqualTo(tolerance)) return undefined;
    const byTable = pack.scoring.executionScore === "table";
    if (byTable && mayBeAnotherStep(rate, pack))
      return skip("执行率四舍五入，分不清属于分段表的哪一段", cells.executionRate);
    return finding(byTable ? "byTable" : "differs", {
      at: score,
      related: [weight.at, ...rate.from],
      data: {
        row,
        score: plainFigure(actual),
        weight: plainFigure(weight.value),
        rate: percent(rate.value),
        share: percent(executionShare(rate.value, pack)),
        expected: plainFigure(expected),
        difference: plainFigure(difference.abs()),
      },
      expected,
      actual,
      difference,
      fix: scoreFix("safe", score, expected),
    });
  },
});

/** Whether a rate that was rounded may stand for one of another step. */
function mayBeAnotherStep({ value, tolerance }: EffectiveRate, pack: Pack): boolean {
  const least = executionShare(value.minus(tolerance), pack);
  return !least.equals(executionShare(value.plus(tolerance), pack));
}
