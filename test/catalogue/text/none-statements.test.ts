import { noneStatements } from "../../../src/catalogue/text/none-statements";
import { reportReadings } from "../../../src/catalogue/text/read-narrative";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { snapshotFor } from "../../support/describe-rule";

function none(text: string, section = "一、单位基本情况"): string[] {
  const snapshot = snapshotFor({ ...clean2024, report: ["2024年度某中心单位整体支出绩效自评报告", section, text] }, {});
  return reportReadings(readSubmission(snapshot, DEFAULT_PACK))
    .flatMap(noneStatements)
    .map(({ subject }) => subject);
}

test.each<[string, string[]]>([
  ["本单位无政府性基金预算支出", ["governmentFund"]],
  ["2024年度本单位没有政府性基金预算财政拨款支出。", ["governmentFund"]],
  ["青岚市湖滨区水利工程服务中心无政府性基金支出。", ["governmentFund"]],
  ["本年度无政府性基金预算收支。", ["governmentFund"]],
  ["本单位无政府性基金预算、国有资本经营预算和社会保险基金预算支出。", ["governmentFund"]],
  ["本单位无项目支出。", ["projectSpending"]],
  ["无因公出国（境）费、公务用车购置费支出。", ["abroad", "vehiclePurchase"]],
  ["我中心全年未发生公务接待费。", ["reception"]],
  ["本单位不涉及政府采购。", ["procurement"]],
])("%s", (text, expected) => expect(none(text)).toEqual(expected));

test.each([
  "本单位无国有资本经营预算支出。",
  "本单位无社会保险基金预算支出。",
  "无其他需要说明的情况。",
  "无超预算支出。",
  "不存在政府采购违规情况。",
  "无公务接待超标准现象。",
  "项目支出中无政府采购支出。",
  "无其他三公经费支出。",
  "上年无政府性基金预算支出。",
  "无项目预算。",
  "无。",
])("silent: %s", (text) => expect(none(text)).toEqual([]));

test.each(["无", "无。", "本单位无此项支出。", "本年度无该项资金支出。", "无支出"])(
  "in the section of a fund, %s is about that fund",
  (text) => {
    expect(none(text, "三、政府性基金预算支出情况")).toEqual(["governmentFund"]);
    expect(none(text, "四、国有资本经营预算支出情况")).toEqual([]);
  },
);
