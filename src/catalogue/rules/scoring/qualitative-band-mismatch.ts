import { Decimal } from "../../../core/numbers/decimal";
import { isNearly, type Band } from "../../quantities/qualitative";
import { defineRule } from "../../submission/define-rule";
import { allScoredItems, MERGES_UNREADABLE } from "../../indicators/indicator-tables";
import { RESULT_SPEAKS_FIRST } from "../../indicators/score-priorities";
import type { Indicator } from "../../indicators/indicator";
import { isFullScore, type ScoredItem } from "../../indicators/scored-items";
import { percent, plainFigure } from "../../../core/numbers/wording";

/** What failed is scored below this share of 分值. */
const FAILED_BELOW = new Decimal("0.6");

/** 定性 wording against its band: 基本完成 with full marks, 未完成 with 60% or more. */
export const qualitativeBandMismatch = defineRule({
  id: "qualitative-band-mismatch",
  theme: "scoring",
  title: "定性结果与得分档次不符",
  why: "“基本完成”“部分完成”不是全部完成，给满分与完成情况自相矛盾。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（定性指标分 100%—80%、80%—60%、60%—0 三档计分）",
  remedy: "确已全部完成的，改写实际完成值；没有的，按档次扣分并说明原因。",
  severity: "warning",
  messages: {
    partial: "“{name}”实际完成值“{actual}”，未全部完成，却得满分 {score}。",
    failed:
      "“{name}”实际完成值“{actual}”，未完成的得分应低于分值 {weight} 的 {share}，自评得分 {score}，占 {actualShare}。",
  },
  absent: "没有用“完成”“基本完成”“未完成”等填写的定性结果",
  yieldsTo: RESULT_SPEAKS_FIRST,
  over: (submission) => allScoredItems(submission).filter((item) => bandOf(item) !== undefined),
  needs: ({ weight, score }) => ({ weight, score }),

  check({ weight, score }, { subject: item, finding, skip }) {
    const full = weight.value.value;
    const actual = score.value.value;
    const shown = { name: item.name, actual: textOf(item), score: plainFigure(actual) };
    const place = { at: score, related: [item.indicators[0]?.row.actual, weight], about: item.lines, actual };
    if (full.lessThanOrEqualTo(0)) return skip("分值为 0", weight);
    switch (bandOf(item)) {
      case "partial":
        return isFullScore(full, actual) ? finding("partial", { ...place, data: shown, expected: full }) : undefined;
      case "failed": {
        const share = actual.dividedBy(full);
        if (share.lessThan(FAILED_BELOW) || actual.greaterThan(full)) return undefined;
        if (item.maybeSharing.length > 0) return skip(MERGES_UNREADABLE, score);
        const data = { weight: plainFigure(full), share: percent(FAILED_BELOW), actualShare: percent(share) };
        return finding("failed", { ...place, data: { ...shown, ...data }, expected: full.times(FAILED_BELOW) });
      }
      case "complete":
      case undefined:
        return undefined;
    }
  },
});

/** The band of what is scored: rows that share a score are partly done where one of them is, and failed only together. */
function bandOf({ indicators }: ScoredItem): Band | undefined {
  const bands = indicators.map(bandOfIndicator);
  if (bands.every((band) => band === bands[0])) return bands[0];
  return bands.some((band) => band === "partial" || band === "failed") ? "partial" : undefined;
}

function bandOfIndicator({ target, actual }: Indicator): Band | undefined {
  return actual && target && isNearly(actual.text, target.text) ? "partial" : actual?.band;
}

function textOf({ indicators }: ScoredItem): string {
  const unfinished = indicators.find((indicator) => ["partial", "failed"].includes(bandOfIndicator(indicator) ?? ""));
  return (unfinished ?? indicators[0])?.actual?.text ?? "";
}
