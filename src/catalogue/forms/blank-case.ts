import type { Labels } from "../../core/template/parts";
import { basicData } from "./basic-data/declaration";
import type {
  BasicDataCase,
  CaseData,
  IndicatorRow,
  KindRow,
  OverallCase,
  ProjectCase,
  SpendingKey,
  SpendingRow,
} from "./case-data";
import { emptyCells } from "./drawing/case-values";
import { officialLabel } from "./drawing/printed-columns";
import { NO_SIGNATURES } from "./drawing/signature-line";
import { overallSelfEvaluation } from "./overall-self-evaluation/declaration";
import { SECTIONS } from "./self-evaluation-report/sections";
import { fundingColumns, fundSourceRows } from "./shared/funding-table";
import { goalsPart, indicatorColumns } from "./shared/goals-and-indicators";

/** What a region prints on its blank forms: the 分值 of the funds and of the level-one groups. */
export interface PrintedWeights {
  readonly funding: string;
  /** Names without 指标: 产出. */
  readonly groups: readonly { readonly group: string; readonly weight: string }[];
}

const FUND_WEIGHT = 10;
const TOTAL_WEIGHT = 100;
const NO_GOALS = emptyCells(goalsPart.columns);
const NO_FUNDS = emptyCells(fundingColumns);
const { staff, spending, building } = basicData.parts;
const NO_AMOUNTS = emptyCells(spending.columns);
const { income, expenditure } = overallSelfEvaluation.parts.fundsByKind.groups;

/** What is printed around the label of a row: its number before it, how it is filled in behind it. */
const row = (key: keyof typeof spending.rows, before = "", after = ""): string =>
  before + officialLabel(spending.rows[key]) + after;

const SPENDING_ROWS: readonly (readonly [label: string | null, key?: SpendingKey])[] = [
  [row("threePublic"), "threePublic"],
  [row("vehicles", "1、"), "vehicles"],
  [row("vehiclePurchase", "其中："), "vehiclePurchase"],
  [row("vehicleRunning"), "vehicleRunning"],
  [row("abroad", "2、"), "abroad"],
  [row("reception", "3、"), "reception"],
  [row("projectSpending", "", "："), "projectSpending"],
  [row("business", "1、"), "business"],
  [row("maintenance", "2、"), "maintenance"],
  ["......"],
  [row("specialFund", "3、", "(一个专项一行)"), "specialFundHeading"],
  [null, "specialFund"],
  [row("transfer", "4、", "(一个专项一行）"), "transferHeading"],
  [null, "transfer"],
  [row("publicUse"), "publicUse"],
  [row("office", "其中："), "office"],
  [row("utilities"), "utilities"],
  [row("meetings"), "meetings"],
];

/** Level one, its 分值, its level-two groups. */
type GroupOutline = readonly [levelOne: string, weight: number, levelTwo: readonly string[]];

/** The indicator groups of the canonical forms and their 分值, ahead of any indicator. */
const INDICATOR_GROUPS: readonly GroupOutline[] = [
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

const { fiscalAppropriation, carriedOver, otherFunds } = fundSourceRows;
const FUND_SOURCES = [
  `其中：${officialLabel(fiscalAppropriation)}`,
  officialLabel(carriedOver),
  officialLabel(otherFunds),
];

/** An 附件3 with nothing filled in, with the rows of the printed form: it holds the funds' 分值 and the 总分's, as printed. */
export function blankProject(weights?: PrintedWeights): ProjectCase {
  return {
    projectName: null,
    department: null,
    implementer: null,
    funding: {
      total: { ...NO_FUNDS, weight: fundWeight(weights) },
      sources: FUND_SOURCES.map((label) => ({ label, ...NO_FUNDS })),
    },
    goals: NO_GOALS,
    indicators: blankIndicators((levelTwo) => (levelTwo === "可持续影响指标" ? 2 : 3), weights),
    total: { weight: TOTAL_WEIGHT, score: null },
    signature: NO_SIGNATURES,
  };
}

function blankBasicData(): BasicDataCase {
  return {
    staff: emptyCells(staff.columns),
    spending: SPENDING_ROWS.map(([label, key]): SpendingRow => ({ label, ...(key ? { key } : {}), ...NO_AMOUNTS })),
    procurement: NO_AMOUNTS,
    basicBudgetAdjustment: NO_AMOUNTS,
    building: emptyCells(building.columns),
    thriftMeasures: null,
    signature: NO_SIGNATURES,
  };
}

function blankOverall(weights?: PrintedWeights): OverallCase {
  return {
    funding: { ...NO_FUNDS, weight: fundWeight(weights) },
    incomeKinds: blankKinds(income.items),
    expenditureKinds: blankKinds(expenditure.items),
    goals: NO_GOALS,
    indicators: blankIndicators(() => 2, weights),
    total: { weight: TOTAL_WEIGHT, score: null },
    signature: NO_SIGNATURES,
  };
}

function blankKinds(items: Readonly<Record<string, Labels>>): KindRow[] {
  return Object.values(items).map((labels) => ({ label: officialLabel({ labels }), amount: null }));
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
  const empty = emptyCells(indicatorColumns);
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

/** The nine sections of 附件4; the second has its own parts. */
const REPORT_SECTIONS: readonly string[] = SECTIONS.flatMap(({ key, heading }) =>
  key === "generalBudget" ? [heading, "(一)基本支出情况", "(二)项目支出情况"] : [heading],
);
