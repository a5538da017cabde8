import type { CaseValue, CellsOf, Signatures } from "../drawing/case-values";
import type { basicData } from "./declaration";

type Parts = (typeof basicData)["parts"];
type Rows = keyof Parts["spending"]["rows"];

/** 上年决算数, 本年预算数, 本年决算数 of one row of 附件1, in 万元. */
export type AmountColumns = CellsOf<Parts["spending"]["columns"]>;

/** Rows that stand below the spending table's own. */
type RowBelow = "procurement" | "basicBudgetAdjustment";

/** The rows of the spending table by what they are: a declared row, or the heading of 专项 and 转移支付, which have rows of their own. */
export type SpendingKey = Exclude<Rows, RowBelow> | "specialFundHeading" | "transferHeading";

/** One row of the spending table of 附件1, label as printed (「1、业务工作经费」). A row without a label has `null`. */
export type SpendingRow = AmountColumns & { readonly label: string | null; readonly key?: SpendingKey };

/** 楼堂馆所控制情况: areas in m², investments in 万元. */
export type BuildingCase = CellsOf<Parts["building"]["columns"]>;

/** 附件1 预算单位整体支出绩效评价基础数据表. */
export interface BasicDataCase extends Readonly<Record<RowBelow, AmountColumns>> {
  readonly staff: CellsOf<Parts["staff"]["columns"]>;
  /** From 三公经费 to the last 其中 row of 公用经费, in the order of the form, headings and empty rows included. */
  readonly spending: readonly SpendingRow[];
  readonly building: BuildingCase;
  readonly thriftMeasures: CaseValue;
  readonly signature: Signatures;
}
