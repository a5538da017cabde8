import { narrativeDeductionDiffers } from "../../../../src/catalogue/rules/narrative/narrative-deduction-differs";
import { describeRule } from "../../../support/describe-rule";
import { all, says, withoutFigures, withoutReport } from "./report-changes";

describeRule(narrativeDeductionDiffers, {
  passes: {
    "a deduction rounded": { data: says("预算执行率未达到100%，扣0.2分", "预算执行率未达到100%，扣0.20分") },
    "a sum of deductions": { data: says("扣0.4分", "扣0.4分，合计扣2.1分") },
    "nothing named before it": { data: says("一是清淤渠道长度未达到年度指标，入冬后连续降雨", "一是入冬后连续降雨") },
    "two indicators named, one of which it is": {
      data: says("一是清淤渠道长度未达到年度指标", "一是长期管护机制和清淤渠道长度未达到年度指标"),
    },
    "two indicators named, neither of which it is": {
      data: all(
        says("一是清淤渠道长度未达到年度指标", "一是长期管护机制和清淤渠道长度未达到年度指标"),
        says("扣0.4分", "扣1.9分"),
      ),
    },
    "a rate a day": { data: says("扣0.4分", "每延迟一天扣0.1分") },
    "last year": { data: says("扣0.2分", "扣0.2分；2023年清淤渠道长度扣0.9分") },
    "the funds of the project that the sentence names": {
      data: says(
        "三是部分项目结算较晚，预算执行率未达到100%，扣0.2分",
        "三是水利设施运行维护与安全度汛项目预算执行率98.22%，扣0.18分",
      ),
    },
    "the unit's funds behind a project's money": {
      data: says(
        "三是部分项目结算较晚，预算执行率未达到100%，扣0.2分",
        "三是水利设施运行维护与安全度汛项目资金结余3.6万元，预算执行扣0.2分",
      ),
    },
    "funds that 附件2 gives no marks": {
      data: all(says("扣0.2分", "扣0.3分"), (data) => void (data.overall.funding.score = null)),
    },
    "marks of the groups": { data: says("等级为“优”。", "等级为“优”。其中产出指标得49.6分、效益指标28.5分。") },
  },
  finds: {
    "a deduction": {
      data: says("扣0.4分", "扣0.6分"),
      at: ["附件4!A33"],
      text: [
        "报告中“清淤渠道长度未达到年度指标，入冬后连续降雨，3公里渠段推迟施工，扣0.6分”与自评表不一致：附件2“清淤渠道长度”分值 8 分、得分 7.6 分，扣分应为 0.4 分，相差 0.2 分。",
      ],
      related: [["附件2!H15", "附件2!G15"]],
    },
    "the funds": {
      data: says("预算执行率未达到100%，扣0.2分", "预算执行率未达到100%，扣0.5分"),
      at: ["附件4!A33"],
      text: [
        "报告中“预算执行率未达到100%，扣0.5分”与自评表不一致：附件2预算执行分值 10 分、得分 9.8 分，扣分应为 0.2 分，相差 0.3 分。",
      ],
    },
    "what an indicator got, and what there was to get": {
      data: says("等级为“优”。", "等级为“优”。长期管护机制得6.5分（分值8分）。"),
      at: ["附件4!A25", "附件4!A25"],
      text: [
        "报告中“长期管护机制得6.5分”与自评表不一致：附件2“长期管护机制”分值 7 分、得分 5.5 分，得分应为 5.5 分，相差 1 分。",
        "报告中“长期管护机制得6.5分（分值8分”与自评表不一致：附件2“长期管护机制”分值 7 分、得分 5.5 分，分值应为 7 分，相差 1 分。",
      ],
    },
    "a group": {
      data: says("等级为“优”。", "等级为“优”。效益指标得25.8分。"),
      at: ["附件4!A25"],
      text: [
        "报告中“效益指标得25.8分”与自评表不一致：附件2效益指标分值 30 分、得分 28.5 分，得分应为 28.5 分，相差 2.7 分。",
      ],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件4" },
    "a report without figures": { data: withoutFigures, because: "没有写明某项指标的扣分" },
  },
});
