import { deductionUnexplained } from "../../../../src/catalogue/rules/scoring/deduction-unexplained";
import { describeRule, runOn, snapshotFor, type Change } from "../../../support/describe-rule";
import { mergeBlankScores, withUnknownMerges } from "../../../support/layouts";
import { all, indicator, mergeDown, onOverall, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

const deducted = indicator("保障工程安全度汛", { score: 6 });
const UNEXPLAINED = "“保障工程安全度汛”分值 8，自评得分 6，扣 2 分，“偏差原因分析及改进措施”未填。";

describeRule(deductionUnexplained, {
  on: oneEvaluation,
  passes: {
    "0.05 less": { data: indicator("水库巡查次数", { score: 7.95 }) },
    "any reason": { data: indicator("保障工程安全度汛", { score: 6, deviationReason: "略" }) },
    "a reason merged over both rows": {
      data: all(
        indicator("受益群众满意度", { score: 4, deviationReason: "部分群众反映灌溉轮灌间隔偏长" }),
        indicator("服务乡镇满意度", { score: 4 }),
      ),
      layout: mergeDown("I", 25, 26),
    },
    "one score for two rows, a reason in the second": {
      data: all(
        indicator("水库巡查次数", { weight: 16, score: 15 }),
        indicator("清淤渠道长度", { weight: null, score: null }),
      ),
      layout: onOverall(mergeBlankScores),
    },
  },
  finds: {
    "0.06 less": {
      data: indicator("水库巡查次数", { score: 7.94 }),
      at: ["附件2!I14"],
      text: ["“水库巡查次数”分值 8，自评得分 7.94，扣 0.06 分，“偏差原因分析及改进措施”未填。"],
      related: [["附件2!G14", "附件2!H14"]],
    },
    "no reason": { data: deducted, at: ["附件2!I22"], text: [UNEXPLAINED] },
    "无 is no reason": {
      data: indicator("保障工程安全度汛", { score: 6, deviationReason: "无" }),
      at: ["附件2!I22"],
      text: [UNEXPLAINED],
    },
    "one score for two rows, no reason in either": {
      data: all(
        indicator("水库巡查次数", { weight: 16, score: 15 }),
        indicator("清淤渠道长度", { weight: null, score: null, deviationReason: null }),
      ),
      layout: onOverall(mergeBlankScores),
      at: ["附件2!I14"],
      text: ["“水库巡查次数、清淤渠道长度”分值 16，自评得分 15，扣 1 分，“偏差原因分析及改进措施”未填。"],
    },
    "a merged area without a reason": {
      data: indicator("服务乡镇满意度", { score: 4 }),
      layout: mergeDown("I", 25, 26),
      at: ["附件2!I25"],
      text: ["“服务乡镇满意度”分值 5，自评得分 4，扣 1 分，“偏差原因分析及改进措施”未填。"],
    },
  },
  skips: {
    "no scores": { data: withoutColumns("score"), because: "未填" },
  },
});

describe("where merged areas cannot be read", () => {
  const run = (change: Change) => {
    const result = runOn(deductionUnexplained, withUnknownMerges(snapshotFor(oneEvaluation, change)));
    return {
      messages: result.findings.map(({ message }) => message),
      skipped: result.skipped.map(({ reason }) => reason),
    };
  };

  test("a deduction far from any reason is unexplained", () => {
    expect(run({ data: deducted }).messages).toEqual([UNEXPLAINED]);
  });

  test("a reason in the row above may be merged", () => {
    const below = indicator("维修工程验收合格率", { score: 6 });
    expect(run({ data: below })).toEqual({ messages: [], skipped: ["无法读取合并单元格"] });
  });

  test("also across a row that lost marks without a reason", () => {
    const below = all(indicator("维修工程验收合格率", { score: 6 }), indicator("巡查记录完整率", { score: 4 }));
    expect(run({ data: below })).toEqual({ messages: [], skipped: ["无法读取合并单元格", "无法读取合并单元格"] });
  });
});
