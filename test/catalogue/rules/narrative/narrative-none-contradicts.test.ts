import { narrativeNoneContradicts } from "../../../../src/catalogue/rules/narrative/narrative-none-contradicts";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { all, says, withoutFigures, withoutReport } from "./report-changes";

function spendingIs(key: string, final: number | null): (data: OpenCase) => void {
  return (data) => {
    data.basicData.spending.find((row) => row.key === key)!.currentFinal = final;
  };
}

function fundIs(amount: number | null): (data: OpenCase) => void {
  return (data) => {
    data.overall.incomeKinds[1]!.amount = amount;
  };
}

describeRule(narrativeNoneContradicts, {
  passes: {
    "none, and 0 in the tables": {
      data: all(fundIs(0), says("政府性基金预算支出60.00万元，全部用于水库移民后期扶持", "本单位无政府性基金预算支出")),
    },
    "none, and a blank in the tables": {
      data: all(
        fundIs(null),
        says("政府性基金预算支出60.00万元，全部用于水库移民后期扶持", "本单位无政府性基金预算支出"),
      ),
    },
    "none of what no table knows": {
      data: says("本单位无国有资本经营预算支出", "本单位无国有资本经营预算支出和其他支出"),
    },
    "none of a narrower kind": { data: says("政府采购62.50万元", "无超标准公务接待支出，政府采购62.50万元") },
    "none planned": {
      data: says(
        "政府性基金预算支出60.00万元，全部用于水库移民后期扶持",
        "年初未安排政府性基金预算支出，年中追加60.00万元",
      ),
    },
    "no budget for it": { data: says("、公务接待0.70万元", "、公务接待0.70万元，未安排公务接待费预算") },
    "none last year": { data: says("政府采购62.50万元", "上年无政府采购支出，本年政府采购62.50万元") },
    "an amount of 0 and 0 in the tables": { data: says("公务接待0.70万元", "公务接待0.70万元、出国经费0万元") },
  },
  finds: {
    "no government fund, and an amount in 附件2": {
      data: says("政府性基金预算支出60.00万元，全部用于水库移民后期扶持", "本单位无政府性基金预算支出"),
      at: ["附件4!A19"],
      text: ["报告说“本单位无政府性基金预算支出”，但附件2政府性基金拨款为 60.00 万元。"],
      related: [["附件2!B8"]],
    },
    "none planned, and an amount in 附件2": {
      data: says("政府性基金预算支出60.00万元，全部用于水库移民后期扶持", "本年度未安排政府性基金预算支出"),
      at: ["附件4!A19"],
      text: ["报告说“本年度未安排政府性基金预算支出”，但附件2政府性基金拨款为 60.00 万元。"],
    },
    "a bare 无 in the section of the fund": {
      data: says("政府性基金预算支出60.00万元，全部用于水库移民后期扶持", "无"),
      at: ["附件4!A19"],
      text: ["报告说“无”，但附件2政府性基金拨款为 60.00 万元。"],
    },
    "three funds in one breath": {
      data: says("本单位无国有资本经营预算支出", "本单位无国有资本经营预算、政府性基金预算支出"),
      at: ["附件4!A21"],
      text: ["报告说“本单位无国有资本经营预算、政府性基金预算支出”，但附件2政府性基金拨款为 60.00 万元。"],
    },
    "no reception, and an amount in 附件1": {
      data: says("、公务接待0.70万元", "，全年未发生公务接待费"),
      at: ["附件4!A14"],
      text: ["报告说“全年未发生公务接待费”，但附件1公务接待“2024年决算数”为 0.70 万元。"],
    },
    "an amount, and 0 in 附件1": {
      data: spendingIs("reception", 0),
      at: ["附件4!A14"],
      text: ["报告中“公务接待0.70万元”与表格矛盾：附件1公务接待“2024年决算数”为 0。"],
    },
    "a fund's amount, and 0 in 附件2": {
      data: fundIs(0),
      at: ["附件4!A19"],
      text: ["报告中“政府性基金预算支出60.00万元”与表格矛盾：附件2政府性基金拨款为 0。"],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件4" },
    "a report without amounts": { data: withoutFigures, because: "没有能与表格对应的支出" },
  },
});
