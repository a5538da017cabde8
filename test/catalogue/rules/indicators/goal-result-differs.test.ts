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
    "a bare result, in the unit of its target": {
      data: (data) => {
        goal("完成清淤渠道65公里")(data);
        const row = data.overall.indicators.find(({ indicator }) => indicator === "清淤渠道长度")!;
        row.actual = 57;
      },
      at: ["附件2!F12"],
      text: ["附件2实际完成情况写“清淤渠道65公里”，附件2“清淤渠道长度”实际完成值为 57，相差 8 公里。"],
    },
    "a name that ends in its measure word": {
      data: (data) => {
        goal("建设水文标志46块")(data);
        Object.assign(data.overall.indicators[0]!, { indicator: "建设水文标志块数", target: "≥48块", actual: "48块" });
      },
      at: ["附件2!F12"],
      text: ["附件2实际完成情况写“建设水文标志46块”，附件2“建设水文标志块数”实际完成值为 48块，相差 2 块。"],
    },
  },
  skips: { "no figure": { data: goal("保障灌区用水"), because: "没有能与本表指标对应的数字" } },
});
