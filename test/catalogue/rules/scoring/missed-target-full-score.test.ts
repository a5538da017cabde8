import { missedTargetFullScore } from "../../../../src/catalogue/rules/scoring/missed-target-full-score";
import { describeRule, runOn, snapshotFor } from "../../../support/describe-rule";
import { mergeBlankScores, withUnknownMerges } from "../../../support/layouts";
import { all, indicator, onOverall, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

const result = (
  target: string | number,
  actual: string | number,
  score: number | { formula: string; value: number } = 8,
) => ({
  data: indicator("水库巡查次数", { target, actual, score }),
});
const cost = (target: string, actual: string) => ({ data: indicator("项目支出控制数", { target, actual }) });

describeRule(missedTargetFullScore, {
  on: oneEvaluation,
  passes: {
    "just met": result("≥240次", "240次"),
    "within the bound": cost("≦125万元", "80万元"),
    "missed and marked down": result("≥240次", "120次", 4),
    "missed, marked down by another way": result("≥240次", "120次", 7),
    "so nearly met that the ratio rounds to full marks": result("100%", "99.8%"),
    "percent as a number": result("≥95%", 0.96),
    "on the last day": result("2024年4月底前", "2024年4月30日"),
    "more than full marks is another matter": result("≥240次", "120次", 12),
    "less is better under 成本 without a sign": cost("125万元", "80万元"),
    "nobody knows whether savings are meant": {
      data: indicator("项目支出控制数", { indicator: "成本节约率", target: "5%", actual: "6%" }),
    },
    "nobody wants more complaints": {
      data: indicator("水库巡查次数", { indicator: "群众投诉次数", target: "3次", actual: "2次" }),
    },
  },
  finds: {
    missed: {
      ...result("≥240次", "228次"),
      at: ["附件2!H14"],
      text: [
        "“水库巡查次数”年度指标值“≥240次”，实际完成值“228次”，未达标却得满分 8；按完成比例 95% 应得 7.6，多 0.4。",
      ],
      related: [["附件2!E14", "附件2!F14", "附件2!G14"]],
      fix: { "附件2!H14": 7.6 },
    },
    "beyond the bound": {
      ...cost("≤125万元", "150万元"),
      at: ["附件2!H20"],
      text: [
        "“项目支出控制数”年度指标值“≤125万元”，实际完成值“150万元”，未达标却得满分 8；按完成比例 83.33% 应得 6.67，多 1.33。",
      ],
      fix: { "附件2!H20": 6.67 },
    },
    "beyond the cost, without a sign": {
      ...cost("100万元", "125万元"),
      at: ["附件2!H20"],
      text: [
        "“项目支出控制数”年度指标值“100万元”，实际完成值“125万元”，未达标却得满分 8；按完成比例 80% 应得 6.4，多 1.6。",
      ],
      fix: { "附件2!H20": 6.4 },
    },
    "too late": {
      data: indicator("汛前检修完成时间", { actual: "2024年5月6日" }),
      at: ["附件2!H18"],
      text: ["“汛前检修完成时间”年度指标值“2024年4月底前”，实际完成值“2024年5月6日”，未达标却得满分 6。"],
      fix: {},
    },
    "one of two that share a score": {
      data: all(
        indicator("水库巡查次数", { weight: 16, score: 16 }),
        indicator("清淤渠道长度", { weight: null, score: null }),
      ),
      layout: onOverall(mergeBlankScores),
      at: ["附件2!H14"],
      text: ["“清淤渠道长度”年度指标值“≥60公里”，实际完成值“57公里”，未达标却得满分 16。"],
      related: [["附件2!E15", "附件2!F15", "附件2!G14"]],
      fix: {},
    },
    "a score worked out by a formula is not overwritten": {
      ...result("≥240次", "228次", { formula: "G14", value: 8 }),
      at: ["附件2!H14"],
      text: [
        "“水库巡查次数”年度指标值“≥240次”，实际完成值“228次”，未达标却得满分 8；按完成比例 95% 应得 7.6，多 0.4。",
      ],
      fix: {},
    },
  },
  skips: {
    "no quantified target": { data: withoutColumns("target"), because: "没有量化的年度指标值" },
    "no results": { data: withoutColumns("actual"), because: "无法比较" },
    "no scores": { data: withoutColumns("score"), because: "未填" },
  },
});

test("without merged areas no score is worked out for a row whose neighbour may share it", () => {
  const data = all(result("≥240次", "228次").data, indicator("清淤渠道长度", { weight: null, score: null }));
  const { findings } = runOn(missedTargetFullScore, withUnknownMerges(snapshotFor(oneEvaluation, { data })));
  expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
    ["“水库巡查次数”年度指标值“≥240次”，实际完成值“228次”，未达标却得满分 8。", null],
  ]);
});
