import { reasonCopied } from "../../../../src/catalogue/rules/scoring/reason-copied";
import { describeRule } from "../../../support/describe-rule";

const SAME = "受汛期延长影响，部分工作推迟到第四季度";

describeRule(reasonCopied, {
  passes: {
    "the same indicator on two forms": {},
    "a short reason": { cells: { "附件2!I14": "资金未到位", "附件2!I15": "资金未到位" } },
    "other indicators of 附件2 and its project": { cells: { "附件2!I14": SAME, "附件3-1!I15": SAME } },
  },
  finds: {
    "two indicators of one form": {
      cells: { "附件2!I14": SAME, "附件2!I24": ` ${SAME}` },
      at: ["附件2!I24"],
      related: [["附件2!I14"]],
      text: [`“长期管护机制”的偏差原因与“水库巡查次数”一字不差：“${SAME}”。`],
    },
    "indicators of two projects that have nothing in common": {
      cells: { "附件3-1!I15": SAME, "附件3-2!I18": SAME },
      at: ["附件3-2!I18"],
      text: [`“移民人均年增收”的偏差原因与“维修工程验收合格率”一字不差：“${SAME}”。`],
    },
  },
  skips: {
    "one reason alone": {
      cells: { "附件2!I15": null, "附件2!I24": null },
      because: "写了偏差原因的指标不足两个",
    },
  },
});
