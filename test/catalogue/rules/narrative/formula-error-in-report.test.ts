import { formulaErrorInReport } from "../../../../src/catalogue/rules/narrative/formula-error-in-report";
import { describeRule } from "../../../support/describe-rule";
import { withoutReport } from "./report-changes";

describeRule(formulaErrorInReport, {
  passes: { "a number sign before a number": { cells: { "附件4!A29": "全年开展水库巡查252次，1#水库加固完成。" } } },
  finds: {
    "a formula that cannot be worked out": {
      cells: { "附件4!A9": { error: "#VALUE!" } },
      at: ["附件4!A9"],
      text: ["自评报告这一段显示 #VALUE!，公式取不到数。"],
    },
    "one that lost its cell": {
      cells: { "附件4!A13": { error: "#REF!" } },
      at: ["附件4!A13"],
      text: ["自评报告这一段显示 #REF!，公式取不到数。"],
    },
  },
  skips: { "no report": { data: withoutReport, because: "没有附件4" } },
});
