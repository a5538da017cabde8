import { narrativePlaceholderLeft } from "../../../../src/catalogue/rules/narrative/narrative-placeholder-left";
import { describeRule } from "../../../support/describe-rule";
import { says, withoutReport } from "./report-changes";

describeRule(narrativePlaceholderLeft, {
  passes: {
    "brackets around other words": { data: says("政府采购62.50万元", "【说明】政府采购62.50万元") },
    "a name that is hidden": { data: says("政府采购62.50万元", "由XX公司供货，政府采购62.50万元") },
    "a size": { data: says("政府采购62.50万元", "购置2×3米展板，政府采购62.50万元") },
    "the words without brackets": { data: says("政府采购62.50万元", "相关资料待补充完善，政府采购62.50万元") },
  },
  finds: {
    one: {
      data: says("本单位无国有资本经营预算支出。", "【待补充：本单位无国有资本经营预算支出（请核实）】"),
      at: ["附件4!A21"],
      text: ["报告中还有没写的内容：【待补充：本单位无国有资本经营预算支出（请核实）】。"],
    },
    "two in one paragraph": {
      data: says("1.把未完成的渠段列入", "1.【待补充：改进措施】【待补充】把未完成的渠段列入"),
      at: ["附件4!A35"],
      text: ["报告中还有 2 处没写的内容：【待补充：改进措施】【待补充】。"],
    },
    "an amount to come": {
      data: says("政府采购62.50万元", "政府采购XX万元，其中工程＿＿万元"),
      at: ["附件4!A17"],
      text: ["报告中还有 2 处没写的内容：XX万元＿＿万元。"],
    },
  },
  skips: { "no report": { data: withoutReport, because: "没有附件4" } },
});
