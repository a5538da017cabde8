import { indicatorDuplicated } from "../../../../src/catalogue/rules/indicators/indicator-duplicated";
import { describeRule } from "../../../support/describe-rule";
import { indicator, mergeDown, oneEvaluation, withoutIndicators } from "../../../support/one-evaluation";

describeRule(indicatorDuplicated, {
  on: oneEvaluation,
  passes: {
    "names that differ by a year": {
      data: ({ overall }) => {
        overall.indicators[0]!.indicator = "2023年巡查次数";
        overall.indicators[1]!.indicator = "2024年巡查次数";
      },
    },
    "one name merged over two rows": {
      data: indicator("清淤渠道长度", { indicator: null }),
      layout: mergeDown("D", 14, 15),
    },
  },
  finds: {
    twice: {
      data: indicator("服务乡镇满意度", { indicator: "受益群众满意度" }),
      at: ["附件2!D26"],
      text: ["三级指标“受益群众满意度”与第 25 行重复。"],
      related: [["附件2!D25"]],
    },
    "but for white space and width": {
      data: indicator("服务乡镇满意度", { indicator: "受益群众\n满意度 " }),
      at: ["附件2!D26"],
      text: ["三级指标“受益群众满意度”与第 25 行重复。"],
    },
    "but for a list number": {
      data: indicator("服务乡镇满意度", { indicator: "2.受益群众满意度" }),
      at: ["附件2!D26"],
      text: ["三级指标“2.受益群众满意度”与第 25 行重复。"],
    },
    "three times": {
      data: ({ overall }) => {
        for (const row of overall.indicators.slice(0, 3)) row.indicator = "巡查";
      },
      at: ["附件2!D15", "附件2!D16"],
      text: ["三级指标“巡查”与第 14 行重复。", "三级指标“巡查”与第 14 行重复。"],
    },
  },
  skips: {
    "no indicators": { data: withoutIndicators, because: "没有填写三级指标" },
  },
});

describeRule(indicatorDuplicated, {
  passes: {
    "the same names on two forms": {
      data: ({ overall }) => void (overall.indicators[0]!.indicator = "维修养护水库座数"),
    },
  },
  finds: {
    "on a 附件3": {
      data: ({ projects }) => void (projects[0]!.indicators[1]!.indicator = "维修养护水库座数"),
      at: ["附件3-1!D14"],
      text: ["三级指标“维修养护水库座数”与第 13 行重复。"],
    },
  },
  skips: {},
});
