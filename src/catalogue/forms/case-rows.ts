import type { CaseValue, FundingRow, IndicatorRow, SpendingKey, SpendingRow } from "./case-data";
import { emptyCells } from "./drawing/case-values";
import { fundingColumns } from "./shared/funding-table";
import { indicatorColumns } from "./shared/goals-and-indicators";

/** 三级指标, 年度指标值, 实际完成值, 分值, 自评得分 and, where there is one, 偏差原因分析及改进措施. */
export type IndicatorCells = readonly [
  indicator: CaseValue,
  target: CaseValue,
  actual: CaseValue,
  weight: CaseValue,
  score: CaseValue,
  deviationReason?: CaseValue,
];

/** The indicators of one level-two group, a row each. `levelOneWeight` is the 分值 in the level-one header. */
export function indicatorGroup(
  levelOne: string,
  levelOneWeight: number | null,
  levelTwo: string,
  rows: readonly IndicatorCells[],
): IndicatorRow[] {
  return rows.map(([indicator, target, actual, weight, score, deviationReason = null]) => ({
    ...emptyCells(indicatorColumns),
    levelOne,
    levelOneWeight,
    levelTwo,
    indicator,
    target,
    actual,
    weight,
    score,
    deviationReason,
  }));
}

/** A row of the spending table of 附件1, amounts in 万元; left out, they are blank. */
export function spendingRow(
  label: string | null,
  key: SpendingKey | null,
  priorFinal: CaseValue = null,
  currentBudget: CaseValue = null,
  currentFinal: CaseValue = null,
): SpendingRow {
  return { label, ...(key === null ? {} : { key }), priorFinal, currentBudget, currentFinal };
}

/** A row of funds, amounts in 万元; left out, 分值, 执行率 and 自评得分 are blank. */
export function fundingRow(
  initialBudget: CaseValue,
  adjustedBudget: CaseValue,
  executed: CaseValue,
  weight: CaseValue = null,
  executionRate: CaseValue = null,
  score: CaseValue = null,
): FundingRow {
  return { ...emptyCells(fundingColumns), initialBudget, adjustedBudget, executed, weight, executionRate, score };
}
