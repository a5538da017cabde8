import type { Signatures } from "../drawing/case-values";
import type { FundingRow, Goals, IndicatorRow, KindRow, ScoreTotal } from "../shared/evaluation-case";

/** 附件2 预算单位整体支出绩效自评表. */
export interface OverallCase {
  readonly funding: FundingRow;
  readonly incomeKinds: readonly KindRow[];
  readonly expenditureKinds: readonly KindRow[];
  readonly goals: Goals;
  readonly indicators: readonly IndicatorRow[];
  readonly total: ScoreTotal;
  readonly signature: Signatures;
}
