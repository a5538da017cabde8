import { narrativeFigureUnfilled } from "../../../../src/catalogue/rules/narrative/narrative-figure-unfilled";
import { describeRule } from "../../../support/describe-rule";
import { all, says } from "./report-changes";

describeRule(narrativeFigureUnfilled, {
  onGood: "skipped",
  passes: {},
  finds: {
    "an amount of 附件1": {
      cells: { "附件1!F7": null },
      at: ["附件1!F7"],
      text: ["三公经费“2024年决算数”没有填，报告却写了“三公经费支出2.65万元”。"],
      related: [["附件4!A14"]],
    },
    "a count": {
      data: (data) => void (data.basicData.staff.authorizedStaff = null),
      at: ["附件1!B5"],
      text: ["编制数没有填，报告却写了“编制18人”。"],
    },
    "the total score": {
      data: (data) => void (data.overall.total.score = null),
      at: ["附件2!H27"],
      text: ["总分“自评得分”没有填，报告却写了“2024年度本单位整体支出绩效自评得分97.90分”。"],
    },
  },
  skips: {
    "no figure in the text": {
      data: all(says("三公经费支出2.65万元，", "")),
      cells: { "附件1!F7": null },
      because: "报告写到的数在表格里都填了",
    },
  },
});
