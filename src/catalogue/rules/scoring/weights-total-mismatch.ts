import { SCORE_TOLERANCE } from "../../../core/numbers/compare";
import { Decimal, sum } from "../../../core/numbers/decimal";
import { isPlaced, valueOf } from "../../../core/values/sourced";
import { IN_MARKS } from "../../../core/rules/stated-figure";
import { doubtOver } from "../../../core/rules/derived/doubt";
import { defineRule } from "../../submission/define-rule";
import { fundsWeight } from "../../figures/execution-score";
import { distinctPlaces } from "../../indicators/distinct-places";
import { repeatsFunds } from "../../forms/evaluation-relations";
import type { Evaluation } from "../../forms/instances";
import { plainFigure } from "../../../core/numbers/wording";

/** What all 分值 of a form add up to. */
const FULL_MARKS = new Decimal(100);

/** The funds' 分值 + all indicators' 分值 ≠ 100, or ≠ the stated total. */
export const weightsTotalMismatch = defineRule({
  id: "weights-total-mismatch",
  theme: "scoring",
  title: "分值合计不是 100",
  why: "自评按百分制，分值合计不对，总分和等级就没有意义。",
  basis: "附件2、附件3 表内关系（资金分值＋各指标分值＝总分分值＝100）",
  remedy: "逐行核对分值，看是否有漏填、重复或填错的。",
  severity: "error",
  messages: {
    notFull: "资金分值 {funds} 与各指标分值 {indicators} 合计 {sum}，应为 {full}，差 {difference}。",
    stated: "总分“分值”为 {total}，资金分值 {funds} 与各指标分值 {indicators} 合计 {sum}，差 {difference}。",
  },
  settings: ["weights.funding"],
  absent: "没有附件2和已填的附件3",
  over: ({ evaluations }) => evaluations,
  needs: () => ({}),

  check(_given, { subject: form, workbook: { pack }, finding, skip }) {
    const stated = form.model.indicators.totals.weight;
    const weights = distinctPlaces(form.model.indicators.rows.map(({ weight }) => weight));
    const unreadable = weights.filter(({ kind }) => kind === "unreadable");
    const doubt = doubtOver(form, [form.model.funding.known.total.cells.weight, ...weights]);
    if (doubt) return { skip: doubt.reason, cells: doubt.cells };
    const filled = weights.flatMap((weight) => valueOf(weight)?.value ?? []);
    if (unreadable.length > 0) return skip("有分值无法识别", ...unreadable);
    if (filled.length === 0) return skip("各指标分值均未填");
    const funds = fundsWeight(form.model.funding, pack);
    if (!form.model.funding.found || !funds)
      return skip("资金的分值无法识别", form.model.funding.known.total.cells.weight);
    const indicators = sum(filled);
    const isAmongThem = repeatsFunds(form.model) || (funds.source === "pack" && !scoresFunds(form));
    if (isAmongThem && isNear(indicators, FULL_MARKS)) return undefined;
    const total = funds.value.plus(indicators);
    if (stated.kind === "unreadable") return skip("总分的分值无法识别", stated);
    const place = isPlaced(stated) ? stated : { at: form.titleAt, label: "总分“分值”" };
    const details = { at: place, related: [funds.at, ...weights], actual: total, in: IN_MARKS };
    const shown = { funds: plainFigure(funds.value), indicators: plainFigure(indicators), sum: plainFigure(total) };
    if (stated.kind === "present" && !isNear(stated.value.value, total)) {
      // One figure in the row of 总分, and all marks come to 100: it may as well be what was scored.
      if (form.model.indicators.totals.score.kind !== "present" && isNear(total, FULL_MARKS))
        return skip("总分一行只有一个数，不能确定是不是分值", stated);
      const difference = stated.value.value.minus(total);
      const data = { ...shown, total: plainFigure(stated.value.value), difference: plainFigure(difference.abs()) };
      return finding("stated", { ...details, data, expected: total, actual: stated.value.value, difference });
    }
    if (isNear(total, FULL_MARKS)) return undefined;
    const difference = total.minus(FULL_MARKS);
    const data = { ...shown, full: plainFigure(FULL_MARKS), difference: plainFigure(difference.abs()) };
    return finding("notFull", { ...details, data, expected: FULL_MARKS, difference });
  },
});

/** Some forms have 预算执行率 among their indicators; there the funds carry neither 分值 nor 得分. */
function scoresFunds({ model }: Evaluation): boolean {
  return model.funding.known.total.cells.score.kind === "present";
}

function isNear(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lessThanOrEqualTo(SCORE_TOLERANCE);
}
