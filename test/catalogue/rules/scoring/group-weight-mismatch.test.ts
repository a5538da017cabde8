import { groupWeightMismatch } from "../../../../src/catalogue/rules/scoring/group-weight-mismatch";
import { describeRule, runOn, snapshotFor, type OpenCase } from "../../../support/describe-rule";
import { costAsLevelOne, repeatBenefitHeader, unmerge, unmergeAndRepeat } from "../../../support/layouts";
import { all, funds, indicator, onOverall, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

/** Prints the level-one headers without their 分值. */
function withoutHeaderWeights({ overall }: OpenCase): void {
  for (const row of overall.indicators) row.levelOneWeight = null;
}

function withCostAlone(data: OpenCase): void {
  data.overall = costAsLevelOne(data).overall as OpenCase["overall"];
}

describeRule(groupWeightMismatch, {
  on: oneEvaluation,
  passes: {
    "0.05 apart": { data: indicator("水库巡查次数", { weight: 7.95 }) },
    "a header repeated behind a page break": { layout: onOverall(repeatBenefitHeader) },
    "no merged cells": { layout: onOverall(unmerge) },
    "no merged cells, the header in every row": { layout: onOverall(unmergeAndRepeat) },
    "成本 as a group of its own": { data: withCostAlone },
    "the pack's weights": { data: withoutHeaderWeights },
  },
  finds: {
    "too little": {
      data: indicator("水库巡查次数", { weight: 7.94 }),
      at: ["附件2!B14"],
      text: ["“产出指标”各指标分值合计 49.94，该组标明 50 分，差 0.06。"],
    },
    "one more here and one less there": {
      data: all(indicator("渠道保洁覆盖率", { weight: 8 }), indicator("受益群众满意度", { weight: 4 })),
      at: ["附件2!B21", "附件2!B25"],
      text: [
        "“效益指标”各指标分值合计 31，该组标明 30 分，差 1。",
        "“满意度指标”各指标分值合计 9，该组标明 10 分，差 1。",
      ],
    },
    "a repeated header is one group, at its first cell": {
      data: indicator("渠道保洁覆盖率", { weight: 5 }),
      layout: onOverall(repeatBenefitHeader),
      at: ["附件2!B21"],
      text: ["“效益指标”各指标分值合计 28，该组标明 30 分，差 2。"],
    },
    "not the pack's weights": {
      data: all(withoutHeaderWeights, indicator("渠道保洁覆盖率", { weight: 5 })),
      at: ["附件2!B21"],
      text: ["“效益指标”各指标分值合计 28，按规定权重应为 30 分，差 2。"],
    },
    "成本 as a group of its own": {
      data: all(withCostAlone, indicator("项目支出控制数", { weight: 10 })),
      at: ["附件2!B20"],
      text: ["“成本指标”各指标分值合计 10，该组标明 8 分，差 2。"],
    },
  },
  skips: {
    "no 分值": { data: withoutColumns("weight"), because: "各指标分值均未填" },
    "other groups than the pack's, without a figure": {
      data: all(withCostAlone, withoutHeaderWeights),
      because: "没有标明分值",
    },
    "funds of another weight, and headers without a figure": {
      data: all(withoutHeaderWeights, funds({ weight: 20 })),
      because: "没有标明分值",
    },
  },
});

test("a group with a 分值 that cannot be read is skipped, and the others are not", () => {
  const snapshot = snapshotFor(oneEvaluation, { data: indicator("水库巡查次数", { weight: "十来分" }) });
  const { status, skipped } = runOn(groupWeightMismatch, snapshot);
  expect(status).toBe("passed");
  expect(skipped.map(({ reason }) => reason)).toEqual(["“产出指标”有分值无法识别"]);
});
