import { narrativeGeneralBudgetDiffers } from "../../../../src/catalogue/rules/narrative/narrative-general-budget-differs";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { all, says, without, withoutReport } from "./report-changes";

const TOTAL = "2024年度一般公共预算支出494.80万元";

/** 收入性质 adds up to 全年预算 (566.20) and not to 全年执行 (554.80). */
function incomeIsBudget(data: OpenCase): void {
  data.overall.incomeKinds[0]!.amount = 506.2;
}

describeRule(narrativeGeneralBudgetDiffers, {
  passes: {
    rounded: { data: says(TOTAL, "2024年度一般公共预算支出495万元") },
    "in other words": { data: says(TOTAL, "2024年我中心支出共494.80万元") },
    about: { data: says(TOTAL, "一般公共预算支出494.80万元，全年支出约554万元") },
    "all funds, named behind the general budget": { data: says(TOTAL, `${TOTAL}，本单位全年支出554.80万元`) },
    "all funds, of which the next sentence tells the general budget": {
      data: says(TOTAL, "全年支出554.80万元，预算执行率97.99%。其中一般公共预算支出494.80万元"),
    },
    "less than what was budgeted": { data: incomeIsBudget },
    "exactly what was budgeted": { data: all(incomeIsBudget, says(TOTAL, "一般公共预算支出506.20万元")) },
  },
  finds: {
    "a wrong amount": {
      data: says(TOTAL, "2024年度一般公共预算支出484.80万元"),
      at: ["附件4!A11"],
      text: ["报告中“2024年度一般公共预算支出484.80万元”，附件2一般公共预算为 494.80 万元，相差 10.00 万元。"],
      related: [["附件2!B7"]],
    },
    "the spending of all funds": {
      data: says(TOTAL, "全年支出554.80万元"),
      at: ["附件4!A11"],
      text: [
        "“一般公共预算支出情况”中“全年支出554.80万元”是全部资金的支出，附件2一般公共预算为 494.80 万元，相差 60.00 万元。",
      ],
      related: [["附件2!B7", "附件2!F5"]],
    },
    "a bare 支出": {
      data: says(TOTAL, "2024年支出合计484.80万元"),
      at: ["附件4!A11"],
      text: ["报告中“2024年支出合计484.80万元”，附件2一般公共预算为 494.80 万元，相差 10.00 万元。"],
    },
    "more than what was budgeted": {
      data: all(incomeIsBudget, says(TOTAL, "一般公共预算支出520万元")),
      at: ["附件4!A11"],
      text: ["报告中“一般公共预算支出520万元”，附件2一般公共预算为 506.20 万元，相差 13.80 万元。"],
    },
  },
  skips: {
    "what was spent on something named": {
      data: says(TOTAL, "政府采购情况：预算64万元，支出62.50万元"),
      because: "没有附件2，或附件4的“一般公共预算支出情况”没有写支出总额",
    },
    "what was spent on something counted": {
      data: says(TOTAL, "公务接待61批次、428人次，支出4.12万元"),
      because: "没有附件2，或附件4的“一般公共预算支出情况”没有写支出总额",
    },
    "no report": { data: withoutReport, because: "没有附件2，或附件4" },
    "no total in the section": { data: without("2024年度一般公共预算支出"), because: "没有写支出总额" },
    "only about how much": { data: says(TOTAL, "一般公共预算支出约490万元"), because: "没有写支出总额" },
    "none at all": {
      data: says(TOTAL, "本单位无一般公共预算支出。本单位全年支出554.80万元"),
      because: "没有写支出总额",
    },
    "a blank in 附件2": {
      data: (data) => {
        data.overall.incomeKinds[0]!.amount = null;
      },
      because: "一般公共预算未填",
    },
  },
});
