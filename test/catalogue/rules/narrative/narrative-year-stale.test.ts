import { narrativeYearStale } from "../../../../src/catalogue/rules/narrative/narrative-year-stale";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { withoutReport } from "./report-changes";

/** Every year of the body, the cover left as it is. */
const bodySays = (year: string) => (data: OpenCase) =>
  void (data.report = data.report!.map((text, index) => (index < 5 ? text : text.replaceAll("2024年", year))));

describeRule(narrativeYearStale, {
  passes: {
    "the year before beside the own one": {
      data: (data) => void (data.report = [...data.report!, "2023年度编制规划。2023年度完成验收。"]),
    },
    "once only": {
      data: (data) => {
        bodySays("本年")(data);
        data.report!.push("2023年度的规划仍在执行。");
      },
    },
    "comparisons and documents": {
      data: (data) => {
        bodySays("本年")(data);
        data.report!.push("2023年度比上年增加，2023年成立专班，2023年印发的办法。");
      },
    },
  },
  finds: {
    "last year's report": {
      data: bodySays("2023年"),
      at: ["附件4!A9"],
      text: ["表格是 2024 年度的，报告正文却有 4 处写的是 2023 年，没有一处写 2024 年，如“2023年年初预算548.00万元”。"],
    },
  },
  skips: { "no report": { data: withoutReport, because: "没有附件4" } },
});
