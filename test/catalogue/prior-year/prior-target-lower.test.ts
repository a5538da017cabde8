import { priorTargetLower } from "../../../src/catalogue/prior-year/prior-target-lower";
import { describeRule, type Change } from "../../support/describe-rule";
import { yearBefore } from "../../support/year-before";

const target = (name: string, words: string): Change => ({
  data: (data) => {
    data.overall.indicators.find(({ indicator }) => indicator === name)!.target = words;
  },
});

describeRule(priorTargetLower, {
  prior: yearBefore((prior) => {
    for (const [name, actual] of [
      ["渠道保洁覆盖率", "200%"],
      ["险情处置时间", "90小时"],
    ]) {
      prior.overall.indicators.find(({ indicator }) => indicator === name)!.actual = actual!;
    }
  }),
  passes: {
    "a little below, and shares and times": target("水库巡查次数", "≥230次"),
    "another unit": target("水库巡查次数", "≥90公里"),
  },
  finds: {
    "far below": {
      ...target("水库巡查次数", "≥150次"),
      at: ["附件2!E14"],
      text: ["“水库巡查次数”年度指标值 ≥150次，上年实际完成值已是 252次。"],
    },
  },
  skips: {
    "no indicator of one name": {
      data: (data) => {
        for (const [at, row] of data.overall.indicators.entries()) row.indicator = `新设的第${at + 1}项`;
      },
      because: "没有上一年度的材料，或者两年没有同名的指标",
    },
  },
});
