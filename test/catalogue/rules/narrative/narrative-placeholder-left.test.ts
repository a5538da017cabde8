import { narrativePlaceholderLeft } from "../../../../src/catalogue/rules/narrative/narrative-placeholder-left";
import { describeRule } from "../../../support/describe-rule";
import { says, withoutReport } from "./report-changes";

describeRule(narrativePlaceholderLeft, {
  passes: {
    "brackets around other words": { data: says("政府采购62.50万元", "【说明】政府采购62.50万元") },
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
  },
  skips: { "no report": { data: withoutReport, because: "没有附件4" } },
});
