import type {
  AmountColumns,
  BasicDataCase,
  CaseData,
  FundingRow,
  IndicatorRow,
  OverallCase,
} from "./drawing/case-data";
import type { ProjectCase, SpendingKey, SpendingRow } from "./drawing/case-data";
import { NO_SIGNATURES } from "./drawing/signature-line";

/** What a region prints on its blank forms: the 分值 of the funds and of the level-one groups. */
export interface PrintedWeights {
  readonly funding: string;
  /** Names without 指标: 产出. */
  readonly groups: readonly { readonly group: string; readonly weight: string }[];
}

const FUND_WEIGHT = 10;
const TOTAL_WEIGHT = 100;
const NO_GOALS = { expectedGoal: null, goalCompletion: null } as const;
const NO_AMOUNTS: AmountColumns = { priorFinal: null, currentBudget: null, currentFinal: null };
const NO_FUNDS: FundingRow = {
  initialBudget: null,
  adjustedBudget: null,
  executed: null,
  weight: null,
  executionRate: null,
  score: null,
};

const SPENDING_ROWS: readonly (readonly [label: string | null, key?: SpendingKey])[] = [
  ["三公经费", "threePublic"],
  ["1、公务用车购置和维护经费", "vehicles"],
  ["其中：公车购置", "vehiclePurchase"],
  ["公车运行维护", "vehicleRunning"],
  ["2、出国经费", "abroad"],
  ["3、公务接待", "reception"],
  ["项目支出：", "projectSpending"],
  ["1、业务工作经费", "business"],
  ["2、运行维护经费", "maintenance"],
  ["......"],
  ["3、区级专项资金(一个专项一行)", "specialFundHeading"],
  [null, "specialFund"],
  ["4、上级转移支付(一个专项一行）", "transferHeading"],
  [null, "transfer"],
  ["公用经费", "publicUse"],
  ["其中：办公经费", "office"],
  ["水费、电费、差旅费", "utilities"],
  ["会议费、培训费", "meetings"],
];

/** Level one, its 分值, its level-two groups. */
type GroupOutline = readonly [levelOne: string, weight: number, levelTwo: readonly string[]];

/** The indicator groups of the canonical forms and their 分值, ahead of any indicator. */
export const INDICATOR_GROUPS: readonly GroupOutline[] = [
  ["产出指标", 50, ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", 30, ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]],
  ["满意度指标", 10, ["服务对象满意度指标"]],
];

/** The four forms of a unit and year with nothing filled in but what is printed, and the unit's name. */
export function blankCase(unitName: string, year: number, projects: number, weights?: PrintedWeights): CaseData {
  return {
    year,
    unitName,
    basicData: blankBasicData(),
    overall: blankOverall(weights),
    projects: Array.from({ length: projects }, () => blankProject(weights)),
    report: blankReport(unitName, year),
  };
}

/** An 附件3 with nothing filled in, with the rows of the printed form: it holds the funds' 分值 and the 总分's, as printed. */
export function blankProject(weights?: PrintedWeights): ProjectCase {
  return {
    projectName: null,
    department: null,
    implementer: null,
    funding: {
      total: { ...NO_FUNDS, weight: fundWeight(weights) },
      sources: ["其中：当年财政拨款", "上年结转资金", "其他资金"].map((label) => ({ label, ...NO_FUNDS })),
    },
    goals: NO_GOALS,
    indicators: blankIndicators((levelTwo) => (levelTwo === "可持续影响指标" ? 2 : 3), weights),
    total: { weight: TOTAL_WEIGHT, score: null },
    signature: NO_SIGNATURES,
  };
}

function blankBasicData(): BasicDataCase {
  return {
    staff: { authorizedStaff: null, onDutyStaff: null, staffControlRate: null },
    spending: SPENDING_ROWS.map(([label, key]): SpendingRow => ({ label, ...(key ? { key } : {}), ...NO_AMOUNTS })),
    procurement: NO_AMOUNTS,
    basicBudgetAdjustment: NO_AMOUNTS,
    building: {
      approvedArea: null,
      actualArea: null,
      areaRate: null,
      budgetInvestment: null,
      actualInvestment: null,
      investmentRate: null,
    },
    thriftMeasures: null,
    signature: NO_SIGNATURES,
  };
}

function blankOverall(weights?: PrintedWeights): OverallCase {
  return {
    funding: { ...NO_FUNDS, weight: fundWeight(weights) },
    incomeKinds: ["一般公共预算", "政府性基金拨款", "纳入专户管理的非税收入拨款", "其他资金"].map((label) => ({
      label,
      amount: null,
    })),
    expenditureKinds: ["基本支出", "项目支出"].map((label) => ({ label, amount: null })),
    goals: NO_GOALS,
    indicators: blankIndicators(() => 2, weights),
    total: { weight: TOTAL_WEIGHT, score: null },
    signature: NO_SIGNATURES,
  };
}

function fundWeight(weights: PrintedWeights | undefined): number {
  return weights ? Number(weights.funding) : FUND_WEIGHT;
}

/** The groups with the 分值 of a pack; one that the printed form has not is cost as a group of its own. */
function groupsBy({ groups }: PrintedWeights): readonly GroupOutline[] {
  return groups.map(({ group, weight }): GroupOutline => {
    const levelOne = `${group}指标`;
    const printed = INDICATOR_GROUPS.find(([name]) => name === levelOne);
    const apart = new Set(groups.map((other) => `${other.group}指标`));
    const levelTwo = printed?.[2].filter((name) => !apart.has(name)) ?? COST_GROUPS;
    return [levelOne, Number(weight), levelTwo];
  });
}

/** 财预〔2021〕101号: the kinds of cost, where cost is a group of its own. */
const COST_GROUPS: readonly string[] = ["经济成本指标", "社会成本指标", "生态环境成本指标"];

function blankIndicators(rowsOf: (levelTwo: string) => number, weights?: PrintedWeights): IndicatorRow[] {
  const empty = { indicator: null, target: null, actual: null, weight: null, score: null, deviationReason: null };
  return (weights ? groupsBy(weights) : INDICATOR_GROUPS).flatMap(([levelOne, levelOneWeight, groups]) =>
    groups.flatMap((levelTwo) =>
      Array.from({ length: rowsOf(levelTwo) }, () => ({ levelOne, levelOneWeight, levelTwo, ...empty })),
    ),
  );
}

function blankReport(unitName: string, year: number): string[] {
  return [
    `${year}年度${unitName}单位整体支出绩效自评报告`,
    `部门（单位）名称：${unitName}（盖章）`,
    "    年    月    日",
    `${year}年度${unitName}`,
    "单位整体支出绩效自评报告",
    ...REPORT_SECTIONS.flatMap((section) => [section, ""]),
  ];
}

/** The nine sections of 附件4, headings as printed; the second and the sixth have their own parts. */
const REPORT_SECTIONS: readonly string[] = [
  "一、单位基本情况",
  "二、一般公共预算支出情况",
  "(一)基本支出情况",
  "(二)项目支出情况",
  "三、政府性基金预算支出情况",
  "四、国有资本经营预算支出情况",
  "五、社会保险基金预算支出情况",
  "六、部门整体支出绩效情况",
  "七、存在的问题及原因分析",
  "八、下一步改进工作的举措",
  "九、部门整体支出绩效自评结果拟应用和公开情况",
];
