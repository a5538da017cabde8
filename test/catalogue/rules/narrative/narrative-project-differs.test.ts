import { narrativeProjectDiffers } from "../../../../src/catalogue/rules/narrative/narrative-project-differs";
import { describeRule } from "../../../support/describe-rule";
import { all, says, withoutFigures, withoutReport } from "./report-changes";
import { withProjectReport } from "./project-report-sheet";

const PURCHASES = "政府采购62.50万元，";
const sayingToo = (sentence: string) => says(PURCHASES, `${sentence}${PURCHASES}`);

describeRule(narrativeProjectDiffers, {
  passes: {
    "what the 附件3 states": {
      data: sayingToo(
        "水利设施运行维护与安全度汛项目年初预算195万元，全年预算202万元，实际支出198.4万元，执行率98.22%。",
      ),
    },
    "预算 that is the year's first": { data: sayingToo("水利设施运行维护与安全度汛项目预算195万元，支出198.40万元。") },
    "rows of 附件1": { data: sayingToo("小型水库安全度汛专项支出89万元，农村渠道清淤专项预算40万元、支出39万元。") },
    "a part of the year": {
      data: sayingToo("水库移民后期扶持项目支出60万元。截至6月底，水库移民后期扶持项目支出32.00万元。"),
    },
    "about-words": { data: sayingToo("水库移民后期扶持项目支出约50万元，水库移民后期扶持项目支出60万元。") },
    "another noun behind the name": {
      data: sayingToo("水库移民后期扶持项目支出60万元，水库移民后期扶持项目道路支出20.00万元。"),
    },
    "what was added to each": {
      data: sayingToo(
        "全年项目支出258.40万元，年中追加7万元，其中追加水利设施运行维护与安全度汛项目4万元、水库移民后期扶持项目3万元。",
      ),
    },
    "a list behind the share of the budget that was spent": {
      data: sayingToo(
        "全年项目支出258.40万元，完成项目预算262万元的98.63%。按资金类别分：小型水库安全度汛专项89万元，农村渠道清淤专项39万元。",
      ),
    },
    "another year": { data: sayingToo("水库移民后期扶持项目支出60万元。2023年水库移民后期扶持项目支出58.00万元。") },
    "a clause about something else in between": {
      data: sayingToo("水库移民后期扶持项目支出60万元，发放补助486人，其余渠道支出20.00万元。"),
    },
  },
  finds: {
    "a report on one project against itself": {
      layout: withProjectReport("全年预算100万元，实际支出80万元，执行率88%。"),
      at: ["项目报告!A5"],
      text: ["项目自评报告中“执行率88%”不对：支出 80.00 万元÷预算 100.00 万元＝80%，相差 8 个百分点。"],
    },
    "what was spent": {
      data: sayingToo("水库移民后期扶持项目支出56.00万元。"),
      at: ["附件4!A17"],
      text: [
        "报告中“水库移民后期扶持项目支出56.00万元”与表格不一致：附件3“水库移民后期扶持项目”年度资金总额“全年执行数”为 60.00 万元，相差 4.00 万元。",
      ],
      related: [["附件3-2!F6"]],
    },
    "what follows the name clause by clause": {
      data: sayingToo("水利设施运行维护与安全度汛项目预算220万元，支出189.4万元，执行率88.22%。"),
      at: ["附件4!A17", "附件4!A17", "附件4!A17"],
      text: [
        "报告中“水利设施运行维护与安全度汛项目预算220万元”与表格不一致：附件3“水利设施运行维护与安全度汛项目”年度资金总额“全年预算数”为 202.00 万元，相差 18.00 万元。",
        "报告中“支出189.4万元”与表格不一致：附件3“水利设施运行维护与安全度汛项目”年度资金总额“全年执行数”为 198.40 万元，相差 9.00 万元。",
        "报告中“执行率88.22%”与表格不一致：附件3“水利设施运行维护与安全度汛项目”年度资金总额“执行率”为 98.22%，相差 10 个百分点。",
      ],
    },
    "a list behind 项目支出": {
      data: says("水库移民后期扶持60.00万元", "水库移民后期扶持66.00万元"),
      at: ["附件4!A16"],
      text: [
        "报告中“水库移民后期扶持66.00万元”与表格不一致：附件3“水库移民后期扶持项目”年度资金总额“全年执行数”为 60.00 万元，相差 6.00 万元。",
      ],
    },
    "a row of 附件1": {
      data: sayingToo("农村渠道清淤专项支出36万元。"),
      at: ["附件4!A17"],
      text: [
        "报告中“农村渠道清淤专项支出36万元”与表格不一致：附件1农村渠道清淤专项“2024年决算数”为 39.00 万元，相差 3.00 万元。",
      ],
    },
    "the score of a project": {
      data: sayingToo("水库移民后期扶持项目自评得分98分。"),
      at: ["附件4!A17"],
      text: [
        "报告中“水库移民后期扶持项目自评得分98分”与表格不一致：附件3“水库移民后期扶持项目”总分“自评得分”为 100 分，相差 2 分。",
      ],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件4" },
    "a report without figures": { data: all(withoutFigures), because: "没有按名称写到项目" },
  },
});
