import { qualitativeShare } from "../../../../src/catalogue/rules/scoring/qualitative-share";
import { describeRule, type OpenCase } from "../../../support/describe-rule";

const inWords = (count: number) => (data: OpenCase) =>
  data.projects[1]!.indicators.slice(0, count).forEach((row) => void (row.target = "达到要求"));

describeRule(qualitativeShare, {
  passes: {
    "not more than half": { data: inWords(3) },
    "a figure within words": {
      data: (data) => data.projects[1]!.indicators.forEach((row) => void (row.target = "每年完成2次以上培训和回访")),
    },
  },
  finds: {
    "more than half": {
      data: inWords(5),
      at: ["附件3-2!E13"],
      text: ["没有数值的指标 6 个，分值占全部指标的 66.67%，超过 50%。"],
    },
  },
  skips: {
    "分值 left out": {
      cells: { "附件2!G14": null, "附件3-1!G13": null, "附件3-2!G13": null },
      because: "分值没有填全",
    },
  },
});
