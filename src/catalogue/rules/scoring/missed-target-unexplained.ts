import { defineRule } from "../../submission/define-rule";
import { explanationOf } from "../../indicators/explanation";
import { MERGES_UNREADABLE } from "../../indicators/indicator-tables";
import { isMet, missedOf, quantifiedItems, statementsOf } from "../../indicators/quantified-items";
import { RESULT_SPEAKS_FIRST } from "../../indicators/score-priorities";

/** On forms without marks: a quantified target missed, and not a word why. */
export const missedTargetUnexplained = defineRule({
  id: "missed-target-unexplained",
  theme: "scoring",
  title: "未完成指标没有说明原因",
  why: "不打分的自评表全靠原因说明反映偏差，未完成又不说原因会被退回。",
  basis: "转移支付和专项资金绩效目标自评表的填报要求（未完成的应说明原因和改进措施）",
  remedy: "写明为什么没有完成、下一步怎么改；完成值填错的先改完成值。",
  severity: "error",
  messages: {
    unexplained: "“{name}”指标值“{target}”，实际完成“{actual}”，没有完成，“未完成原因和改进措施”未填。",
  },
  absent: "没有不打分的自评表",
  yieldsTo: RESULT_SPEAKS_FIRST,
  over: (submission) =>
    quantifiedItems(submission).filter(({ form: { model, unread } }) => {
      const { weight, score } = model.indicators.headers;
      return !weight && !score && unread.every(({ isHeader }) => !isHeader);
    }),
  needs: () => ({}),

  check(_, { subject: item, finding, skip }) {
    const missed = missedOf(item);
    if (!missed) {
      return isMet(item) === undefined ? skip("指标值与完成值无法比较", ...statementsOf(item)) : undefined;
    }
    const explanation = explanationOf(item);
    switch (explanation.kind) {
      case "given":
      case "hollow":
        return undefined;
      case "unreadable":
        return skip("原因无法识别，或表中没有这一栏", explanation.at);
      case "maybe-merged":
        return skip(MERGES_UNREADABLE, explanation.at);
      case "none": {
        const { target, actual } = missed.judgement;
        return finding("unexplained", {
          at: explanation.at,
          related: [missed.row.target, missed.row.actual],
          about: item.lines,
          data: { name: missed.name, target: target.text, actual: actual.text },
        });
      }
    }
  },
});
