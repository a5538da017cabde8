import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("vehicle-total-mismatch"), {
  passes: {
    "one part blank": { cells: { "附件1!F9": null } },
  },
  finds: {
    "a total that is not the sum": {
      cells: { "附件1!D10": 2 },
      at: ["附件1!D8"],
      text: ["公务用车购置和维护经费“2024年预算数”合计 2.20，明细之和 2.00，差 0.20。"],
      fix: { "附件1!D8": 2 },
    },
  },
  skips: {
    "totals blank": { cells: { "附件1!B8": null, "附件1!D8": "/", "附件1!F8": "—" }, because: "未填" },
  },
});
