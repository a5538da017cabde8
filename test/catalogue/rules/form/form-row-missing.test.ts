import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("form-row-missing"), {
  passes: {},
  finds: {
    "a row of 附件1 that is gone": {
      data: ({ basicData }) => {
        basicData.spending = basicData.spending.filter(({ key }) => key !== "threePublic");
      },
      at: ["附件1!A2"],
      text: ["附件1缺少“三公经费”。"],
    },
    "a column of 附件2 that is gone": {
      cells: { "附件2!D13": null },
      at: ["附件2!A2"],
      text: ["附件2缺少“三级指标”。"],
    },
  },
  skips: {
    "only the report": {
      layout: (designs) => designs.filter(({ name }) => name === "附件4"),
      because: "没有识别到表格",
    },
  },
});
