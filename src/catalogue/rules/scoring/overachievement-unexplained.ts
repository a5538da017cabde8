import { Decimal } from "../../../core/numbers/decimal";
import { defineRule } from "../../submission/define-rule";
import { explanationOf } from "../../indicators/explanation";
import type { Indicator } from "../../indicators/indicator";
import { MERGES_UNREADABLE } from "../../indicators/indicator-tables";
import type { Judgement } from "../../indicators/judgement";
import { quantifiedItems } from "../../indicators/quantified-items";
import { RESULT_SPEAKS_FIRST } from "../../indicators/score-priorities";
import { percent } from "../../../core/numbers/wording";

/** No percentage can pass this. */
const WHOLE = 100;

/** A result far beyond a "more is better" target, without a word of explanation. */
export const overachievementUnexplained = defineRule({
  id: "overachievement-unexplained",
  theme: "scoring",
  title: "完成值远超指标值，未说明原因",
  why: "完成值远超指标值，多半是指标定得过低，或完成值的单位、口径填错。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（偏离绩效目标的应说明原因）；幅度阈值见口径",
  remedy: "核对完成值的单位和口径；确实超额的，在“偏差原因分析及改进措施”中说明。",
  severity: "warning",
  messages: {
    beyond:
      "“{name}”实际完成值“{actual}”是年度指标值“{target}”的 {ratio}，达到 {threshold} 以上，“偏差原因分析及改进措施”未填。",
  },
  settings: ["thresholds.overachievement"],
  absent: "没有越多越好的量化指标",
  yieldsTo: RESULT_SPEAKS_FIRST,
  over: (submission) =>
    quantifiedItems(submission).flatMap((item) =>
      item.indicators.flatMap((indicator) => {
        const { judgement } = indicator;
        return judgement?.direction === "more" ? [{ indicator, judgement, item }] : [];
      }),
    ),
  needs: ({ indicator: { row } }) => ({ target: row.target, actual: row.actual }),

  check({ target, actual }, { subject: { indicator, judgement, item }, workbook, finding, skip }) {
    const threshold = new Decimal(workbook.pack.thresholds.overachievement);
    if (!judgement.ratio) return skip("完成比例无法计算", target, actual);
    if (judgement.ratio.lessThan(threshold) || cannotPass(judgement, threshold)) return undefined;
    const explanation = explanationOf(item);
    if (explanation.kind === "given" || explanation.kind === "hollow") return undefined;
    if (explanation.kind === "maybe-merged") return skip(MERGES_UNREADABLE, explanation.at);
    if (explanation.kind === "unreadable") return skip("偏差原因无法识别，或表中没有这一栏", explanation.at);
    return finding("beyond", {
      at: actual,
      related: [target, explanation.at],
      data: { ...shownStatements(indicator), ratio: percent(judgement.ratio), threshold: percent(threshold) },
      expected: judgement.target.text,
      actual: judgement.actual.text,
    });
  },
});

/** A share of a whole cannot go beyond 100%; growth can. What is within a range is not beyond its low end. */
function cannotPass({ target }: Judgement, threshold: Decimal): boolean {
  if (target.comparison === "range") return true;
  return target.unit === "%" && target.value.times(threshold).greaterThan(WHOLE);
}

function shownStatements({ name, target, actual }: Indicator) {
  return { name, target: target?.text ?? "", actual: actual?.text ?? "" };
}
