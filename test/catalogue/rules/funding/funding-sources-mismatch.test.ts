import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("funding-sources-mismatch"), {
  passes: {
    "a source left blank": { cells: { "附件3-1!D9": null } },
  },
  finds: {
    "sources that do not add up": {
      cells: { "附件3-1!E7": 180 },
      at: ["附件3-1!E6"],
      text: ["年度资金总额“全年预算数”合计 202.00，明细之和 190.00，差 12.00。"],
      fix: { "附件3-1!E6": 190 },
    },
  },
  skips: {
    "no project form": { data: (data) => void (data.projects = []), because: "没有已填的附件3" },
  },
});
