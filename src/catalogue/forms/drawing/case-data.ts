/** A ratio shown as a percentage: `{ rate: 0.95 }` is 95.00%. */
export interface CaseRate {
  readonly rate: number;
}

/** A formula without its leading `=`, with the value it shows where that is known. */
export interface CaseFormula {
  readonly formula: string;
  readonly value?: string | number;
}

/** What a set of forms holds in one cell. `null` is an empty cell. */
export type CaseValue = string | number | null | CaseRate | CaseFormula;

/** An amount inside a labelled cell (「其他资金：85」): written as it is read, never as a formula. */
export type InlineValue = string | number | null;

/** 上年决算数, 本年预算数, 本年决算数 of one row of 附件1, in 万元. */
export interface AmountColumns {
  readonly priorFinal: CaseValue;
  readonly currentBudget: CaseValue;
  readonly currentFinal: CaseValue;
}

/** The rows of 附件1 that the catalogue knows by name; 专项 and 转移支付 rows have their own names instead. */
export type SpendingKey =
  | "threePublic"
  | "vehicles"
  | "vehiclePurchase"
  | "vehicleRunning"
  | "abroad"
  | "reception"
  | "projectSpending"
  | "business"
  | "maintenance"
  | "specialFundHeading"
  | "specialFund"
  | "transferHeading"
  | "transfer"
  | "publicUse"
  | "office"
  | "utilities"
  | "meetings";

/** One row of the spending table of 附件1, label as printed (「1、业务工作经费」). A row without a label has `null`. */
export interface SpendingRow extends AmountColumns {
  readonly label: string | null;
  readonly key?: SpendingKey;
}

/** 楼堂馆所控制情况: areas in m², investments in 万元. */
export interface BuildingCase {
  readonly approvedArea: CaseValue;
  readonly actualArea: CaseValue;
  readonly areaRate: CaseValue;
  readonly budgetInvestment: CaseValue;
  readonly actualInvestment: CaseValue;
  readonly investmentRate: CaseValue;
}

/** The line under a form: 单位负责人签字, 填表人, 联系电话, 填报日期. */
export interface Signatures {
  readonly head: string | null;
  readonly preparer: string | null;
  readonly phone: string | null;
  readonly date: string | null;
}

/** 附件1 预算单位整体支出绩效评价基础数据表. */
export interface BasicDataCase {
  readonly staff: {
    readonly authorizedStaff: CaseValue;
    readonly onDutyStaff: CaseValue;
    readonly staffControlRate: CaseValue;
  };
  /** From 三公经费 to the last 其中 row of 公用经费, in the order of the form, headings and empty rows included. */
  readonly spending: readonly SpendingRow[];
  readonly procurement: AmountColumns;
  readonly basicBudgetAdjustment: AmountColumns;
  readonly building: BuildingCase;
  readonly thriftMeasures: CaseValue;
  readonly signature: Signatures;
}

/** A row of funds: 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 自评得分. */
export interface FundingRow {
  readonly initialBudget: CaseValue;
  readonly adjustedBudget: CaseValue;
  readonly executed: CaseValue;
  readonly weight: CaseValue;
  readonly executionRate: CaseValue;
  readonly score: CaseValue;
}

/** A row of funds under 年度资金总额 of 附件3, label as printed (「其中：当年财政拨款」). */
export interface FundingSourceRow extends FundingRow {
  readonly label: string;
}

/** A kind of income or expenditure of 附件2, label without 「其中」 and colon (「一般公共预算」). */
export interface KindRow {
  readonly label: string;
  readonly amount: InlineValue;
}

/** 预期目标 and 实际完成情况. */
export interface Goals {
  readonly expectedGoal: CaseValue;
  readonly goalCompletion: CaseValue;
}

/**
 * One row of an indicator table. Rows of one level-one (level-two) name that follow one another share a merged cell.
 * `levelOne` and `levelTwo` are plain names without line breaks (「效益指标」, 「经济效益指标」).
 */
export interface IndicatorRow {
  readonly levelOne: string;
  /** The group's 分值 printed in its header; `null` where the header has none. */
  readonly levelOneWeight: number | null;
  readonly levelTwo: string;
  readonly indicator: CaseValue;
  readonly target: CaseValue;
  readonly actual: CaseValue;
  readonly weight: CaseValue;
  readonly score: CaseValue;
  readonly deviationReason: CaseValue;
}

/** The 总分 row. */
export interface ScoreTotal {
  readonly weight: CaseValue;
  readonly score: CaseValue;
}

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

/** Everything that a set of the four forms of one unit and year holds. Amounts are 万元. */
export interface CaseData {
  readonly year: number;
  readonly unitName: string;
  readonly basicData: BasicDataCase;
  readonly overall: OverallCase;
  /** One 附件3 each; none means that there is no such sheet. */
  readonly projects: readonly ProjectCase[];
  /** The paragraphs of 附件4 from its title on, cover included; no 附件4 where absent. */
  readonly report?: readonly string[];
}
