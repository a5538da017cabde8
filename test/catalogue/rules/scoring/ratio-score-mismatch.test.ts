import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import type { Pack } from "../../../../src/catalogue/packs/pack";
import { missedTargetFullScore } from "../../../../src/catalogue/rules/scoring/missed-target-full-score";
import { ratioScoreMismatch } from "../../../../src/catalogue/rules/scoring/ratio-score-mismatch";
import { readSubmission } from "../../../../src/catalogue/submission/index";
import { runRules } from "../../../../src/core/rules/run-rules";
import { describeRule, snapshotFor } from "../../../support/describe-rule";
import { indicator, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

const dredging = (score: number | string, actual = "57公里", target = "≥60公里") => ({
  data: indicator("清淤渠道长度", { target, actual, score }),
});

const scoring = (differences: Partial<Pack["scoring"]>) => ({ scoring: { ...DEFAULT_PACK.scoring, ...differences } });

describeRule(ratioScoreMismatch, {
  on: oneEvaluation,
  passes: {
    "0.05 more": dredging(7.65),
    "0.05 less": dredging(7.55),
    "a target that was met": dredging(2, "60公里"),
    "the target over the result, where less is better": {
      data: indicator("险情处置时间", { actual: "30小时", score: 4.8 }),
    },
    "another unit of the same": dredging(7.6, "57千米"),
    "more than full marks is another matter": dredging(9),
    "a text as score": dredging("7.6分"),
    "less what is over, where the pack says so": {
      data: indicator("险情处置时间", { actual: "30小时", score: 4.5 }),
      pack: scoring({ reverseIndicator: "excess-deducted" }),
    },
    "no marks short of what the pack asks": {
      ...dredging(0),
      pack: scoring({ completionRange: { noScoreBelow: "0.96" } }),
    },
    "at the pack's limit": { ...dredging(7.6), pack: scoring({ completionRange: { noScoreBelow: "0.95" } }) },
    "less than the limit, where less is better": {
      data: indicator("险情处置时间", { actual: "12小时", score: 6 }),
      pack: scoring({ completionRange: { noScoreAbove: "1.3" } }),
    },
  },
  finds: {
    "too much": {
      ...dredging(7.8),
      at: ["附件2!H15"],
      text: [
        "“清淤渠道长度”年度指标值“≥60公里”，实际完成值“57公里”，按分值 8 × 完成比例 95% 应得 7.6，自评得分 7.8，差 0.2。",
      ],
      related: [["附件2!E15", "附件2!F15", "附件2!G15"]],
      fix: { "附件2!H15": 7.6 },
    },
    "too little": {
      ...dredging(5),
      at: ["附件2!H15"],
      text: [
        "“清淤渠道长度”年度指标值“≥60公里”，实际完成值“57公里”，按分值 8 × 完成比例 95% 应得 7.6，自评得分 5，差 2.6。",
      ],
      fix: { "附件2!H15": 7.6 },
    },
    "where less is better": {
      data: indicator("险情处置时间", { actual: "30小时", score: 5 }),
      at: ["附件2!H19"],
      text: [
        "“险情处置时间”年度指标值“≤24小时”，实际完成值“30小时”，按分值 6 × 完成比例 80% 应得 4.8，自评得分 5，差 0.2。",
      ],
      fix: { "附件2!H19": 4.8 },
    },
    "nothing done, half the marks": {
      ...dredging(4, "0公里"),
      at: ["附件2!H15"],
      text: ["“清淤渠道长度”年度指标值“≥60公里”，实际完成值“0公里”，按分值 8 × 完成比例 0% 应得 0，自评得分 4，差 4。"],
      fix: { "附件2!H15": 0 },
    },
    "marks short of what the pack asks": {
      ...dredging(8),
      pack: scoring({ completionRange: { noScoreBelow: "0.96" } }),
      at: ["附件2!H15"],
      text: [
        "“清淤渠道长度”年度指标值“≥60公里”，实际完成值“57公里”，完成比例 95% 在口径规定的区间以外，不得分，自评得分 8。",
      ],
      fix: { "附件2!H15": 0 },
    },
    "marks for far more than was meant": {
      ...dredging(8, "90公里"),
      pack: scoring({ completionRange: { noScoreAbove: "1.3" } }),
      at: ["附件2!H15"],
      text: [
        "“清淤渠道长度”年度指标值“≥60公里”，实际完成值“90公里”，完成比例 150% 在口径规定的区间以外，不得分，自评得分 8。",
      ],
      fix: { "附件2!H15": 0 },
    },
  },
  skips: {
    "no results": { data: withoutColumns("actual"), because: "完成比例无法计算" },
    "no quantified target": { data: withoutColumns("target"), because: "没有量化的年度指标值" },
  },
});

test("full marks for a missed target are said once", () => {
  const snapshot = snapshotFor(oneEvaluation, dredging(8));
  const results = runRules([ratioScoreMismatch, missedTargetFullScore], readSubmission(snapshot, DEFAULT_PACK));
  expect(results.map(({ findings }) => findings.length)).toEqual([0, 1]);
});
