import { reportTextCutOff } from "../../../../src/catalogue/rules/narrative/report-text-cut-off";
import { describeRule } from "../../../support/describe-rule";
import { withoutReport } from "./report-changes";

describeRule(reportTextCutOff, {
  passes: {
    "a long paragraph in a row that is high enough": {
      cells: { "附件4!A29": "全年开展水库巡查252次，清淤渠道57公里，维修工程验收全部合格，辖区水库安全度汛。" },
    },
  },
  finds: {
    "a paragraph higher than its row": {
      cutOff: ["附件4!A9"],
      at: ["附件4!A9"],
      text: ["自评报告这一段比它的行高，打印时会被截断。"],
    },
  },
  skips: { "no report": { data: withoutReport, because: "没有附件4" } },
});
