import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("public-use-parts-exceed"), {
  passes: {
    "parts that make up all of it": { cells: { "附件1!F21": 19 } },
    "no parts given": { cells: { "附件1!F22": null, "附件1!F23": null, "附件1!F24": "/" } },
  },
  finds: {
    "parts above the whole": {
      cells: { "附件1!F21": 18.5 },
      at: ["附件1!F21"],
      text: ["公用经费“2024年决算数”为 18.50，其中各项之和为 19.00，多出 0.50。"],
    },
  },
  skips: {
    "no whole": { cells: { "附件1!B21": null, "附件1!D21": null, "附件1!F21": null }, because: "未填" },
  },
});
