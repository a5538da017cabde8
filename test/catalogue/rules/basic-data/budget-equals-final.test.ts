import { budgetEqualsFinal } from "../../../../src/catalogue/rules/basic-data/budget-equals-final";
import { describeRule } from "../../../support/describe-rule";

import type { OpenCase } from "../../../support/describe-rule";

function copyBudget({ basicData }: OpenCase): void {
  for (const row of [...basicData.spending, basicData.procurement, basicData.basicBudgetAdjustment]) {
    row.currentFinal = row.currentBudget;
  }
}

/** Leaves amounts only in the first rows of the table. */
function keepRows(data: OpenCase, count: number): void {
  const { spending, procurement, basicBudgetAdjustment } = data.basicData;
  const filled = [...spending, procurement, basicBudgetAdjustment].filter(
    ({ currentBudget: budget }) => budget !== 0 && budget !== null,
  );
  for (const row of filled.slice(count))
    Object.assign(row, { priorFinal: null, currentBudget: null, currentFinal: null });
}

describeRule(budgetEqualsFinal, {
  passes: {
    "one row that differs": { data: copyBudget, cells: { "附件1!F24": 1.79 } },
    "one row with a budget only": { data: copyBudget, cells: { "附件1!F24": null } },
    "one row that nobody can read": { data: copyBudget, cells: { "附件1!F24": "约两万" } },
  },
  finds: {
    "budget copied into every row": {
      data: copyBudget,
      at: ["附件1!F6"],
      related: [["附件1!D6"]],
      text: ["有数的 15 行，“2024年决算数”与“2024年预算数”全部相同，疑似照抄预算数。"],
    },
    "four rows are enough": {
      data(data) {
        copyBudget(data);
        keepRows(data, 4);
      },
      at: ["附件1!F6"],
      text: ["有数的 4 行，“2024年决算数”与“2024年预算数”全部相同，疑似照抄预算数。"],
    },
  },
  skips: {
    "three rows may be chance": {
      data(data) {
        copyBudget(data);
        keepRows(data, 3);
      },
      because: "不足 4 行",
    },
    "no 预算 column": { cells: { "附件1!D6": "备注" }, because: "没有找到本年预算数或本年决算数一列" },
  },
});
