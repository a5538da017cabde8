import type { Decimal } from "../../../core/numbers/decimal";
import { sum } from "../../../core/numbers/decimal";
import { AS_RATE } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { effectiveExecutionRate } from "../../figures/execution-rate";
import { indicatorTables, type IndicatorTable } from "../../indicators/indicator-tables";
import { containsAny, levelsOf } from "../../indicators/words";
import { percent, points } from "../../../core/numbers/wording";

/** A rate and a gap are looked at as they are shown: in hundredths of a percent. */
const SHOWN_DECIMALS = 4;

/** The money was not spent, and the indicators were reached nearly all the same. */
export const scoreExecutionGap = defineRule({
  id: "score-execution-gap",
  theme: "scoring",
  title: "指标得分比例远高于预算执行率",
  why: "钱没有花完，事却几乎都办成了，要么预算编多了，要么指标定低了，或者得分打高了，评审会追问。",
  basis: "附件2、附件3 表内关系（指标完成情况与预算执行情况相匹配）；幅度阈值见口径",
  remedy: "核对执行数和各指标的完成值、得分；因节约而结余的，在“偏差原因分析及改进措施”中写明。",
  severity: "warning",
  messages: {
    gap: "各项指标得分占分值的 {share}，预算执行率只有 {rate}，低 {difference}，两者不相匹配。",
  },
  settings: ["thresholds.scoreExecutionGap", "thresholds.executionRateLow", "words.savingReasons"],
  absent: "没有附件2和已填的附件3",
  over: indicatorTables,
  needs: ({ form }) => ({ total: form.model.indicators.totals.score }),

  check({ total }, { subject: table, workbook: { pack }, finding, skip }) {
    const rate = effectiveExecutionRate(table.form.model.funding.known.total.cells);
    if (!rate) return skip("金额和执行率未填全，或全年预算数为 0", total);
    const share = shareOfMarks(table);
    if (!share) return skip("分值或得分没有填全", total);
    const shown = rate.value.toDecimalPlaces(SHOWN_DECIMALS);
    const gap = share.minus(shown).dividedBy(share).toDecimalPlaces(SHOWN_DECIMALS);
    if (shown.greaterThanOrEqualTo(pack.thresholds.executionRateLow)) return undefined;
    if (gap.lessThanOrEqualTo(pack.thresholds.scoreExecutionGap) || isSaved(table, pack.words.savingReasons)) {
      return undefined;
    }
    const difference = share.minus(shown);
    return finding("gap", {
      at: total,
      related: rate.from,
      data: { share: percent(share), rate: percent(shown), difference: points(difference) },
      expected: shown,
      actual: share.toDecimalPlaces(SHOWN_DECIMALS),
      difference,
      in: AS_RATE,
    });
  },
});

/** The indicators' marks as a share of their 分值; `undefined` where some are not filled, or there are none. */
function shareOfMarks({ items }: IndicatorTable): Decimal | undefined {
  const marks = items.flatMap(({ weight, score }) =>
    weight.kind === "present" && score.kind === "present"
      ? [{ weight: weight.value.value, score: score.value.value }]
      : [],
  );
  const full = sum(marks.map(({ weight }) => weight));
  if (marks.length < items.length || full.lessThanOrEqualTo(0)) return undefined;
  const share = sum(marks.map(({ score }) => score)).dividedBy(full);
  return share.greaterThan(0) ? share : undefined;
}

/** Money left over because things cost less than was meant: the reason says so, and a cost target was undercut. */
function isSaved({ indicators }: IndicatorTable, words: readonly string[]): boolean {
  const says = indicators.some(
    ({ row }) => row.deviationReason.kind === "present" && containsAny(row.deviationReason.value, words),
  );
  return (
    says &&
    indicators.some(
      ({ row, judgement }) =>
        levelsOf(row).includes("成本") &&
        judgement?.met === true &&
        judgement.actual.high.lessThan(judgement.target.high),
    )
  );
}
