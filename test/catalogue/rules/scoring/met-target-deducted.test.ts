import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { deductionUnexplained } from "../../../../src/catalogue/rules/scoring/deduction-unexplained";
import { metTargetDeducted } from "../../../../src/catalogue/rules/scoring/met-target-deducted";
import { readSubmission } from "../../../../src/catalogue/submission/index";
import { runRules } from "../../../../src/core/rules/run-rules";
import { describeRule, runOn, snapshotFor } from "../../../support/describe-rule";
import { mergeBlankScores, withUnknownMerges } from "../../../support/layouts";
import { all, indicator, onOverall, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

const deducted = (score: number, reason: string | null) =>
  indicator("水库巡查次数", { score, deviationReason: reason });

describeRule(metTargetDeducted, {
  on: oneEvaluation,
  passes: {
    "0.05 less": { data: deducted(7.95, "略") },
    "a reason of four characters": { data: deducted(7, "记录不全") },
    "a reason that stands above": { data: deducted(7, "同上") },
    "marks taken off for something else": {
      data: indicator("险情处置时间", { score: 4, deviationReason: "两次处置记录不全" }),
    },
    "a target that was missed": { data: indicator("清淤渠道长度", { deviationReason: "略" }) },
    "one of two that share a score was missed": {
      data: all(
        indicator("水库巡查次数", { weight: 16, score: 15 }),
        indicator("清淤渠道长度", { weight: null, score: null, deviationReason: "略" }),
      ),
      layout: onOverall(mergeBlankScores),
    },
  },
  finds: {
    其他: {
      data: deducted(7, "其他。"),
      at: ["附件2!H14"],
      text: ["“水库巡查次数”年度指标值“≥240次”，实际完成值“252次”，已达标，自评得分 7，扣 1 分，原因只写“其他。”。"],
      related: [["附件2!E14", "附件2!F14", "附件2!G14", "附件2!I14"]],
      fix: { "附件2!H14": 8 },
    },
    已完成: {
      data: deducted(7, "已完成"),
      at: ["附件2!H14"],
      text: ["“水库巡查次数”年度指标值“≥240次”，实际完成值“252次”，已达标，自评得分 7，扣 1 分，原因只写“已完成”。"],
      fix: { "附件2!H14": 8 },
    },
    "marks as if less were worse": {
      data: indicator("水库巡查次数", { target: "≤280次", score: 7.2, deviationReason: "汛期人手紧，少巡查28次" }),
      at: ["附件2!E14"],
      text: [
        "“水库巡查次数”年度指标值“≤280次”，实际完成值“252次”，按这个符号已达标，自评得分 7.2 却是按完成比例扣的分：指标值的符号写反了，或者不该扣分。",
      ],
      related: [["附件2!F14", "附件2!G14", "附件2!H14"]],
    },
    "under four characters": {
      data: deducted(7, "人手少"),
      at: ["附件2!H14"],
      text: ["“水库巡查次数”年度指标值“≥240次”，实际完成值“252次”，已达标，自评得分 7，扣 1 分，原因只写“人手少”。"],
      fix: { "附件2!H14": 8 },
    },
    "no reason, as far as no other rule says so": {
      data: deducted(7, null),
      at: ["附件2!H14"],
      text: ["“水库巡查次数”年度指标值“≥240次”，实际完成值“252次”，已达标，自评得分 7，扣 1 分，未写原因。"],
      fix: { "附件2!H14": 8 },
    },
  },
  skips: {
    "no quantified target": { data: withoutColumns("target"), because: "没有量化的年度指标值" },
    "no results": { data: withoutColumns("actual"), because: "无法比较" },
  },
});

test("a missing reason is said by the rule on reasons", () => {
  const snapshot = snapshotFor(oneEvaluation, { data: deducted(7, null) });
  const results = runRules([metTargetDeducted, deductionUnexplained], readSubmission(snapshot, DEFAULT_PACK));
  expect(results.map(({ findings }) => findings.length)).toEqual([0, 1]);
});

test("without merged areas a row that may share its score is not judged", () => {
  const data = all(deducted(7, "略"), indicator("清淤渠道长度", { weight: null, score: null }));
  const result = runOn(metTargetDeducted, withUnknownMerges(snapshotFor(oneEvaluation, { data })));
  expect(result.findings).toEqual([]);
});
