import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("rounding-tail"), {
  passes: {
    "apart by more than rounding": { cells: { "附件1!F7": 2.69 } },
  },
  finds: {
    "a total off by the last digit": {
      cells: { "附件1!F7": 2.66 },
      at: ["附件1!F7"],
      text: ["三公经费“2024年决算数”合计 2.66，明细之和 2.65，尾差 0.01，在四舍五入范围内。"],
      fix: { "附件1!F7": 2.65 },
    },
  },
  skips: {
    "no totals": {
      data: (data) => {
        data.projects = [];
        for (const row of data.basicData.spending) {
          const keys: readonly (string | undefined)[] = ["threePublic", "vehicles", "projectSpending"];
          if (keys.includes(row.key)) Object.assign(row, { priorFinal: null, currentBudget: null, currentFinal: null });
        }
      },
      because: "未填",
    },
  },
});
