import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { qualitativeBandMismatch } from "../../../../src/catalogue/rules/scoring/qualitative-band-mismatch";
import { sameResultScoredDifferently } from "../../../../src/catalogue/rules/scoring/same-result-scored-differently";
import { readSubmission } from "../../../../src/catalogue/submission/index";
import { runRules } from "../../../../src/core/rules/run-rules";
import { describeRule, snapshotFor } from "../../../support/describe-rule";
import { all, indicator, oneEvaluation } from "../../../support/one-evaluation";

/** 长期管护机制 of the example has 基本完成 and 5.5 of 7. */
const flood = (score: number, actual = "基本完成") => indicator("保障工程安全度汛", { actual, score });
const cleaning = (score: number) =>
  indicator("渠道保洁覆盖率", { indicator: "渠道保洁", target: "渠道保洁常态化", actual: "基本完成", score });

describeRule(sameResultScoredDifferently, {
  on: oneEvaluation,
  onGood: "skipped",
  passes: {
    "the same share of other 分值": { data: flood(6.29) },
    "the same share but for the tolerance": { data: flood(6.24) },
  },
  finds: {
    "two shares": {
      data: flood(7.5),
      at: ["附件2!H24"],
      text: ["同为“基本完成”，“保障工程安全度汛”得 7.5/8，“长期管护机制”得 5.5/7，得分比例不一致。"],
      related: [["附件2!H22"]],
    },
    "one against two": {
      data: all(flood(7.5), cleaning(5.5)),
      at: ["附件2!H22"],
      text: ["同为“基本完成”，“保障工程安全度汛”得 7.5/8，“渠道保洁”得 5.5/7，得分比例不一致。"],
      related: [["附件2!H23", "附件2!H24"]],
    },
  },
  skips: {
    "other words": { data: flood(8, "已完成"), because: "没有结果相同的定性指标" },
    "the same words, one of them without 分值": {
      data: indicator("保障工程安全度汛", { actual: "基本完成", weight: null, score: 7.5 }),
      because: "没有结果相同的定性指标",
    },
    "the same words, one of them of no 分值": {
      data: indicator("保障工程安全度汛", { actual: "基本完成", weight: 0, score: 0 }),
      because: "没有结果相同的定性指标",
    },
    "the same words, one of them without 得分": {
      data: indicator("保障工程安全度汛", { actual: "基本完成", score: null }),
      because: "没有结果相同的定性指标",
    },
    "the same figures are no words": {
      data: all(flood(8, "95%"), indicator("渠道保洁覆盖率", { actual: "95%", score: 5 })),
      because: "没有结果相同的定性指标",
    },
  },
});

test("full marks for what is not all done are said once", () => {
  const snapshot = snapshotFor(oneEvaluation, { data: flood(8) });
  const results = runRules(
    [sameResultScoredDifferently, qualitativeBandMismatch],
    readSubmission(snapshot, DEFAULT_PACK),
  );
  expect(results.map(({ findings }) => findings.length)).toEqual([0, 1]);
});
