import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import type { Pack } from "../../../../src/catalogue/packs/pack";
import { readSubmission } from "../../../../src/catalogue/submission/index";
import { executionOverBudget } from "../../../../src/catalogue/rules/funding/execution-over-budget";
import { executionScoreMismatch } from "../../../../src/catalogue/rules/funding/execution-score-mismatch";
import { runRules } from "../../../../src/core/rules/run-rules";
import { describeRule, snapshotFor } from "../../../support/describe-rule";
import { relabel } from "../../../support/layouts";
import { funds, onOverall, oneEvaluation } from "../../../support/one-evaluation";

const BY_TABLE: Pack["scoring"] = {
  ...DEFAULT_PACK.scoring,
  executionScore: "table",
  executionTable: [
    { from: "0.95", share: "1" },
    { from: "0.9", share: "0.8" },
    { from: "0", share: "0.5" },
  ],
};

describeRule(executionScoreMismatch, {
  on: oneEvaluation,
  passes: {
    "0.05 more": { data: funds({ adjustedBudget: 100, executed: 95, score: 9.55 }) },
    "0.05 less": { data: funds({ adjustedBudget: 100, executed: 95, score: 9.45 }) },
    "capped at 分值": { data: funds({ adjustedBudget: 100, executed: 120, score: 10 }) },
    "分值 of 20": { data: funds({ adjustedBudget: 100, executed: 95, weight: 20, score: 19 }) },
    "分值 only in the heading": {
      data: funds({ weight: null, adjustedBudget: 100, executed: 50, score: 10 }),
      layout: onOverall((sheet) => relabel(sheet, { "年度预算申请（万元）": "预算执行情况(20分)" })),
    },
    "分值 of the pack": {
      data: funds({ weight: null, adjustedBudget: 100, executed: 50, score: 7.5 }),
      pack: { weights: { ...DEFAULT_PACK.weights, funding: "15" } },
    },
    "the stated rate where an amount is blank": { data: funds({ executed: null, executionRate: "95%", score: 9.5 }) },
    "a step of the pack's table": {
      data: funds({ adjustedBudget: 100, executed: 90, score: 8 }),
      pack: { scoring: BY_TABLE },
    },
    "the stated rate with all it may stand for": { data: funds({ executed: null, executionRate: "95%", score: 9.45 }) },
  },
  finds: {
    "full marks for less than all": {
      data: funds({ adjustedBudget: 100, executed: 95, score: 10 }),
      at: ["附件2!I5"],
      text: ["年度资金总额自评得分 10，按分值 10 × 执行率 95% 应为 9.5，差 0.5。"],
      related: [["附件2!G5", "附件2!E5", "附件2!F5"]],
      fix: { "附件2!I5": 9.5 },
    },
    "the amounts count, not the stated rate": {
      data: funds({ adjustedBudget: 100, executed: 95, executionRate: "100%", score: 10 }),
      at: ["附件2!I5"],
      text: ["年度资金总额自评得分 10，按分值 10 × 执行率 95% 应为 9.5，差 0.5。"],
      fix: { "附件2!I5": 9.5 },
    },
    "just beyond the tolerance": {
      data: funds({ adjustedBudget: 100, executed: 95, score: 9.44 }),
      at: ["附件2!I5"],
      text: ["年度资金总额自评得分 9.44，按分值 10 × 执行率 95% 应为 9.5，差 0.06。"],
      fix: { "附件2!I5": 9.5 },
    },
    "a formula is never overwritten": {
      data: funds({ adjustedBudget: 100, executed: 95, score: { formula: "G5", value: 10 } }),
      at: ["附件2!I5"],
      text: ["年度资金总额自评得分 10，按分值 10 × 执行率 95% 应为 9.5，差 0.5。"],
      fix: {},
    },
    "a rate of thirds": {
      data: funds({ adjustedBudget: 300, executed: 200, score: 10 }),
      at: ["附件2!I5"],
      text: ["年度资金总额自评得分 10，按分值 10 × 执行率 66.67% 应为 6.67，差 3.33。"],
      fix: { "附件2!I5": 6.67 },
    },
    "just short of a step of the pack's table": {
      data: funds({ adjustedBudget: 100, executed: 89.99, score: 8 }),
      pack: { scoring: BY_TABLE },
      at: ["附件2!I5"],
      text: ["年度资金总额自评得分 8，执行率 89.99%，按口径的分段表得分值 10 的 50%，应为 5，差 3。"],
      fix: { "附件2!I5": 5 },
    },
  },
  skips: {
    "no score": { data: funds({ score: null }), because: "未填" },
    "a budget of 0": { data: funds({ adjustedBudget: 0, executed: 0, score: 0 }), because: "全年预算数为 0" },
    "an unreadable amount": { data: funds({ executed: "约二十" }), because: "未填全" },
    "a rounded rate at a step of the pack's table": {
      data: funds({ executed: null, executionRate: "95%", score: 5 }),
      pack: { scoring: BY_TABLE },
      because: "分不清属于分段表的哪一段",
    },
    "an unreadable 分值": { data: funds({ weight: "1O" }), because: "分值无法识别" },
  },
});

test("spending beyond the budget is said first", () => {
  const snapshot = snapshotFor(oneEvaluation, { data: funds({ adjustedBudget: 100, executed: 120, score: 8 }) });
  const results = runRules([executionScoreMismatch, executionOverBudget], readSubmission(snapshot, DEFAULT_PACK));
  expect(results.map(({ rule, findings }) => [rule, findings.length])).toEqual([
    ["execution-score-mismatch", 0],
    ["execution-over-budget", 1],
  ]);
});
