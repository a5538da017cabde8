import { comparisonSignNonstandard } from "../../../../src/catalogue/rules/form/comparison-sign-nonstandard";
import { describeRule } from "../../../support/describe-rule";

import { splitTargets } from "../../../support/layouts";

describeRule(comparisonSignNonstandard, {
  passes: {
    "standard signs": {
      cells: { "附件2!E14": "≥240次", "附件2!F14": ">240次", "附件2!E15": "=60公里" },
    },
    "words instead of signs": { cells: { "附件2!E14": "不少于240次" } },
  },
  finds: {
    "target and result": {
      cells: { "附件2!E19": "≦24小时", "附件2!F19": " <=24小时" },
      at: ["附件2!E19", "附件2!F19"],
      text: [
        "“险情处置时间”年度指标值“≦24小时”中的“≦”应写作“≤”。",
        "“险情处置时间”实际完成值“<=24小时”中的“<=”应写作“≤”。",
      ],
      fix: { "附件2!E19": "≤24小时", "附件2!F19": " ≤24小时" },
    },
    "several signs in a cell": {
      cells: { "附件3-1!E13": "＞10座，≧9座" },
      at: ["附件3-1!E13"],
      text: ["“维修养护水库座数”年度指标值“＞10座，≧9座”中的“＞”“≧”应写作“>”“≥”。"],
      fix: { "附件3-1!E13": ">10座，≥9座" },
    },
    "a sign in a column of its own, which is not rewritten": {
      layout: (designs) => [splitTargets(designs[1]!)],
      cells: { "附件2!E15": "≧" },
      at: ["附件2!E15"],
      text: ["“清淤渠道长度”指标值“≧60公里”中的“≧”应写作“≥”。"],
      fix: {},
    },
  },
  skips: {
    "no indicators": { layout: (designs) => designs.slice(0, 1), because: "附件2、附件3没有填写指标值" },
  },
});
