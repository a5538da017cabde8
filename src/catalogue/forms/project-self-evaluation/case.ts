import type { CaseValue, Signatures } from "../drawing/case-values";
import type { FundingRow, FundingSourceRow, Goals, IndicatorRow, ScoreTotal } from "../shared/evaluation-case";

/** One 附件3 项目支出绩效自评表. */
export interface ProjectCase {
  readonly projectName: CaseValue;
  readonly department: CaseValue;
  readonly implementer: CaseValue;
  readonly funding: { readonly total: FundingRow; readonly sources: readonly FundingSourceRow[] };
  readonly goals: Goals;
  readonly indicators: readonly IndicatorRow[];
  readonly total: ScoreTotal;
  readonly signature: Signatures;
}
