import { indicatorIncomplete } from "../../../../src/catalogue/rules/indicators/indicator-incomplete";
import { describeRule, runOn, snapshotFor } from "../../../support/describe-rule";
import { mergeBlankScores, otherColumnNames, withUnknownMerges } from "../../../support/layouts";
import { all, indicator, onOverall, oneEvaluation, withoutIndicators } from "../../../support/one-evaluation";

const noMarks = indicator("清淤渠道长度", { weight: null, score: null });

describeRule(indicatorIncomplete, {
  on: oneEvaluation,
  passes: {
    "分值 and 得分 merged with the row above": { data: noMarks, layout: onOverall(mergeBlankScores) },
    "a result of 无 is a result": { data: indicator("清淤渠道长度", { actual: "无" }) },
    "a score of 0": { data: indicator("清淤渠道长度", { score: 0 }) },
    "a blank row between the others": {
      data: indicator("清淤渠道长度", {
        indicator: null,
        target: null,
        actual: null,
        weight: null,
        score: null,
        deviationReason: null,
      }),
    },
    "a row struck out": {
      data: indicator("清淤渠道长度", {
        indicator: "/",
        target: "/",
        actual: "/",
        weight: "/",
        score: "/",
        deviationReason: "/",
      }),
    },
    "no reason where nothing was deducted": { data: indicator("清淤渠道长度", { score: 8, deviationReason: null }) },
  },
  finds: {
    "分值 and 得分 blank": {
      data: noMarks,
      at: ["附件2!G15"],
      text: ["“清淤渠道长度”的“分值”、“自评得分”未填。"],
      related: [["附件2!D15", "附件2!H15"]],
    },
    "no result": {
      data: indicator("清淤渠道长度", { actual: "/" }),
      at: ["附件2!F15"],
      text: ["“清淤渠道长度”的“实际完成值”未填。"],
    },
    "nothing but a name": {
      data: indicator("清淤渠道长度", { target: null, actual: null, weight: null, score: null, deviationReason: null }),
      at: ["附件2!E15"],
      text: ["“清淤渠道长度”的“年度指标值”、“实际完成值”、“分值”、“自评得分”未填。"],
    },
    "the first row, where nothing above can be shared": {
      data: indicator("水库巡查次数", { weight: null }),
      at: ["附件2!G14"],
      text: ["“水库巡查次数”的“分值”未填。"],
    },
    "in the form's own words": {
      data: noMarks,
      layout: onOverall(otherColumnNames),
      at: ["附件2!G15"],
      text: ["“清淤渠道长度”的“权重”、“得分”未填。"],
    },
    "a merged cell once, where it begins": {
      data: all(noMarks, indicator("水库巡查次数", { weight: null })),
      layout: onOverall(mergeBlankScores),
      at: ["附件2!G14"],
      text: ["“水库巡查次数”的“分值”未填。"],
    },
  },
  skips: {
    "no indicators": { data: withoutIndicators, because: "没有填写三级指标" },
  },
});

describe("where merged areas cannot be read", () => {
  const run = (data: typeof noMarks) =>
    runOn(indicatorIncomplete, withUnknownMerges(snapshotFor(oneEvaluation, { data })));

  test("blank 分值 and 得分 may be the row's above", () => {
    const { findings, skipped } = run(noMarks);
    expect(findings).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(["无法读取合并单元格"]);
  });

  test("a blank result is missed all the same", () => {
    const { findings } = run(all(noMarks, indicator("清淤渠道长度", { actual: null })));
    expect(findings.map(({ message }) => message)).toEqual(["“清淤渠道长度”的“实际完成值”未填。"]);
  });
});
