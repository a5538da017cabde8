import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("negative-amount"), {
  passes: {
    "the budget adjustment may be cut": { cells: { "附件1!F26": -3 } },
    nought: { cells: { "附件1!F12": 0 } },
  },
  finds: {
    "an amount below nought": {
      cells: { "附件1!F12": -0.7 },
      at: ["附件1!F12"],
      text: ["公务接待“2024年决算数”为 -0.70，不应小于 0，相差 0.70。"],
    },
    "staff below nought": {
      cells: { "附件1!D5": -1 },
      at: ["附件1!D5"],
      text: ["2024年实际在职人数为 -1，不应小于 0，相差 1。"],
    },
  },
  skips: {
    "only the report": {
      layout: (designs) => designs.filter(({ name }) => name === "附件4"),
      because: "没有识别到金额或人数",
    },
  },
});
