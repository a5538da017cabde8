import { bandDiffers } from "../../../../src/catalogue/rules/scoring/band-differs";
import { describeRule } from "../../../support/describe-rule";

describeRule(bandDiffers, {
  onGood: "skipped",
  passes: {
    "the band of the score": { cells: { "附件2!H27": "97.9（优）" } },
    "a longer word for it": { cells: { "附件2!I27": "优秀" } },
  },
  finds: {
    "another band in the same cell": {
      cells: { "附件2!H27": "97.9（良）" },
      at: ["附件2!H27"],
      text: ["总分 97.9 分，旁边写的等级是“良”，应为“优”。"],
    },
    "another band in the next cell": {
      cells: { "附件3-1!I23": "等级：良好" },
      at: ["附件3-1!I23"],
      related: [["附件3-1!H23"]],
      text: ["总分 99.42 分，旁边写的等级是“良好”，应为“优”。"],
    },
  },
  skips: {
    "a remark that is no band": { cells: { "附件2!I27": "总体较好" }, because: "总分旁没有写等级" },
  },
});
