import { narrativeAmountDiffers } from "../../../../src/catalogue/rules/narrative/narrative-amount-differs";
import { describeRule } from "../../../support/describe-rule";
import { all, says, withoutFigures, withoutReport } from "./report-changes";

describeRule(narrativeAmountDiffers, {
  passes: {
    "fewer decimals than the tables": { data: says("全年支出554.80万元", "全年支出555万元") },
    "one decimal, rounded": { data: says("公用经费35.10万元", "公用经费35.1万元") },
    "the same in 元": { data: says("政府采购62.50万元", "政府采购625000元") },
    "the same in 亿元, to its own last digit": { data: says("政府采购62.50万元", "政府采购0.006亿元") },
    "about-words": { data: says("政府采购62.50万元", "政府采购约50万元") },
    "another noun in front": { data: says("政府采购62.50万元", "防汛项目支出50.00万元，政府采购工程类30.00万元") },
    "last year's figure": { data: says("三公经费支出2.65万元", "2023年三公经费3.20万元。三公经费支出2.65万元") },
    "a year the tables do not have": {
      data: says("三公经费支出2.65万元", "2021年三公经费9.99万元。本年三公经费支出2.65万元"),
    },
    "one project's figures": {
      data: says("1、经济性评价", "其中安全度汛项目全年预算202.00万元，全年支出198.40万元。"),
    },
    "a project that no form names, whose figures are just those of a 附件3": {
      data: says("全年开展水库巡查252次", "全年预算202.00万元，全年支出198.40万元"),
    },
    "the general budget's share of project spending, in its own section": {
      data: says("全年项目支出258.40万元", "项目支出198.40万元"),
    },
    "shares of basic and project spending that add up to the general budget": {
      data: all(
        says("基本支出296.40万元，其中人员经费261.30万元", "基本支出286.40万元，其中人员经费251.30万元"),
        says("全年项目支出258.40万元", "项目支出208.40万元"),
      ),
    },
    "budgets by fund, which no form has": {
      data: says(
        "2024年度一般公共预算支出494.80万元",
        "年初预算488.00万元，全年预算506.20万元，一般公共预算支出494.80万元",
      ),
    },
    "figures of a fund's own section": {
      data: says("政府性基金预算支出60.00万元", "政府性基金预算支出60.00万元，项目支出60.00万元"),
    },
    "plans for next year": { data: says("1.把未完成的渠段列入", "公用经费30.00万元，1.把未完成的渠段列入") },
    "an execution rate reckoned from the year's first budget": {
      data: says("预算执行率97.99%", "预算执行率101.24%"),
    },
    "附件1 and 附件2 differ, and the report says what one of them does": {
      data: (data) => {
        data.basicData.spending.find((row) => row.key === "projectSpending")!.currentFinal = 250;
      },
    },
    "amounts by 支出性质 that are the budget": {
      data: (data) => {
        data.overall.expenditureKinds = [
          { label: "基本支出", amount: 300 },
          { label: "项目支出", amount: 266.2 },
        ];
      },
    },
    "the tables say 0, which another rule looks at": {
      data: (data) => {
        data.basicData.spending.find((row) => row.key === "reception")!.currentFinal = 0;
      },
    },
  },
  finds: {
    "a figure of 附件2": {
      data: says("全年支出554.80万元", "全年支出545.80万元"),
      at: ["附件4!A9"],
      text: ["报告中“全年支出545.80万元”与表格不一致：附件2年度资金总额“全年执行数”为 554.80 万元，相差 9.00 万元。"],
      related: [["附件2!F5"]],
    },
    "a part behind how far the whole is from its budget": {
      data: says("2.65万元，其中公务用车运行维护1.95", "2.65万元，比预算减少0.55万元，其中公务用车运行维护1.59"),
      at: ["附件4!A14"],
      text: [
        "报告中“其中公务用车运行维护1.59万元”与表格不一致：附件1公车运行维护“2024年决算数”为 1.95 万元，相差 0.36 万元。",
      ],
    },
    "a project budget": {
      data: says("全年项目经费预算262.00万元", "全年预算内项目经费260万元"),
      at: ["附件4!A16"],
      text: [
        "报告中“全年预算内项目经费260万元”与表格不一致：附件1项目支出“2024年预算数”为 262.00 万元，相差 2.00 万元。",
      ],
    },
    "人员经费 is what 公用经费 leaves of 基本支出": {
      data: says("其中人员经费261.30万元", "其中人员经费262.30万元"),
      at: ["附件4!A13"],
      text: [
        "报告中“其中人员经费262.30万元”与表格不一致：附件2基本支出 296.40 万元减去附件1公用经费 35.10 万元，人员经费应为 261.30 万元，相差 1.00 万元。",
      ],
    },
    "just over half of the last digit": {
      data: says("公用经费35.10万元", "公用经费35.11万元"),
      at: ["附件4!A13"],
      text: ["报告中“公用经费35.11万元”与表格不一致：附件1公用经费“2024年决算数”为 35.10 万元，相差 0.01 万元。"],
    },
    "what the sentence itself works out": {
      data: says(
        "全年开展水库巡查252次",
        "防汛物资计划采购12.6万元，实际采购11.8万元，节约0.6万元。全年开展水库巡查252次",
      ),
      at: ["附件4!A29"],
      text: ["报告中“节约0.6万元”与前面的数不合：由 12.6 万元与 11.8 万元，应为 0.80 万元，相差 0.20 万元。"],
    },
    people: {
      data: says("在职人员17人", "在职人员19人"),
      at: ["附件4!A8"],
      text: ["报告中“在职人员19人”与表格不一致：附件1“2024年实际在职人数”为 17 人，相差 2 人。"],
    },
    "a rate": {
      data: says("预算执行率97.99%", "预算执行率100%"),
      at: ["附件4!A9"],
      text: ["报告中“预算执行率100%”与表格不一致：附件2年度资金总额“执行率”为 97.99%，相差 2.01 个百分点。"],
    },
    "元 read as 元": {
      data: says("政府采购62.50万元", "政府采购62.50元"),
      at: ["附件4!A17"],
      text: ["报告中“政府采购62.50元”与表格不一致：附件1政府采购金额“2024年决算数”为 62.50 万元，相差 62.49375 万元。"],
    },
    "last year's figure, wrong": {
      data: says("三公经费支出2.65万元", "上年三公经费3.02万元。本年三公经费支出2.65万元"),
      at: ["附件4!A14"],
      text: ["报告中“上年三公经费3.02万元”与表格不一致：附件1三公经费“2023年决算数”为 3.20 万元，相差 0.18 万元。"],
    },
    "in the second of two cells that a sentence was broken over": {
      data: (data) => {
        const [opening, sentence] = [
          "政府采购严格按照规定程序办理并在采购网上公开，全年共组织采购",
          "活动多次，政府采购60.50万元。",
        ];
        data.report = data.report!.flatMap((text) => (text.startsWith("政府采购62.50") ? [opening, sentence] : [text]));
      },
      at: ["附件4!A18"],
      text: ["报告中“政府采购60.50万元”与表格不一致：附件1政府采购金额“2024年决算数”为 62.50 万元，相差 2.00 万元。"],
    },
    "a government fund": {
      data: says("政府性基金预算支出60.00万元", "政府性基金预算支出80.00万元"),
      at: ["附件4!A19"],
      text: ["报告中“政府性基金预算支出80.00万元”与表格不一致：附件2政府性基金拨款为 60.00 万元，相差 20.00 万元。"],
    },
    "a second figure of basic spending, where the general budget paid for everything": {
      data: all(
        says("2024年度一般公共预算支出494.80万元", "基本支出296.40万元，项目支出258.40万元"),
        says("基本支出296.40万元，其中人员经费", "基本支出297.40万元，其中人员经费"),
      ),
      cells: { "附件2!B7": "其中：一般公共预算：554.8", "附件2!B8": "政府性基金拨款：0" },
      at: ["附件4!A13"],
      text: ["报告中“基本支出297.40万元”与表格不一致：附件2基本支出为 296.40 万元，相差 1.00 万元。"],
    },
    "words that say one thing and figures the other": {
      data: says("政府采购62.50万元", "印刷费由上年的1.20万元增加到0.90万元。政府采购62.50万元"),
      at: ["附件4!A17"],
      text: ["报告中“印刷费由上年的1.20万元增加到0.90万元”前后相反：由 1.20 万元 到 0.90 万元 是减少。"],
    },
    "the same wrong figure twice in one paragraph, once": {
      data: says("政府采购62.50万元", "政府采购60.50万元，比预算少；政府采购60.50万元"),
      at: ["附件4!A17"],
      text: ["报告中“政府采购60.50万元”与表格不一致：附件1政府采购金额“2024年决算数”为 62.50 万元，相差 2.00 万元。"],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件4" },
    "a report without figures": { data: withoutFigures, because: "没有能与表格对应的数字" },
    "a blank cell in the tables": {
      data: all(withoutFigures, (data) => {
        data.report!.push("政府采购62.50万元。");
        data.basicData.procurement.currentFinal = null;
      }),
      because: "政府采购金额“2024年决算数”未填",
    },
  },
});
