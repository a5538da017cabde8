import { scoreOverWeight } from "../../../../src/catalogue/rules/scoring/score-over-weight";
import { describeRule } from "../../../support/describe-rule";
import { mergeBlankScores } from "../../../support/layouts";
import { all, funds, indicator, onOverall, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

describeRule(scoreOverWeight, {
  on: oneEvaluation,
  passes: {
    "0.05 more": { data: indicator("水库巡查次数", { score: 8.05 }) },
    nothing: { data: indicator("水库巡查次数", { score: 0 }) },
    "a total above everything": { data: ({ overall }) => void (overall.total.score = 120) },
    "two rows that share both": {
      data: all(
        indicator("水库巡查次数", { weight: 16, score: 15 }),
        indicator("清淤渠道长度", { weight: null, score: null }),
      ),
      layout: onOverall(mergeBlankScores),
    },
  },
  finds: {
    "0.06 more": {
      data: indicator("水库巡查次数", { score: 8.06 }),
      at: ["附件2!H14"],
      text: ["“水库巡查次数”自评得分 8.06，超过分值 8，多 0.06。"],
      related: [["附件2!G14"]],
      fix: { "附件2!H14": 8 },
    },
    "the funds": {
      data: funds({ score: 12 }),
      at: ["附件2!I5"],
      text: ["年度资金总额自评得分 12，超过分值 10，多 2。"],
      related: [["附件2!G5"]],
      fix: { "附件2!I5": 10 },
    },
    "below zero": {
      data: indicator("水库巡查次数", { score: -1 }),
      at: ["附件2!H14"],
      text: ["“水库巡查次数”自评得分 -1，不能小于 0。"],
      fix: {},
    },
    "two rows that share both, once": {
      data: all(
        indicator("水库巡查次数", { weight: 16, score: 18 }),
        indicator("清淤渠道长度", { weight: null, score: null }),
      ),
      layout: onOverall(mergeBlankScores),
      at: ["附件2!H14"],
      text: ["“水库巡查次数、清淤渠道长度”自评得分 18，超过分值 16，多 2。"],
      fix: { "附件2!H14": 16 },
    },
  },
  skips: {
    "no scores": { data: all(funds({ score: null }), withoutColumns("score")), because: "未填" },
  },
});
