import { costLowerBound } from "../../../../src/catalogue/rules/indicators/cost-lower-bound";
import { describeRule } from "../../../support/describe-rule";

describeRule(costLowerBound, {
  passes: {
    "what was saved": { cells: { "附件2!D20": "资金节约率", "附件2!E20": "≥5%" } },
    "how much of a budget was used": { cells: { "附件2!D20": "预算控制数", "附件2!E20": "≥95%" } },
    "no sign": { cells: { "附件2!E20": "262万元" } },
  },
  finds: {
    "a lower bound": {
      cells: { "附件2!E20": "≥262万元" },
      at: ["附件2!E20"],
      text: ["成本指标“项目支出控制数”的年度指标值“≥262万元”是下限，成本应当写上限（≤）。"],
    },
    "a lower bound in words": {
      cells: { "附件3-1!E18": "不低于202万元" },
      at: ["附件3-1!E18"],
      text: ["成本指标“项目资金支出”的年度指标值“不低于202万元”是下限，成本应当写上限（≤）。"],
    },
  },
  skips: {
    "no cost": {
      data: (data) => {
        for (const form of [data.overall, ...data.projects])
          form.indicators = form.indicators.filter(({ levelTwo }) => levelTwo !== "成本指标");
      },
      because: "没有量化的成本指标",
    },
  },
});
