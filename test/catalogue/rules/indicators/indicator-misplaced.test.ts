import { indicatorMisplaced } from "../../../../src/catalogue/rules/indicators/indicator-misplaced";
import { describeRule } from "../../../support/describe-rule";

describeRule(indicatorMisplaced, {
  passes: {
    "及时率 under 时效": {},
    "money made": { cells: { "附件3-1!D13": "带动农户增收", "附件3-1!E13": "≥50万元", "附件3-1!F13": "52万元" } },
    "a small amount a head": { cells: { "附件3-1!E13": "≥500元", "附件3-1!F13": "520元" } },
  },
  finds: {
    "满意度 under 社会效益": {
      cells: { "附件2!D22": "服务对象满意度" },
      at: ["附件2!D22"],
      text: ["“服务对象满意度”填在“社会效益指标”下，应属于满意度指标。"],
    },
    "及时率 under 数量": {
      cells: { "附件2!D14": "巡查及时率" },
      at: ["附件2!D14"],
      text: ["“巡查及时率”填在“数量指标”下，应属于时效指标。"],
    },
    "a day to be ready by under 数量": {
      cells: { "附件2!D14": "平台上线时间" },
      at: ["附件2!D14"],
      text: ["“平台上线时间”填在“数量指标”下，应属于时效指标。"],
    },
    "money as 数量": {
      cells: { "附件3-1!D13": "投入维修资金", "附件3-1!E13": "100万元", "附件3-1!F13": "100万元" },
      at: ["附件3-1!D13"],
      text: ["“投入维修资金”填在“数量指标”下，指标值“100万元”是金额，是投入不是产出，应写作成本指标。"],
    },
  },
  skips: {
    "no indicators": {
      data: (data) => {
        for (const form of [data.overall, ...data.projects]) form.indicators = [];
      },
      because: "没有填写三级指标",
    },
  },
});
