import { staffOverAuthorized } from "../../../../src/catalogue/rules/basic-data/staff-over-authorized";
import { describeRule } from "../../../support/describe-rule";

describeRule(staffOverAuthorized, {
  passes: {
    "exactly as many as authorized": { cells: { "附件1!D5": 18 } },
    "fewer than authorized": { cells: { "附件1!D5": 1 } },
  },
  finds: {
    "one too many": {
      cells: { "附件1!D5": 19 },
      at: ["附件1!D5"],
      related: [["附件1!B5"]],
      text: ["2024年实际在职人数为 19 人，超过编制数 18 人，多 1 人。"],
    },
    "staff of a unit without posts": {
      cells: { "附件1!B5": 0, "附件1!D5": 3 },
      at: ["附件1!D5"],
      text: ["2024年实际在职人数为 3 人，超过编制数 0 人，多 3 人。"],
    },
  },
  skips: {
    "no 编制数": { cells: { "附件1!B5": null }, because: "编制数未填" },
    "staff in words": { cells: { "附件1!D5": "十来人" }, because: "2024年实际在职人数无法识别" },
    "no 附件1": { layout: (designs) => designs.slice(1), because: "没有附件1" },
  },
});
