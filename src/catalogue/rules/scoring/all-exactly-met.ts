import { defineRule } from "../../submission/define-rule";
import type { Indicator } from "../../indicators/indicator";
import { indicatorTables, type IndicatorTable } from "../../indicators/indicator-tables";
import { deductionOf } from "../../indicators/scored-items";

/** Fewer may be exact by chance. */
const FEWEST = 6;

/** Every result is its target to the digit. */
export const allExactlyMet = defineRule({
  id: "all-exactly-met",
  theme: "scoring",
  title: "完成值与指标值全部相同",
  why: "每个指标都不多不少正好完成，多半是照抄指标值，没有填实际结果。",
  basis: "审核常识（实际完成值应据实填写）",
  remedy: "按台账、验收单等逐项核对实际完成值；确实正好的，可在“核实说明”中写明。",
  severity: "advice",
  audience: "reviewer",
  messages: { exact: "有数值的 {count} 个指标，实际完成值都与年度指标值完全相同，且全部得满分。" },
  absent: "没有附件2和已填的附件3",
  over: indicatorTables,
  needs: () => ({}),

  check(_, { subject: table, finding, skip }) {
    const measured = table.indicators.filter(({ judgement }) => judgement !== undefined);
    if (measured.length < FEWEST) return skip(`有数值可比的指标不足 ${FEWEST} 个`);
    if (!measured.every(isExact) || !allFull(table)) return undefined;
    const [first, ...others] = measured.map(({ row }) => row.actual);
    if (first?.kind !== "present") return undefined;
    return finding("exact", { at: first, related: others, data: { count: measured.length } });
  },
});

function isExact({ judgement }: Indicator): boolean {
  if (!judgement) return false;
  const { target, actual } = judgement;
  return !actual.bound && actual.unit === target.unit && target.value.equals(actual.value);
}

function allFull({ items }: IndicatorTable): boolean {
  return items.every(
    (item) => item.weight.kind === "present" && item.score.kind === "present" && deductionOf(item) === undefined,
  );
}
