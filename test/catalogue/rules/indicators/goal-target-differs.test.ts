import { goalTargetDiffers } from "../../../../src/catalogue/rules/indicators/goal-target-differs";
import { describeRule, type OpenCase } from "../../../support/describe-rule";

const goal = (text: string) => (data: OpenCase) => {
  data.overall.goals.expectedGoal = text;
  for (const project of data.projects) project.goals.expectedGoal = "按计划完成";
};

const ofProject = (text: string) => (data: OpenCase) => void (data.projects[0]!.goals.expectedGoal = text);

describeRule(goalTargetDiffers, {
  passes: {
    "what the indicator states": { data: goal("完成清淤渠道60公里") },
    "a figure before the name": { data: goal("完成60公里渠道清淤") },
    "several years": { data: goal("清淤渠道60公里。三年累计清淤渠道160公里") },
    "the name in pieces, which agrees": { data: ofProject("完成12座小型水库的维修养护") },
    "the name in pieces, of which this is a part": {
      data: ofProject("完成15座小型水库的维修养护，其中东片5座；60公里渠道清淤"),
    },
    "pieces of a name that are too few": { data: ofProject("新建15座水库；60公里渠道清淤") },
    "about so many": { data: ofProject("完成近15座小型水库的维修养护；60公里渠道清淤") },
    "another noun in front": { data: goal("清淤渠道60公里，东干渠清淤渠道30公里") },
  },
  finds: {
    "a name in pieces": {
      data: ofProject("完成15座小型水库的维修养护和60公里渠道清淤，确保工程安全度汛"),
      at: ["附件3-1!B11"],
      text: [
        "附件3“水利设施运行维护与安全度汛项目”预期目标写“完成15座小型水库的维修养护和60公里渠道清淤”，附件3“水利设施运行维护与安全度汛项目”“维修养护水库座数”年度指标值为 12座，相差 3 座。",
      ],
    },
    "another figure": {
      data: goal("完成清淤渠道65公里，保障灌区用水"),
      at: ["附件2!B12"],
      text: ["附件2预期目标写“清淤渠道65公里”，附件2“清淤渠道长度”年度指标值为 ≥60公里，相差 5 公里。"],
    },
  },
  skips: { "no figure": { data: goal("保障灌区用水"), because: "没有能与本表指标对应的数字" } },
});
