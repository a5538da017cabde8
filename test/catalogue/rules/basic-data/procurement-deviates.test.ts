import { procurementDeviates } from "../../../../src/catalogue/rules/basic-data/procurement-deviates";
import { describeRule } from "../../../support/describe-rule";

describeRule(procurementDeviates, {
  passes: {
    "exactly 120%": {
      data: ({ basicData }) => void Object.assign(basicData.procurement, { currentBudget: 10, currentFinal: 12 }),
    },
    "exactly 80%": {
      data: ({ basicData }) => void Object.assign(basicData.procurement, { currentBudget: 10, currentFinal: 8 }),
    },
    "nothing planned and nothing bought": {
      data: ({ basicData }) => void Object.assign(basicData.procurement, { currentBudget: 0, currentFinal: 0 }),
    },
  },
  finds: {
    "more than 120%": {
      data: ({ basicData }) => void Object.assign(basicData.procurement, { currentBudget: 5.37, currentFinal: 171.16 }),
      at: ["附件1!F25"],
      related: [["附件1!D25"]],
      text: ["政府采购金额决算 171.16 万元，是预算 5.37 万元的 3187.34%，超出 80%—120% 的范围，相差 165.79 万元。"],
    },
    "just under 80%": {
      data: ({ basicData }) => void Object.assign(basicData.procurement, { currentBudget: 10, currentFinal: 7.99 }),
      at: ["附件1!F25"],
      text: ["政府采购金额决算 7.99 万元，是预算 10.00 万元的 79.9%，超出 80%—120% 的范围，相差 2.01 万元。"],
    },
    "bought without a budget": {
      data: ({ basicData }) => void Object.assign(basicData.procurement, { currentBudget: 0, currentFinal: 3.2 }),
      at: ["附件1!F25"],
      text: ["政府采购金额决算 3.20 万元，预算为 0.00，属于无预算采购，相差 3.20 万元。"],
    },
  },
  skips: {
    "no budget": {
      data: ({ basicData }) => void Object.assign(basicData.procurement, { currentBudget: null }),
      because: "未填",
    },
    "an amount in words": {
      data: ({ basicData }) => void Object.assign(basicData.procurement, { currentFinal: "约二十" }),
      because: "无法识别",
    },
  },
});
