import { outputNotQuantified } from "../../../../src/catalogue/rules/indicators/output-not-quantified";
import { describeRule } from "../../../support/describe-rule";

const asks = (target: string, cell = "附件2!E14") => ({ cells: { [cell]: target } });

describeRule(outputNotQuantified, {
  passes: {
    "a Chinese numeral": asks("巡查两次"),
    "a time without figures": asks("年内完成", "附件2!E18"),
    "every month": asks("每月巡查"),
    "a day that the calendar has": asks("清明节前", "附件2!E18"),
    "a time that the plan or the contract sets": asks("在项目计划完成时间内完成", "附件2!E18"),
    "a time that the law sets": asks("法定期限内办结", "附件2!E18"),
    "words under 质量": asks("达标", "附件2!E16"),
    "none at all": asks("无"),
    "a figure within words": asks("完成12座水库的巡查"),
  },
  finds: {
    "a number that is none": {
      ...asks("完成全部巡查任务"),
      at: ["附件2!E14"],
      text: ["数量指标“水库巡查次数”的年度指标值“完成全部巡查任务”没有数量或时间，应当量化。"],
    },
    "a season that begins nobody knows when": {
      ...asks("汛期来临前", "附件2!E18"),
      at: ["附件2!E18"],
      text: ["时效指标“汛前检修完成时间”的年度指标值“汛期来临前”没有数量或时间，应当量化。"],
    },
    "a time that nothing sets": {
      ...asks("较短时间内完成", "附件2!E18"),
      at: ["附件2!E18"],
      text: ["时效指标“汛前检修完成时间”的年度指标值“较短时间内完成”没有数量或时间，应当量化。"],
    },
    "a time that is none": {
      ...asks("及时", "附件3-1!E16"),
      at: ["附件3-1!E16"],
      text: ["时效指标“汛前检修完成时间”的年度指标值“及时”没有数量或时间，应当量化。"],
    },
  },
  skips: {
    "only forms without 数量 and 时效": {
      data: (data) => {
        for (const form of [data.overall, ...data.projects])
          form.indicators = form.indicators.filter(({ levelOne }) => levelOne !== "产出指标");
      },
      because: "没有数量指标和时效指标",
    },
  },
});
