import type { CaseValue, FundingRow, IndicatorRow, SpendingKey, SpendingRow } from "./case-data";

/** 三级指标, 年度指标值, 实际完成值, 分值, 自评得分 and, where there is one, 偏差原因分析及改进措施. */
export type IndicatorCells = readonly [
  name: CaseValue,
  target: CaseValue,
  actual: CaseValue,
  weight: CaseValue,
  score: CaseValue,
  reason?: CaseValue,
];

/** The indicators of one level-two group, a row each. `levelOneWeight` is the 分值 in the level-one header. */
export function indicatorGroup(
  levelOne: string,
  levelOneWeight: number | null,
  levelTwo: string,
  rows: readonly IndicatorCells[],
): IndicatorRow[] {
  return rows.map(([name, target, actual, weight, score, reason = null]) => ({
    levelOne,
    levelOneWeight,
    levelTwo,
    name,
    target,
    actual,
    weight,
    score,
    reason,
  }));
}

/** A row of the spending table of 附件1, amounts in 万元; left out, they are blank. */
export function spendingRow(
  label: string | null,
  key: SpendingKey | null,
  prior: CaseValue = null,
  budget: CaseValue = null,
  final: CaseValue = null,
): SpendingRow {
  return { label, ...(key === null ? {} : { key }), prior, budget, final };
}

/** A row of funds, amounts in 万元; left out, 分值, 执行率 and 自评得分 are blank. */
export function fundingRow(
  initial: CaseValue,
  adjusted: CaseValue,
  executed: CaseValue,
  weight: CaseValue = null,
  rate: CaseValue = null,
  score: CaseValue = null,
): FundingRow {
  return { initial, adjusted, executed, weight, rate, score };
}
