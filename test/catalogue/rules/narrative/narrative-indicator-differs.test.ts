import { narrativeIndicatorDiffers } from "../../../../src/catalogue/rules/narrative/narrative-indicator-differs";
import { describeRule } from "../../../support/describe-rule";
import { all, says, withoutFigures, withoutReport } from "./report-changes";

const PATROLS = "全年开展水库巡查252次";
const CANAL = "清淤渠道57公里";

describeRule(narrativeIndicatorDiffers, {
  passes: {
    "a rounded figure": { data: says("改善灌溉面积1.25万亩", "改善灌溉面积1.3万亩") },
    "the same in another scale": { data: says("改善灌溉面积1.25万亩", "改善灌溉面积12500亩") },
    "the core's words the other way round": { data: says(CANAL, "完成渠道清淤57公里") },
    "about-words": { data: says(CANAL, "清淤渠道约60公里") },
    "a part of the year": { data: says(CANAL, "清淤渠道57公里。截至6月底，清淤渠道25公里") },
    "another year": { data: says(CANAL, "清淤渠道57公里。2023年清淤渠道52公里") },
    "several years": { data: says(CANAL, "清淤渠道57公里。三年累计清淤渠道160公里") },
    "the aim": { data: says(CANAL, "计划清淤渠道60公里，实际完成57公里") },
    "the sentence behind the name": {
      data: says(PATROLS, "清淤渠道长度未达到年度目标。年初目标为60公里，实际完成57公里。全年开展水库巡查252次"),
    },
    "what was done behind a heading that only names it": {
      data: says(PATROLS, "（二）清淤渠道长度未达标。全年完成57公里。全年开展水库巡查252次"),
    },
    "something else done behind it": {
      data: says(PATROLS, "（二）清淤渠道长度不足。全年建成12公里护岸。全年开展水库巡查252次"),
    },
    "a figure in a unit that another indicator has too": {
      data: all(says(PATROLS, "水库巡查次数不足。全年开展200次。全年巡查水库252次"), ({ overall }) => {
        overall.indicators[1]!.actual = "57次";
      }),
    },
    "what was lacking is not the indicator before": {
      data: says(CANAL, "清淤渠道57公里，但施工人员不足，全年建成12公里"),
    },
    "what was lacking is no indicator": {
      data: says(PATROLS, "专业人员不足。全年培训30次。全年开展水库巡查252次"),
    },
    "a sentence that goes on about something else": {
      data: says(PATROLS, "清淤渠道长度未达到年度目标。今年新建渠道12公里，实际完成9公里。全年开展水库巡查252次"),
    },
    "two indicators missed": {
      data: says(PATROLS, "清淤渠道长度和水库巡查次数未达到目标。目标为60公里，实际完成50公里。全年开展水库巡查252次"),
    },
    "another noun in front": { data: says(CANAL, "清淤渠道57公里，东干渠清淤渠道30公里") },
    "parts of a sum": { data: says(CANAL, "清淤渠道57公里，其中清淤渠道30公里、沟渠27公里") },
    "another unit": { data: says(CANAL, "清淤渠道57公里，清淤渠道12条") },
    "the result of the project that the sentence names": {
      data: all(
        says(CANAL, "水利设施运行维护与安全度汛项目清淤渠道55公里"),
        (data) => void (data.projects[0]!.indicators[1]!.actual = "55公里"),
      ),
    },
    "two projects whose results differ": {
      data: all(says(CANAL, "项目资金支出50万元"), (data) => void (data.overall.indicators[0]!.indicator = "巡查")),
    },
    "a general name that 附件2 does not have": {
      data: all(
        says("受益群众满意度93%", "服务对象满意度88%"),
        (data) => void (data.projects[0]!.indicators.at(-1)!.indicator = "服务对象满意度"),
      ),
    },
    "plans for next year": { data: says("1.把未完成的渠段列入", "1.清淤渠道40公里，列入") },
    "a result that says only what it is at least": {
      data: all(says("受益群众满意度93%", "受益群众满意度达到95.4%"), ({ overall, projects }) => {
        for (const row of [...overall.indicators, ...projects[0]!.indicators])
          if (row.indicator === "受益群众满意度") row.actual = "≥90%";
      }),
    },
    "a last date, and no date": { data: says("汛前检修于2024年4月18日完成", "汛前检修物资于2024年4月20日运抵") },
    "a name around a bound": { data: says("险情处置平均用时20小时", "险情平均24小时内处置完毕") },
    "a name around the same figure": { data: says("险情处置平均用时20小时", "险情平均20小时处置完毕") },
    "another noun before a name around a figure": {
      data: says("险情处置平均用时20小时", "山塘险情平均26小时处置完毕"),
    },
    "a date without a day in the form": {
      data: all(
        says("汛前检修于2024年4月18日完成", "汛前检修于2024年4月20日完成"),
        (data) => void (data.overall.indicators[4]!.actual = "2024年4月"),
        (data) => void (data.projects[0]!.indicators[3]!.actual = "2024年4月"),
      ),
    },
  },
  finds: {
    "what was done, told behind a sentence that only names it": {
      data: says(PATROLS, "清淤渠道长度未达到年度目标。年初目标为60公里，实际完成55公里。全年开展水库巡查252次"),
      at: ["附件4!A29"],
      text: ["报告中“实际完成55公里”与自评表不一致：附件2“清淤渠道长度”实际完成值为 57公里，相差 2 公里。"],
    },
    "what was done, told behind a heading that only names it": {
      data: says(PATROLS, "（二）清淤渠道长度不足。全年共建成55公里，主要是汛期停工。全年开展水库巡查252次"),
      at: ["附件4!A29"],
      text: ["报告中“全年共建成55公里”与自评表不一致：附件2“清淤渠道长度”实际完成值为 57公里，相差 2 公里。"],
    },
    "what was done, told in the same sentence": {
      data: says(PATROLS, "险情处置时间未达标，实际完成26小时。全年开展水库巡查252次"),
      at: ["附件4!A29"],
      text: ["报告中“实际完成26小时”与自评表不一致：附件2“险情处置时间”实际完成值为 20小时，相差 6 小时。"],
    },
    "a length": {
      data: says(CANAL, "清淤渠道60公里"),
      at: ["附件4!A29"],
      text: ["报告中“清淤渠道60公里”与自评表不一致：附件2“清淤渠道长度”实际完成值为 57公里，相差 3 公里。"],
      related: [["附件2!F15"]],
    },
    "a satisfaction rate": {
      data: says("受益群众满意度93%", "受益群众满意度达到98%"),
      at: ["附件4!A31"],
      text: ["报告中“受益群众满意度达到98%”与自评表不一致：附件2“受益群众满意度”实际完成值为 93%，相差 5 个百分点。"],
    },
    "the share of the target that was done": {
      data: says(CANAL, "清淤渠道长度完成率98%"),
      at: ["附件4!A29"],
      text: ["报告中“清淤渠道长度完成率98%”与自评表不一致：附件2“清淤渠道长度”完成比例为 95%，相差 3 个百分点。"],
    },
    "the target, and the result that takes up its name": {
      data: says(CANAL, "清淤渠道长度年度指标值65公里，实际完成55公里"),
      at: ["附件4!A29", "附件4!A29"],
      text: [
        "报告中“清淤渠道长度年度指标值65公里”与自评表不一致：附件2“清淤渠道长度”年度指标值为 ≥60公里，相差 5 公里。",
        "报告中“实际完成55公里”与自评表不一致：附件2“清淤渠道长度”实际完成值为 57公里，相差 2 公里。",
      ],
    },
    "a figure before the name": {
      data: says(CANAL, "完成59公里渠道清淤"),
      at: ["附件4!A29"],
      text: ["报告中“59公里渠道清淤”与自评表不一致：附件2“清淤渠道长度”实际完成值为 57公里，相差 2 公里。"],
    },
    "an indicator that only an 附件3 has": {
      data: says(CANAL, "清淤渠道57公里，移民人均年增收620元"),
      at: ["附件4!A29"],
      text: [
        "报告中“移民人均年增收620元”与自评表不一致：附件3“水库移民后期扶持项目”“移民人均年增收”实际完成值为 520元，相差 100 元。",
      ],
    },
    "the day on which it was done": {
      data: says("汛前检修于2024年4月18日完成", "汛前检修于2024年5月8日完成"),
      at: ["附件4!A29"],
      text: ["报告中“汛前检修于2024年5月8日”与自评表不一致：附件2“汛前检修完成时间”实际完成值为 2024年4月18日。"],
    },
    "a name around its date": {
      data: says("汛前检修于2024年4月18日完成", "汛前于2024年5月8日全部检修完毕"),
      at: ["附件4!A29"],
      text: [
        "报告中“汛前于2024年5月8日全部检修完毕”与自评表不一致：附件2“汛前检修完成时间”实际完成值为 2024年4月18日。",
      ],
    },
    "a name around its figure": {
      data: says("险情处置平均用时20小时", "险情平均26小时处置完毕"),
      at: ["附件4!A29"],
      text: ["报告中“险情平均26小时处置完毕”与自评表不一致：附件2“险情处置时间”实际完成值为 20小时，相差 6 小时。"],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件4" },
    "a report without figures": { data: withoutFigures, because: "没有能与绩效指标对应的数字" },
  },
});
