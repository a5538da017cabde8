import { IN_MARKS } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { explanationOf } from "../../indicators/explanation";
import { allScoredItems, MERGES_UNREADABLE } from "../../indicators/indicator-tables";
import { RESULT_SPEAKS_FIRST } from "../../indicators/score-priorities";
import { deductionOf } from "../../indicators/scored-items";
import { plainFigure } from "../../../core/numbers/wording";

/** 得分 below 分值 without a word in 偏差原因分析及改进措施. */
export const deductionUnexplained = defineRule({
  id: "deduction-unexplained",
  theme: "scoring",
  title: "扣分未说明原因",
  why: "扣了分就要说明偏差原因和改进措施，空着会被退回。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（偏离绩效目标的应说明原因）",
  remedy: "在“偏差原因分析及改进措施”中写明为什么没有得满分、下一步怎么改。",
  severity: "error",
  messages: {
    unexplained: "“{name}”分值 {weight}，自评得分 {score}，扣 {deduction} 分，“偏差原因分析及改进措施”未填。",
  },
  absent: "没有填写分值和自评得分",
  // A score below 0 is wrong itself; what it takes off says nothing.
  yieldsTo: [...RESULT_SPEAKS_FIRST, { rule: "score-over-weight", within: "row" }],
  over: allScoredItems,
  needs: ({ weight, score }) => ({ weight, score }),

  check({ weight, score }, { subject: item, finding, skip }) {
    const deduction = deductionOf(item);
    if (!deduction) return undefined;
    const explanation = explanationOf(item);
    switch (explanation.kind) {
      case "given":
      case "hollow":
        return undefined;
      case "unreadable":
        return skip("偏差原因无法识别，或表中没有这一栏", explanation.at);
      case "maybe-merged":
        return skip(MERGES_UNREADABLE, explanation.at);
      case "none":
        return finding("unexplained", {
          at: explanation.at,
          related: [weight, score],
          about: item.lines,
          data: {
            name: item.name,
            weight: plainFigure(weight.value.value),
            score: plainFigure(score.value.value),
            deduction: plainFigure(deduction),
          },
          expected: weight.value.value,
          actual: score.value.value,
          difference: deduction.negated(),
          in: IN_MARKS,
        });
    }
  },
});
