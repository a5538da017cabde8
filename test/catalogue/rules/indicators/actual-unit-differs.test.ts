import { actualCopiesTarget } from "../../../../src/catalogue/rules/indicators/actual-copies-target";
import { actualUnitDiffers } from "../../../../src/catalogue/rules/indicators/actual-unit-differs";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { readSubmission } from "../../../../src/catalogue/submission/index";
import { runRules } from "../../../../src/core/rules/run-rules";
import { describeRule, snapshotFor } from "../../../support/describe-rule";
import { indicator, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

const result = (target: string | number, actual: string | number) => ({
  data: indicator("项目支出控制数", { target, actual }),
});

describeRule(actualUnitDiffers, {
  on: oneEvaluation,
  passes: {
    "元 and 万元 are one unit": result("≤262万元", "2584000元"),
    "天 and 日": result("≤90天", "85日"),
    "a result without unit": result("≤90天", 85),
    "个 goes with anything": result("5个", "5家"),
    "measure words for the same": result("12次", "12场"),
    "a year may be a date": result("2024年", "1年"),
  },
  finds: {
    "天 and %": {
      ...result("≤90天", "100%"),
      at: ["附件2!F20"],
      text: ["“项目支出控制数”年度指标值“≤90天”以“天”计，实际完成值“100%”以“%”计，单位不同，无法比较。"],
      related: [["附件2!E20"]],
    },
    "a date and days": {
      ...result("2024年6月底前", "90天"),
      at: ["附件2!F20"],
      text: ["“项目支出控制数”年度指标值“2024年6月底前”以日期计，实际完成值“90天”以“天”计，单位不同，无法比较。"],
    },
    "个 for people": {
      ...result("≥480人", "486个"),
      at: ["附件2!F20"],
      text: ["“项目支出控制数”年度指标值“≥480人”以“人”计，实际完成值“486个”以“个”计，单位不同，无法比较。"],
    },
    "人次 and 户": {
      ...result("≥500人次", "520户"),
      at: ["附件2!F20"],
      text: ["“项目支出控制数”年度指标值“≥500人次”以“人次”计，实际完成值“520户”以“户”计，单位不同，无法比较。"],
    },
  },
  skips: {
    "no results": { data: withoutColumns("actual"), because: "没有能比较单位的量化指标" },
  },
});

test("a bound in another unit is said to be a bound, once", () => {
  const snapshot = snapshotFor(oneEvaluation, result("≤90天", "≥95%"));
  const results = runRules([actualUnitDiffers, actualCopiesTarget], readSubmission(snapshot, DEFAULT_PACK));
  expect(results.map(({ findings }) => findings.length)).toEqual([0, 1]);
});
