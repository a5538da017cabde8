import { narrativeSumMismatch } from "../../../../src/catalogue/rules/narrative/narrative-sum-mismatch";
import { describeRule } from "../../../support/describe-rule";
import { all, says, withoutFigures, withoutReport } from "./report-changes";

const PARTS = "其中水利设施运行维护与安全度汛198.40万元、水库移民后期扶持60.00万元";
const PURCHASES = "政府采购62.50万元";

describeRule(narrativeSumMismatch, {
  passes: {
    "a rounding tail": {
      data: says(PURCHASES, "人员经费100.33万元、公用经费50.33万元，合计150.67万元。政府采购62.50万元"),
    },
    "parts that do not claim to be all": {
      data: says(PARTS, "其中水利设施运行维护与安全度汛198.40万元、水库移民后期扶持50.00万元等"),
    },
    "the parts of a part left out": {
      data: says(PURCHASES, "年初预算548.00万元，其中项目262.00万元，追加18.20万元，共566.20万元。政府采购62.50万元"),
    },
    "parts of what was stated before its change": {
      data: says(PURCHASES, "公务车辆4辆，比上年减少1辆。其中轿车3辆，客车1辆。政府采购62.50万元"),
    },
    "parts of what was stated before a rate and its change": {
      data: says(
        PURCHASES,
        "接待、车辆经费预算10万元，支出9.23万元，完成预算的92.3%，比上年减少1.17万元，下降11.25%，其中车辆经费8.54万元，接待经费0.69万元。政府采购62.50万元",
      ),
    },
    "a list of people that ends in the others": {
      data: says(PURCHASES, "干警93人，其中法官32人、法官助理21人、书记员及其他人员40人。政府采购62.50万元"),
    },
    "people under several heads": {
      data: says(PURCHASES, "干警93人，其中党员62人、女干警41人、研究生学历20人。政府采购62.50万元"),
    },
    "a total divided a second time": {
      data: says(
        PURCHASES,
        "设备支出90万元，其中甲类50万元、乙类40万元。从支出内容看，购置30万元、租赁35万元、维修25万元。政府采购62.50万元",
      ),
    },
    "parts of what was spent before what is left": {
      data: says(PURCHASES, "设备支出90万元，预算98万元，节余8万元。其中购置65万元，租赁25万元。政府采购62.50万元"),
    },
    "parts of a change": {
      data: says(
        PURCHASES,
        "项目资金262.00万元，较年初增加7.00万元，增长2.75%，其中防汛4.00万元，清淤3.00万元。政府采购62.50万元",
      ),
    },
    "a goal's own sum that adds up": {
      data: (data) =>
        void (data.projects[1]!.goals.goalCompletion = "发放直补资金60万元（29.16＋20＋10.84），惠及486人"),
    },
    "counts by different measure words": {
      data: says("全年开展水库巡查252次", "化解矛盾共9起，其中厂地纠纷7起，移交遗留问题2个，全年开展水库巡查252次"),
    },
  },
  finds: {
    "a goal's own sum, written out": {
      data: (data) =>
        void (data.projects[1]!.goals.goalCompletion = "发放直补资金60万元（29.16＋20＋11.84），惠及486人"),
      at: ["附件3-2!F11"],
      text: [
        "附件3“水库移民后期扶持项目”实际完成情况写“发放直补资金60万元”，而同一句所列各项相加为 29.16＋20＋11.84＝61.00 万元，相差 1.00 万元。",
      ],
    },
    "parts behind 其中": {
      data: says(PARTS, "其中水利设施运行维护与安全度汛198.40万元、水库移民后期扶持50.00万元"),
      at: ["附件4!A16"],
      text: ["报告中“全年项目支出258.40万元”，而同一句所列各项相加为 198.40＋50.00＝248.40 万元，相差 10.00 万元。"],
    },
    "a total divided a second time": {
      data: says(
        PURCHASES,
        "设备支出90万元，其中甲类50万元、乙类40万元。从支出内容看，购置30万元、租赁35万元、维修29万元。政府采购62.50万元",
      ),
      at: ["附件4!A17"],
      text: ["报告中“设备支出90万元”，而同一句所列各项相加为 30＋35＋29＝94 万元，相差 4 万元。"],
    },
    "people, the others named last": {
      data: says(PURCHASES, "干警93人，其中法官32人、法官助理12人、书记员及其他人员40人。政府采购62.50万元"),
      at: ["附件4!A17"],
      text: ["报告中“干警93人”，而同一句所列各项相加为 32＋12＋40＝84 人，相差 9 人。"],
    },
    "a total behind its parts": {
      data: says(PURCHASES, "预算内125万元，追加124.11万元，项目资金共203.25万元。政府采购62.50万元"),
      at: ["附件4!A17"],
      text: ["报告中“项目资金共203.25万元”，而同一句所列各项相加为 125＋124.11＝249.11 万元，相差 45.86 万元。"],
    },
    "a total without the cents of its parts": {
      data: says(PURCHASES, "甲工程198.40万元、乙工程50.00万元，共258万元。政府采购62.50万元"),
      at: ["附件4!A17"],
      text: ["报告中“共258万元”，而同一句所列各项相加为 198.40＋50.00＝248.40 万元，相差 9.60 万元。"],
    },
    counts: {
      data: says("全年开展水库巡查252次", "化解矛盾共12起，其中纠纷7起、投诉3起，全年开展水库巡查252次"),
      at: ["附件4!A29"],
      text: ["报告中“化解矛盾共12起”，而同一句所列各项相加为 7＋3＝10 起，相差 2 起。"],
    },
    "amounts in 元": {
      data: says(PURCHASES, "发放甲补贴12000元、乙补贴3000元，合计16000元。政府采购62.50万元"),
      at: ["附件4!A17"],
      text: ["报告中“合计16000元”，而同一句所列各项相加为 12000＋3000＝15000 元，相差 1000 元。"],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "附件4和年度总体目标里没有带分项的合计" },
    "a report without sums": { data: all(withoutFigures), because: "没有带分项的合计" },
  },
});
