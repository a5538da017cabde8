import { printRef } from "../../../../src/core/grid/address";
import { weightsTotalMismatch } from "../../../../src/catalogue/rules/scoring/weights-total-mismatch";
import { describeRule, runOn, snapshotFor } from "../../../support/describe-rule";
import { mergeBlankScores, removeRow } from "../../../support/layouts";
import { all, funds, indicator, onOverall, oneEvaluation, withoutIndicators } from "../../../support/one-evaluation";

const total = (weight: number | string | null) => ({
  data: ({ overall }: { overall: { total: object } }) => void Object.assign(overall.total, { weight }),
});

describeRule(weightsTotalMismatch, {
  on: oneEvaluation,
  passes: {
    "99.95": { data: indicator("水库巡查次数", { weight: 7.95 }) },
    "no stated total": total(null),
    "a 分值 of two rows, merged, once": {
      data: all(
        indicator("水库巡查次数", { weight: 16, score: 15.6 }),
        indicator("清淤渠道长度", { weight: null, score: null }),
      ),
      layout: onOverall(mergeBlankScores),
    },
    "分值 of the funds from the pack": { data: funds({ weight: null }) },
    "funds that are not scored, beside 100 of indicators": {
      data: all(funds({ weight: null, score: null }), indicator("水库巡查次数", { weight: 18 })),
    },
    "a 分值 missing that another row has too much": {
      data: all(indicator("水库巡查次数", { weight: null }), indicator("清淤渠道长度", { weight: 16 })),
    },
  },
  finds: {
    "99.94": {
      data: all(indicator("水库巡查次数", { weight: 7.94 }), total(null).data),
      at: ["附件2!G27"],
      text: ["资金分值 10 与各指标分值 89.94 合计 99.94，应为 100，差 0.06。"],
    },
    "too little, as the total says too": {
      data: all(indicator("水库巡查次数", { weight: 3 }), total(95).data),
      at: ["附件2!G27"],
      text: ["资金分值 10 与各指标分值 85 合计 95，应为 100，差 5。"],
    },
    "too little, and a total of 100": {
      data: indicator("水库巡查次数", { weight: 3 }),
      at: ["附件2!G27"],
      text: ["总分“分值”为 100，资金分值 10 与各指标分值 85 合计 95，差 5。"],
    },
    "funds with 分值 beside 100 of indicators": {
      data: indicator("水库巡查次数", { weight: 18 }),
      at: ["附件2!G27"],
      text: ["总分“分值”为 100，资金分值 10 与各指标分值 100 合计 110，差 10。"],
    },
    "funds with 得分 only, beside 100 of indicators": {
      data: all(funds({ weight: null }), indicator("水库巡查次数", { weight: 18 })),
      at: ["附件2!G27"],
      text: ["总分“分值”为 100，资金分值 10 与各指标分值 100 合计 110，差 10。"],
    },
    "funds without 得分, beside less than 100 of indicators": {
      data: all(funds({ weight: null, score: null }), indicator("水库巡查次数", { weight: 17 })),
      at: ["附件2!G27"],
      text: ["总分“分值”为 100，资金分值 10 与各指标分值 99 合计 109，差 9。"],
    },
    "a wrong total over right parts": {
      ...total(90),
      at: ["附件2!G27"],
      text: ["总分“分值”为 90，资金分值 10 与各指标分值 90 合计 100，差 10。"],
    },
  },
  skips: {
    "an unreadable 分值": { data: indicator("水库巡查次数", { weight: "十来分" }), because: "有分值无法识别" },
    "no indicators": { data: withoutIndicators, because: "各指标分值均未填" },
    "an unreadable total": { ...total("百分"), because: "总分的分值无法识别" },
    "an unreadable 分值 of the funds": { data: funds({ weight: "1O" }), because: "资金的分值无法识别" },
  },
});

test("without a 总分 row the finding stands at the title", () => {
  const layout = onOverall((sheet) => removeRow(sheet, 26));
  const snapshot = snapshotFor(oneEvaluation, { data: indicator("水库巡查次数", { weight: 3 }), layout });
  const { findings } = runOn(weightsTotalMismatch, snapshot);
  expect(findings.map(({ at, message }) => [at && printRef(at), message])).toEqual([
    ["附件2!A2", "资金分值 10 与各指标分值 85 合计 95，应为 100，差 5。"],
  ]);
});
