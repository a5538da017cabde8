import { narrativeTrendContradicts } from "../../../../src/catalogue/rules/narrative/narrative-trend-contradicts";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { all, says, withoutReport } from "./report-changes";

const SAID = "三公经费较上年下降";
/** The other sentence of the clean report that sets a row against another year or its budget. */
const SAID_TOO = "三公经费低于预算";

function threePublic(prior: number | null, budget: number | null, final: number | null): (data: OpenCase) => void {
  return (data) => {
    Object.assign(
      data.basicData.spending.find((row) => row.key === "threePublic")!,
      { priorFinal: prior, currentBudget: budget, currentFinal: final },
    );
  };
}

describeRule(narrativeTrendContradicts, {
  passes: {
    "a cent less": { data: threePublic(2.66, 3.1, 2.65) },
    "the right share": { data: says(SAID, "三公经费较上年下降17.19%") },
    "the right share, rounded": { data: says(SAID, "三公经费较上年下降17%") },
    "the right amount": { data: says(SAID, "三公经费较上年减少0.55万元，下降17.19%") },
    "less than the budget": { data: says(SAID, "三公经费较预算减少0.45万元") },
    "no base, and true of the budget": { data: all(says(SAID, "三公经费有所下降"), threePublic(2, 3.1, 2.65)) },
    "the right amount, rounded": { data: says(SAID, "三公经费较上年减少0.6万元") },
    "it stayed, as the report says": {
      data: all(says(SAID, "三公经费与上年持平"), threePublic(2.65, 3.1, 2.65)),
    },
    "a share of nothing": { data: all(says(SAID, "三公经费较上年增长100%"), threePublic(0, 3.1, 2.65)) },
    "what it is below, or how far": {
      data: all(says(SAID, "三公经费低于上年3.20万元"), says(SAID_TOO, "三公经费低于预算0.45万元")),
    },
    about: { data: says(SAID, "三公经费较上年下降约20%") },
  },
  finds: {
    "a topic before its figures": {
      data: says("政府采购62.50万元", "政府采购方面，预算64万元，实际采购62.5万元，比上年61万元减少1.5万元"),
      at: ["附件4!A17"],
      text: [
        "报告说“比上年61万元减少1.5万元”，附件1政府采购金额上年决算 61.00 万元、本年决算 62.50 万元，实际增加 1.50 万元。",
      ],
    },
    "how far it is below, and that it is": {
      data: all(says(SAID, "三公经费低于上年0.65万元"), says(SAID_TOO, "公用经费低于上年")),
      at: ["附件4!A14", "附件4!A27"],
      text: [
        "报告说“三公经费低于上年0.65万元”，附件1三公经费上年决算 3.20 万元、本年决算 2.65 万元，实际减少 0.55 万元，幅度 17.19%。",
        "报告说“公用经费低于上年”，附件1公用经费上年决算 34.50 万元、本年决算 35.10 万元，实际增加 0.60 万元。",
      ],
    },
    "what it is set against": {
      data: says("三公经费较上年下降", "三公经费比上年决算3.60万元减少0.55万元"),
      at: ["附件4!A14"],
      text: ["报告说“三公经费比上年决算3.60万元减少0.55万元”，附件1三公经费上年决算为 3.20 万元，相差 0.40 万元。"],
    },
    "it rose": {
      data: threePublic(2, 3.1, 2.65),
      at: ["附件4!A14"],
      text: ["报告说“三公经费较上年下降”，附件1三公经费上年决算 2.00 万元、本年决算 2.65 万元，实际增加 0.65 万元。"],
    },
    "it stayed": {
      data: threePublic(2.65, 3.1, 2.65),
      at: ["附件4!A14"],
      text: ["报告说“三公经费较上年下降”，附件1三公经费上年决算 2.65 万元、本年决算 2.65 万元，实际持平。"],
    },
    "it did not stay": {
      data: says(SAID, "三公经费与上年持平"),
      at: ["附件4!A14"],
      text: ["报告说“三公经费与上年持平”，附件1三公经费上年决算 3.20 万元、本年决算 2.65 万元，实际减少 0.55 万元。"],
    },
    "the clause before names the subject": {
      data: says("政府采购62.50万元", "政府采购62.50万元，同比下降"),
      at: ["附件4!A17"],
      text: ["报告说“同比下降”，附件1政府采购金额上年决算 61.00 万元、本年决算 62.50 万元，实际增加 1.50 万元。"],
    },
    "against the budget": {
      data: says(SAID, "三公经费较预算增长"),
      at: ["附件4!A14"],
      text: ["报告说“三公经费较预算增长”，附件1三公经费本年预算 3.10 万元、本年决算 2.65 万元，实际减少 0.45 万元。"],
    },
    "no base, and true of neither": {
      data: says(SAID, "三公经费有所增长"),
      at: ["附件4!A14"],
      text: ["报告说“三公经费有所增长”，附件1三公经费上年决算 3.20 万元、本年决算 2.65 万元，实际减少 0.55 万元。"],
    },
    "no base, against last year, and no budget to be true of": {
      data: all(says(SAID, "三公经费有所增长"), threePublic(3.2, null, 2.65)),
      at: ["附件4!A14"],
      text: ["报告说“三公经费有所增长”，附件1三公经费上年决算 3.20 万元、本年决算 2.65 万元，实际减少 0.55 万元。"],
    },
    "the right way, by another amount": {
      data: says(SAID, "三公经费较上年减少0.65万元"),
      at: ["附件4!A14"],
      text: [
        "报告说“三公经费较上年减少0.65万元”，附件1三公经费上年决算 3.20 万元、本年决算 2.65 万元，实际减少 0.55 万元，幅度 17.19%。",
      ],
    },
    "the right way, by another share": {
      data: says(SAID, "三公经费较上年下降19.17%"),
      at: ["附件4!A14"],
      text: [
        "报告说“三公经费较上年下降19.17%”，附件1三公经费上年决算 3.20 万元、本年决算 2.65 万元，实际减少 0.55 万元，幅度 17.19%。",
      ],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件1，或附件4" },
    "no trend of a known figure": {
      data: all(says(SAID, "补偿资金较上年递增"), says(SAID_TOO, "支出节约")),
      because: "没有能与表格对应的增减变化",
    },
    "last year is blank": {
      data: all(says(SAID_TOO, "支出节约"), threePublic(null, 3.1, 2.65)),
      because: "“2023年决算数”未填",
    },
  },
});
