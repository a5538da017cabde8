import { reasonContradictsScore } from "../../../../src/catalogue/rules/scoring/reason-contradicts-score";
import { describeRule } from "../../../support/describe-rule";

const says = (reason: string) => ({ cells: { "附件2!I14": reason } });

describeRule(reasonContradictsScore, {
  onGood: "passed",
  passes: {
    "nothing failed": says("无未完成事项"),
    "what was behind and was made up for": says("上半年进度滞后，第三季度后补齐"),
    "another year": says("上年未完成部分转入本年"),
    "far beyond the target": { cells: { "附件2!F14": "320次", "附件2!I14": "原定任务未达实际需要，增加巡查" } },
    "a missed target": { cells: { "附件2!I15": "未完成的3公里推迟施工" } },
  },
  finds: {
    "a reason that tells of failure": {
      ...says("人员不足，部分巡查未完成"),
      at: ["附件2!I14"],
      text: ["“水库巡查次数”实际完成值“252次”已达标，得满分 8，偏差原因却写“人员不足，部分巡查未完成”。"],
    },
    "a target that is met by far, where less is better": {
      cells: { "附件2!E14": "≤300次", "附件2!F14": "200次", "附件2!I14": "部分报告未按期出具" },
      at: ["附件2!I14"],
      text: ["“水库巡查次数”实际完成值“200次”已达标，得满分 8，偏差原因却写“部分报告未按期出具”。"],
    },
    "a result in words": {
      cells: { "附件2!F22": "全部完成", "附件2!I22": "物资到货晚，进度滞后" },
      at: ["附件2!I22"],
      text: ["“保障工程安全度汛”实际完成值“全部完成”已达标，得满分 8，偏差原因却写“物资到货晚，进度滞后”。"],
    },
  },
  skips: {
    "no reasons": {
      cells: { "附件2!I15": null, "附件2!I24": null, "附件3-1!I14": null },
      because: "没有写了偏差原因的满分指标",
    },
  },
});
