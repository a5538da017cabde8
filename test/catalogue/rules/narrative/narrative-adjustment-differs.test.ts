import { narrativeAdjustmentDiffers } from "../../../../src/catalogue/rules/narrative/narrative-adjustment-differs";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { all, says, withoutReport } from "./report-changes";

const ADDED = "年中追加预算18.20万元";

function basicWasAdjusted(by: number | null): (data: OpenCase) => void {
  return (data) => {
    data.basicData.basicBudgetAdjustment = { priorFinal: 0, currentBudget: 0, currentFinal: by };
  };
}

describeRule(narrativeAdjustmentDiffers, {
  passes: {
    "the same amount twice": {
      data: says("政府采购62.50万元", "追加预算18.2万元后，又追加预算18.2万元；政府采购62.50万元"),
    },
    "added and cut": { data: says(ADDED, "年中追加预算30万元，核减专项资金11.80万元") },
    rounded: { data: says(ADDED, "年中追加预算18万元") },
    "the whole and, elsewhere, what of it went to projects": {
      data: says("政府采购62.50万元", "本年追加项目经费10.00万元，政府采购62.50万元"),
    },
    "projects only, and nothing else was adjusted": {
      data: all(basicWasAdjusted(0), says(ADDED, "年中追加项目经费18.20万元")),
    },
  },
  finds: {
    "an amount that the budget did not move by": {
      data: says(ADDED, "年中追加预算28.20万元"),
      at: ["附件4!A9"],
      text: [
        "报告写明追加 28.20 万元，附件2全年预算数 566.20 万元、年初预算数 548.00 万元，增加 18.20 万元，相差 10.00 万元。",
      ],
      related: [["附件2!E5", "附件2!D5"]],
    },
    "added, though the budget stayed": {
      data: (data) => {
        data.overall.funding.initialBudget = 566.2;
      },
      at: ["附件4!A9"],
      text: [
        "报告写明追加 18.20 万元，附件2全年预算数 566.20 万元、年初预算数 566.20 万元，没有变动，相差 18.20 万元。",
      ],
    },
    "several, added and cut": {
      data: says(ADDED, "年中追加预算30万元，另追加专项资金5万元，核减项目资金10万元"),
      at: ["附件4!A9"],
      text: [
        "报告写明追加 35.00 万元（30＋5）、核减 10.00 万元，附件2全年预算数 566.20 万元、年初预算数 548.00 万元，增加 18.20 万元，相差 6.80 万元。",
      ],
    },
    "projects only, and the basic budget was left blank": {
      data: all(basicWasAdjusted(null), says(ADDED, "年中追加项目经费124.11万元")),
      at: ["附件4!A9"],
      text: [
        "报告写明追加 124.11 万元，附件2全年预算数 566.20 万元、年初预算数 548.00 万元，增加 18.20 万元，相差 105.91 万元。",
      ],
    },
    "added, though the budget was cut": {
      data: (data) => {
        data.overall.funding.initialBudget = 570;
      },
      at: ["附件4!A9"],
      text: [
        "报告写明追加 18.20 万元，附件2全年预算数 566.20 万元、年初预算数 570.00 万元，减少 3.80 万元，相差 22.00 万元。",
      ],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件2，或附件4" },
    "nothing added": { data: says(ADDED, "年中没有追加预算"), because: "没有写预算追加" },
    "projects only, while the basic budget was adjusted": {
      data: says(ADDED, "年中追加项目经费18.20万元"),
      because: "基本支出的预算也有调整",
    },
    "people only": { data: says(ADDED, "年中追加人员经费18.20万元"), because: "只写了基本支出的追加" },
    about: { data: says(ADDED, "年中追加预算约20万元"), because: "不能逐笔确定" },
    "a list that nobody can tell the end of": {
      data: says(ADDED, "年中追加人员经费20万元，项目经费33.86万元"),
      because: "不能逐笔确定",
    },
    "a blank budget": {
      data: (data) => {
        data.overall.funding.initialBudget = null;
      },
      because: "“年初预算数”未填",
    },
  },
});
