import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("three-public-total-mismatch"), {
  passes: {
    "blank parts beside a filled one": {
      cells: { "附件1!F8": "/", "附件1!F9": null, "附件1!F10": null, "附件1!F11": null, "附件1!F7": 0.7 },
    },
    "a blank total part counts as its own parts": { cells: { "附件1!F8": null } },
    "a tail of rounding": { cells: { "附件1!F7": 2.66 } },
  },
  finds: {
    "a total that is not the sum": {
      cells: { "附件1!F7": 3.65 },
      at: ["附件1!F7"],
      text: ["三公经费“2024年决算数”合计 3.65，明细之和 2.65，差 1.00。"],
      related: [["附件1!F8", "附件1!F11", "附件1!F12"]],
      fix: { "附件1!F7": 2.65 },
    },
    "in last year's column too": {
      cells: { "附件1!B12": 1.3 },
      at: ["附件1!B7"],
      text: ["三公经费“2023年决算数”合计 3.20，明细之和 3.40，差 0.20。"],
    },
    "just beyond rounding": {
      cells: { "附件1!F7": 2.68 },
      at: ["附件1!F7"],
      text: ["三公经费“2024年决算数”合计 2.68，明细之和 2.65，差 0.03。"],
    },
  },
  skips: {
    "nothing filled under any total": {
      data: ({ basicData }) => {
        for (const row of basicData.spending) {
          const keys: readonly (string | undefined)[] = [
            "vehicles",
            "vehiclePurchase",
            "vehicleRunning",
            "abroad",
            "reception",
          ];
          if (keys.includes(row.key)) Object.assign(row, { priorFinal: null, currentBudget: null, currentFinal: null });
        }
      },
      because: "没有已填的明细",
    },
  },
});
