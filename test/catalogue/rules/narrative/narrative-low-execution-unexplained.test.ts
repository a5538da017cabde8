import { narrativeLowExecutionUnexplained } from "../../../../src/catalogue/rules/narrative/narrative-low-execution-unexplained";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { all, withoutReport } from "./report-changes";

const low = (data: OpenCase) => void (data.overall.funding.executed = 400);
const bare = (data: OpenCase) =>
  void (data.report = data.report!.map((text) => (text.startsWith("一是清淤渠道长度") ? "培训覆盖面不广。" : text)));
const problems = (text: string) => (data: OpenCase) =>
  void (data.report = data.report!.map((old) => (old === "培训覆盖面不广。" ? text : old)));

describeRule(narrativeLowExecutionUnexplained, {
  passes: {
    "a cause in 七": { data: all(low, bare, problems("部分项目推迟到下年实施，资金没有支出。")) },
    "a cause anywhere": { data: low },
    "still to be written": { data: all(low, bare, problems("【待补充：预算执行偏差的原因】")) },
    "a rate above the threshold": { data: bare },
  },
  finds: {
    "no cause": {
      data: all(low, bare),
      at: ["附件4!A32"],
      text: ["附件2执行率 70.65%，低于 90%，报告没有一句话说明原因。"],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件4" },
    "no spending": { cells: { "附件2!F5": null }, because: "“全年执行数”未填" },
  },
});
