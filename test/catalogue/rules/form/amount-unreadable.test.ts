import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("amount-unreadable"), {
  passes: {
    "blank marks": { cells: { "附件1!F15": "／", "附件1!F11": "……", "附件1!F9": "无" } },
    "an amount with its unit": { cells: { "附件1!F15": "29.5万元" } },
    "full-width digits": { cells: { "附件1!F15": "２９.５" } },
  },
  finds: {
    "about twenty": {
      cells: { "附件1!F12": "约二十" },
      at: ["附件1!F12"],
      text: ["公务接待“2024年决算数”应填金额，现填“约二十”，无法识别。"],
    },
    "a letter for a digit": {
      cells: { "附件2!H14": "1O" },
      at: ["附件2!H14"],
      text: ["“水库巡查次数”自评得分应填分数，现填“1O”，无法识别，可能是 10。"],
      fix: { "附件2!H14": 10 },
    },
    "a stray point": {
      cells: { "附件1!F12": "7.50." },
      at: ["附件1!F12"],
      text: ["公务接待“2024年决算数”应填金额，现填“7.50.”，无法识别，可能是 7.50。"],
      fix: { "附件1!F12": 7.5 },
    },
    "an inline amount": {
      cells: { "附件2!B10": "其他资金：1O" },
      at: ["附件2!B10"],
      text: ["其他资金应填金额，现填“1O”，无法识别，可能是 10。"],
      fix: { "附件2!B10": "其他资金：10" },
    },
    "a letter for a digit of a rate": {
      cells: { "附件3-1!H7": "9O%" },
      at: ["附件3-1!H7"],
      text: ["当年财政拨款“执行率”应填比率，现填“9O%”，无法识别，可能是 90%。"],
      fix: { "附件3-1!H7": 0.9 },
    },
    "two figures in one column": {
      cells: { "附件1!B12": 1.1, "附件1!C12": 2 },
      layout: (designs) => designs.map((design) => ({ ...design, merges: [] })),
      at: ["附件1!B12"],
      text: ["公务接待“2023年决算数”一栏中有两个数，无法判断以哪个为准。"],
    },
  },
  skips: {
    "only the report": {
      layout: (designs) => designs.filter(({ name }) => name === "附件4"),
      because: "没有识别到应填数字",
    },
  },
});
