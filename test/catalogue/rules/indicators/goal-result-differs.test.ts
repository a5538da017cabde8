import { goalResultDiffers } from "../../../../src/catalogue/rules/indicators/goal-result-differs";
import { describeRule, type OpenCase } from "../../../support/describe-rule";

const goal = (text: string) => (data: OpenCase) => {
  data.overall.goals.goalCompletion = text;
  for (const project of data.projects) project.goals.goalCompletion = "按计划完成";
};

describeRule(goalResultDiffers, {
  passes: {
    "what the indicator states": { data: goal("完成清淤渠道57公里") },
    "a figure before the name": { data: goal("完成57公里渠道清淤") },
    "several years": { data: goal("清淤渠道57公里。三年累计清淤渠道160公里") },
    "another noun in front": { data: goal("清淤渠道57公里，东干渠清淤渠道30公里") },
  },
  finds: {
    "another figure": {
      data: goal("完成清淤渠道65公里，保障灌区用水"),
      at: ["附件2!F12"],
      text: ["附件2实际完成情况写“清淤渠道65公里”，附件2“清淤渠道长度”实际完成值为 57公里，相差 8 公里。"],
    },
  },
  skips: { "no figure": { data: goal("保障灌区用水"), because: "没有能与本表指标对应的数字" } },
});
