import {
  fundingRow,
  indicatorGroup,
  NO_SIGNATURES,
  spendingRow,
  type CaseData,
  type CaseValue,
  type IndicatorCells,
  type IndicatorRow,
  type ProjectCase,
  type Signatures,
  type SpendingKey,
  type SpendingRow,
} from "../../../src/catalogue/forms/canonical";

/** 上年决算数, 本年预算数, 本年决算数. */
export type Columns = readonly [prior: CaseValue, budget: CaseValue, final: CaseValue];

/** 年初预算数, 全年预算数, 全年执行数 and 自评得分 of its 10 marks. */
export type Funds = readonly [initial: CaseValue, adjusted: CaseValue, executed: CaseValue, score: CaseValue];

/** Second-level groups with their indicators, in the form's order. */
type Indicators = Readonly<Record<string, readonly IndicatorCells[]>>;

/** A project as these tests describe one. */
export interface ProjectOfUnit {
  readonly name: CaseValue;
  readonly funds: Funds;
  readonly goals?: readonly [expected: CaseValue, done: CaseValue];
  readonly indicators: Indicators;
  readonly score: CaseValue;
}

/** A unit and its year, in few words: what is left out is blank. */
export interface UnitOfTests {
  readonly name: string;
  readonly year: number;
  readonly staff: readonly [authorized: CaseValue, onDuty: CaseValue];
  readonly spending: Readonly<Partial<Record<SpendingKey, Columns>>>;
  /** One row each under the heading of 专项资金, and of 上级转移支付. */
  readonly special?: Readonly<Record<string, Columns>>;
  readonly transfers?: Readonly<Record<string, Columns>>;
  readonly procurement?: Columns;
  readonly adjustment?: Columns;
  readonly building?: readonly [approved: CaseValue, actual: CaseValue, budget: CaseValue, spent: CaseValue];
  readonly thrift?: CaseValue;
  readonly funds: Funds;
  /** 一般公共预算, 政府性基金拨款, 纳入专户管理的非税收入拨款, 其他资金. */
  readonly income: readonly (string | number | null)[];
  /** 基本支出, 项目支出. */
  readonly kinds: readonly (string | number | null)[];
  readonly goals?: readonly [expected: CaseValue, done: CaseValue];
  readonly indicators: Indicators;
  readonly score: CaseValue;
  readonly projects: readonly ProjectOfUnit[];
  readonly signature?: Signatures;
}

const FUND_WEIGHT = 10;
const INCOME = ["一般公共预算", "政府性基金拨款", "纳入专户管理的非税收入拨款", "其他资金"];
const KINDS = ["基本支出", "项目支出"];

const ROWS: readonly (readonly [label: string, key: SpendingKey])[] = [
  ["三公经费", "threePublic"],
  ["1、公务用车购置和维护经费", "vehicles"],
  ["其中：公车购置", "vehiclePurchase"],
  ["公车运行维护", "vehicleRunning"],
  ["2、出国经费", "abroad"],
  ["3、公务接待", "reception"],
  ["项目支出：", "projectSpending"],
  ["1、业务工作经费", "business"],
  ["2、运行维护经费", "maintenance"],
  ["3、区级专项资金(一个专项一行)", "specialFundHeading"],
  ["4、上级转移支付(一个专项一行）", "transferHeading"],
  ["公用经费", "publicUse"],
  ["其中：办公经费", "office"],
  ["水费、电费、差旅费", "utilities"],
  ["会议费、培训费", "meetings"],
];

/** The forms of a unit, as they are filled in. */
export function caseOf(unit: UnitOfTests): CaseData {
  const [approvedArea = null, actualArea = null, budgetInvestment = null, actualInvestment = null] =
    unit.building ?? [];
  const [authorizedStaff, onDutyStaff] = unit.staff;
  return {
    year: unit.year,
    unitName: unit.name,
    basicData: {
      staff: { authorizedStaff, onDutyStaff, staffControlRate: rate(onDutyStaff, authorizedStaff) },
      spending: spendingOf(unit),
      procurement: columns(unit.procurement),
      basicBudgetAdjustment: columns(unit.adjustment),
      building: {
        approvedArea,
        actualArea,
        areaRate: rate(actualArea, approvedArea),
        budgetInvestment,
        actualInvestment,
        investmentRate: rate(actualInvestment, budgetInvestment),
      },
      thriftMeasures: unit.thrift ?? null,
      signature: unit.signature ?? NO_SIGNATURES,
    },
    overall: {
      funding: scored(unit.funds),
      incomeKinds: INCOME.map((label, index) => ({ label, amount: unit.income[index] ?? null })),
      expenditureKinds: KINDS.map((label, index) => ({ label, amount: unit.kinds[index] ?? null })),
      goals: goalsOf(unit.goals),
      indicators: rowsOf(unit.indicators),
      total: { weight: 100, score: unit.score },
      signature: unit.signature ?? NO_SIGNATURES,
    },
    projects: unit.projects.map((project) => projectOf(unit, project)),
  };
}

function spendingOf({ spending, special = {}, transfers = {} }: UnitOfTests): readonly SpendingRow[] {
  const named = (key: SpendingKey, rows: Readonly<Record<string, Columns>>) =>
    Object.entries(rows).map(([label, amounts]) => spendingRow(label, key, ...amounts));
  return ROWS.flatMap(([label, key]) => [
    spendingRow(label, key, ...(spending[key] ?? [])),
    ...(key === "specialFundHeading" ? named("specialFund", special) : []),
    ...(key === "transferHeading" ? named("transfer", transfers) : []),
  ]);
}

function projectOf(unit: UnitOfTests, { name, funds, goals, indicators, score }: ProjectOfUnit): ProjectCase {
  const [initial, adjusted, executed] = funds;
  return {
    projectName: name,
    department: unit.name,
    implementer: unit.name,
    funding: {
      total: scored(funds),
      sources: [
        { label: "其中：当年财政拨款", ...fundingRow(initial, adjusted, executed) },
        { label: "上年结转资金", ...fundingRow(0, 0, 0) },
        { label: "其他资金", ...fundingRow(0, 0, 0) },
      ],
    },
    goals: goalsOf(goals),
    indicators: rowsOf(indicators),
    total: { weight: 100, score },
    signature: unit.signature ?? NO_SIGNATURES,
  };
}

function rowsOf(groups: Indicators): readonly IndicatorRow[] {
  return Object.entries(groups).flatMap(([levelTwo, cells]) => {
    if (levelTwo.includes("满意")) return indicatorGroup("满意度指标", 10, levelTwo, cells);
    return levelTwo.includes("效益") || levelTwo.includes("影响")
      ? indicatorGroup("效益指标", 30, levelTwo, cells)
      : indicatorGroup("产出指标", 50, levelTwo, cells);
  });
}

function goalsOf([expectedGoal, goalCompletion]: readonly [CaseValue, CaseValue] = [null, null]) {
  return { expectedGoal, goalCompletion };
}

function columns([priorFinal, currentBudget, currentFinal]: Columns = [null, null, null]) {
  return { priorFinal, currentBudget, currentFinal };
}

function scored([initial, adjusted, executed, score]: Funds) {
  return fundingRow(initial, adjusted, executed, FUND_WEIGHT, rate(executed, adjusted), score);
}

function rate(part: CaseValue, whole: CaseValue): CaseValue {
  if (typeof part !== "number" || typeof whole !== "number" || whole === 0) return null;
  return { rate: Math.round((part / whole) * 10_000) / 10_000 };
}
