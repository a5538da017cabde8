import { narrativeProblemsVague } from "../../../../src/catalogue/rules/narrative/narrative-problems-vague";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { withoutReport } from "./report-changes";

const problems = (text: string) => (data: OpenCase) =>
  void (data.report = data.report!.map((old) => (old.startsWith("一是清淤渠道长度") ? text : old)));

describeRule(narrativeProblemsVague, {
  passes: {
    "an indicator": { data: problems("清淤渠道长度没有达到指标值。") },
    "a project": { data: problems("移民后期扶持工作推进较慢。") },
    "an amount": { data: problems("有3处渠段推迟施工。") },
    "a count in words": { data: problems("有三处渠段推迟施工。") },
    "what the tables state": { data: problems("预算执行率偏低。") },
    "staff posts": { data: problems("编制空缺较多，人手紧张。") },
    "nothing at all": { data: problems("无") },
    "still to be written": { data: problems("【待补充：问题】") },
  },
  finds: {
    "预算编制 is no 编制": {
      data: problems("一是预算编制不够精准，绩效管理意识有待加强；二是业务能力有待提高。"),
      at: ["附件4!A32"],
      text: ["“存在的问题”没有写到任何指标、项目或数字，请写具体。"],
    },
    "words that fit every unit": {
      data: problems("一是工作主动性不够；二是业务培训不足，能力有待提高。"),
      at: ["附件4!A32"],
      text: ["“存在的问题”没有写到任何指标、项目或数字，请写具体。"],
    },
  },
  skips: { "no report": { data: withoutReport, because: "没有附件4" } },
});
