import { projectNameUnmatched } from "../../../../src/catalogue/rules/cross-table/project-name-unmatched";
import { describeRule } from "../../../support/describe-rule";

describeRule(projectNameUnmatched, {
  passes: {
    "a row whose amount is no project's": { cells: { "附件3-2!C3": "青少年阅读推广", "附件1!F20": 61 } },
    "words in common": { cells: { "附件3-2!C3": "后期扶持（移民）" } },
  },
  finds: {
    "the same amount under another name": {
      cells: { "附件3-2!C3": "青少年阅读推广" },
      at: ["附件3-2!C3"],
      related: [["附件1!A20", "附件1!F20"]],
      text: [
        "项目“青少年阅读推广”在附件1中没有对应的行，而附件1“水库移民后期扶持基金”的决算数 60.00 万元正等于它的全年执行数，请核对是否同一项目。",
      ],
    },
  },
  skips: {
    "no 附件1": {
      layout: (designs) => designs.filter(({ name }) => name !== "附件1"),
      because: "没有附件1",
    },
  },
});
