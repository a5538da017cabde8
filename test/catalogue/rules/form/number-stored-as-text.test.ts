import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("number-stored-as-text"), {
  passes: {
    "percent text is no plain number": { cells: { "附件2!H5": "97.99%" } },
    "a value with its unit": { cells: { "附件1!F12": "0.7万元" } },
    "an inline cell is text by nature": { cells: { "附件2!B10": "其他资金：0" } },
  },
  finds: {
    "an amount": {
      cells: { "附件1!F12": "0.70" },
      at: ["附件1!F12"],
      text: ["公务接待“2024年决算数”的“0.70”是文本，公式合计时会被跳过，应转换为数字 0.70。"],
      fix: { "附件1!F12": 0.7 },
    },
    "a score": {
      cells: { "附件2!H14": " 8 " },
      at: ["附件2!H14"],
      text: ["“水库巡查次数”自评得分的“8”是文本，公式合计时会被跳过，应转换为数字 8。"],
      fix: { "附件2!H14": 8 },
    },
  },
  skips: {
    "only the report": {
      layout: (designs) => designs.filter(({ name }) => name === "附件4"),
      because: "没有识别到应填数字",
    },
  },
});
