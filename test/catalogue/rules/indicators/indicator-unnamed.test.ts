import { indicatorUnnamed } from "../../../../src/catalogue/rules/indicators/indicator-unnamed";
import { describeRule, runOn, snapshotFor } from "../../../support/describe-rule";
import { mergeBlankScores, withUnknownMerges } from "../../../support/layouts";
import { indicator, onOverall, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

const unnamed = indicator("清淤渠道长度", { indicator: null });

describeRule(indicatorUnnamed, {
  on: oneEvaluation,
  passes: {
    "a printed prompt before the name": { data: indicator("清淤渠道长度", { indicator: "指标2：清淤渠道长度" }) },
    "an empty row": {
      data: indicator("清淤渠道长度", { indicator: "……", target: null, actual: null, weight: null, score: null }),
    },
    "分值 and 得分 of the row above, merged": {
      data: indicator("清淤渠道长度", { weight: null, score: null }),
      layout: onOverall(mergeBlankScores),
    },
  },
  finds: {
    "no name": {
      data: unnamed,
      at: ["附件2!D15"],
      text: ["第 15 行填了分值和自评得分，没有填三级指标名称。"],
      related: [["附件2!G15", "附件2!H15"]],
    },
    "a prompt is no name": {
      data: indicator("清淤渠道长度", { indicator: "指标2：", score: null }),
      at: ["附件2!D15"],
      text: ["第 15 行填了分值，没有填三级指标名称。"],
    },
  },
  skips: {
    "no 分值 and 得分": { data: withoutColumns("weight", "score"), because: "没有填写分值和自评得分" },
  },
});

test("a name may be merged with the one above where merged areas cannot be read", () => {
  const { findings, skipped } = runOn(
    indicatorUnnamed,
    withUnknownMerges(snapshotFor(oneEvaluation, { data: unnamed })),
  );
  expect(findings).toEqual([]);
  expect(skipped.map(({ reason }) => reason)).toEqual(["无法读取合并单元格"]);
});
