import type { CaseValue, CellsOf, InlineValue } from "../drawing/case-values";
import type { fundingColumns } from "./funding-table";
import type { goalsPart, indicatorColumns } from "./goals-and-indicators";

/** A row of funds. */
export type FundingRow = CellsOf<typeof fundingColumns>;

/** A row of funds under 年度资金总额 of 附件3, label as printed (「其中：当年财政拨款」). */
export type FundingSourceRow = FundingRow & { readonly label: string };

/** A kind of income or expenditure of 附件2, label without 「其中」 and colon (「一般公共预算」). */
export interface KindRow {
  readonly label: string;
  readonly amount: InlineValue;
}

/** 预期目标 and 实际完成情况. */
export type Goals = CellsOf<(typeof goalsPart)["columns"]>;

/** What one row of an indicator table holds beside the groups it stands in. */
type IndicatorFields = CellsOf<typeof indicatorColumns>;

/**
 * One row of an indicator table. Rows of one level-one (level-two) name that follow one another share a merged cell.
 * `levelOne` and `levelTwo` are plain names without line breaks (「效益指标」, 「经济效益指标」).
 */
export type IndicatorRow = IndicatorFields & {
  readonly levelOne: string;
  /** The group's 分值 printed in its header; `null` where the header has none. */
  readonly levelOneWeight: number | null;
  readonly levelTwo: string;
};

/** The 总分 row. */
export interface ScoreTotal {
  readonly weight: CaseValue;
  readonly score: CaseValue;
}
