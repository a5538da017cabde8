import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("cell-error-value"), {
  passes: {
    "an error outside the form's places": { cells: { "附件1!A1": { error: "#REF!" } } },
  },
  finds: {
    "in an amount": {
      cells: { "附件1!F7": { error: "#REF!" } },
      at: ["附件1!F7"],
      text: ["三公经费“2024年决算数”显示错误值 #REF!。"],
    },
    "in a text": {
      cells: { "附件2!F14": { error: "#N/A" } },
      at: ["附件2!F14"],
      text: ["“水库巡查次数”实际完成值显示错误值 #N/A。"],
    },
  },
  skips: {
    "only the report": {
      layout: (designs) => designs.filter(({ name }) => name === "附件4"),
      because: "没有识别到可填的单元格",
    },
  },
});
