import type * as fc from "fast-check";
import type { CaseData, FundingRow, OverallCase, ProjectCase } from "../../../src/catalogue/forms/canonical";
import { fundingRow } from "../../../src/catalogue/forms/canonical";
import { Decimal, sum, ZERO } from "../../../src/core/numbers/decimal";
import {
  cents,
  CLEAN_SIGNATURES,
  cleanBasicData,
  procurementOf,
  publicUseOf,
  rateOf,
  shareOf,
  threePublicOf,
} from "./clean-basic-data";
import { cleanIndicators, scoreOf } from "./clean-indicators";
import { cleanNumbers, type CleanNumbers, type ProjectNumbers } from "./clean-numbers";
import { cleanReport } from "./clean-report";

const FUND_WEIGHT = 10;
const PROJECT_NAMES = [
  "防汛抗旱",
  "人居环境整治",
  "信息化建设",
  "社区服务提升",
  "业务培训",
  "设施维修养护",
  "道路维护",
  "消防安全",
  "文化惠民",
  "档案数字化",
  "助学帮扶",
  "生态修复",
];

/** Sets of forms of any size in which every figure agrees with every other: no rule may find anything in them. */
export function cleanCase(mostProjects = 6): fc.Arbitrary<CaseData> {
  return cleanNumbers(mostProjects).map(buildCleanCase);
}

/** The clean set of forms that follows from its free figures: every other figure, and the report, is derived. */
export function buildCleanCase(numbers: CleanNumbers): CaseData {
  const funds = numbers.projects.map(projectFunds);
  const projectBudget = sum(funds.map((project) => project.adjustedBudget));
  const projectSpending = sum(funds.map((project) => project.executed));
  const publicUse = publicUseOf(numbers);
  const personnel = cents(numbers.personnel);
  const basicSpending = personnel.plus(publicUse.currentFinal);
  const executed = basicSpending.plus(projectSpending);
  const adjusted = basicSpending.plus(shareOf(basicSpending, numbers.basicSurplus)).plus(projectBudget);
  const initial = shareOf(adjusted, 1000 + numbers.initialShift);
  const governmentFund = numbers.lastProjectFromFund ? (funds.at(-1)?.executed ?? ZERO) : ZERO;
  const generalBudget = executed.minus(governmentFund);
  const procurement = procurementOf(numbers, publicUse.currentFinal.plus(projectSpending));
  const projectColumns = {
    priorFinal: shareOf(projectSpending, numbers.priorProjectShare),
    currentBudget: projectBudget,
    currentFinal: projectSpending,
  };
  const overall = cleanOverall(
    numbers,
    { initialBudget: initial, adjustedBudget: adjusted, executed },
    {
      generalBudget,
      governmentFund,
      basicSpending,
      projectSpending,
      projectBudget,
    },
  );
  const threePublic = threePublicOf(numbers).total;
  return {
    year: numbers.year,
    unitName: numbers.unitName,
    basicData: cleanBasicData(numbers, projectColumns, procurement),
    overall,
    projects: numbers.projects.map((project, index) => cleanProject(numbers, project, index)),
    report: cleanReport({
      year: numbers.year,
      unitName: numbers.unitName,
      authorized: numbers.authorized,
      onDuty: numbers.authorized - numbers.vacancies,
      initial,
      adjusted,
      executed,
      generalBudget,
      governmentFund,
      basicSpending,
      personnel,
      publicUse: publicUse.currentFinal,
      projectBudget,
      projectSpending,
      projects: funds.map((project, index) => ({ name: PROJECT_NAMES[index] ?? "", executed: project.executed })),
      threePublic,
      procurement: procurement.currentFinal,
      score: new Decimal(typeof overall.total.score === "number" ? overall.total.score : 0),
    }),
  };
}

/** 年初预算数, 全年预算数, 全年执行数 in 万元. */
interface Funds {
  readonly initialBudget: Decimal;
  readonly adjustedBudget: Decimal;
  readonly executed: Decimal;
}

interface Kinds {
  readonly generalBudget: Decimal;
  readonly governmentFund: Decimal;
  readonly basicSpending: Decimal;
  readonly projectSpending: Decimal;
  readonly projectBudget: Decimal;
}

function cleanOverall(numbers: CleanNumbers, funds: Funds, kinds: Kinds): OverallCase {
  const cost = { name: "项目支出控制数", adjusted: kinds.projectBudget, executed: kinds.projectSpending };
  const indicators = cleanIndicators(numbers.table, kinds.projectSpending.isZero() ? null : cost);
  const funding = scoredRow(funds);
  return {
    funding,
    incomeKinds: [
      { label: "一般公共预算", amount: kinds.generalBudget.toNumber() },
      { label: "政府性基金拨款", amount: kinds.governmentFund.toNumber() },
      { label: "纳入专户管理的非税收入拨款", amount: 0 },
      { label: "其他资金", amount: 0 },
    ],
    expenditureKinds: [
      { label: "基本支出", amount: kinds.basicSpending.toNumber() },
      { label: "项目支出", amount: kinds.projectSpending.toNumber() },
    ],
    goals: {
      expectedGoal: "保障机构正常运转，完成年度重点工作，服务对象普遍满意",
      goalCompletion: "机构运转正常，年度重点工作总体完成",
    },
    indicators,
    total: { weight: 100, score: fundScore(funds).plus(scoreOf(indicators)).toNumber() },
    signature: CLEAN_SIGNATURES,
  };
}

function cleanProject(numbers: CleanNumbers, project: ProjectNumbers, index: number): ProjectCase {
  const funds = projectFunds(project);
  const { appropriation, carried, other } = sourcesOf(funds, project);
  const cost = { name: "项目资金支出", adjusted: funds.adjustedBudget, executed: funds.executed };
  // What a project counts is not what the unit counts as a whole: its indicators have names of their own.
  const indicators = cleanIndicators(project.table, cost).map((row) =>
    row.indicator === cost.name
      ? row
      : { ...row, indicator: `${PROJECT_NAMES[index] ?? ""}${typeof row.indicator === "string" ? row.indicator : ""}` },
  );
  return {
    projectName: `${PROJECT_NAMES[index] ?? ""}项目`,
    department: numbers.unitName,
    implementer: numbers.unitName,
    funding: {
      total: scoredRow(funds),
      sources: [
        { label: "其中：当年财政拨款", ...unscoredRow(appropriation) },
        { label: "上年结转资金", ...unscoredRow(carried) },
        { label: "其他资金", ...unscoredRow(other) },
      ],
    },
    goals: {
      expectedGoal: "按期完成项目建设内容，通过验收，服务对象普遍满意",
      goalCompletion: "建设内容总体完成，项目效益逐步显现",
    },
    indicators,
    total: { weight: 100, score: fundScore(funds).plus(scoreOf(indicators)).toNumber() },
    signature: CLEAN_SIGNATURES,
  };
}

/** The money by its sources, which add up to it; none has spent more than it was given, also where shares are rounded. */
function sourcesOf(
  funds: Funds,
  { carriedShare, otherShare }: ProjectNumbers,
): Record<"appropriation" | "carried" | "other", Funds> {
  const carried = mapFunds(funds, (amount) => shareOf(amount, carriedShare));
  const other = mapFunds(funds, (amount) => shareOf(amount, otherShare));
  const rest = mapFunds(funds, (amount, key) => amount.minus(carried[key]).minus(other[key]));
  const over = Decimal.max(0, rest.executed.minus(rest.adjustedBudget));
  const takes = [carried, other].find((source) => source.executed.plus(over).lessThanOrEqualTo(source.adjustedBudget));
  const moved = (source: Funds): Funds =>
    source === takes ? { ...source, executed: source.executed.plus(over) } : source;
  return {
    appropriation: takes ? { ...rest, executed: rest.executed.minus(over) } : rest,
    carried: moved(carried),
    other: moved(other),
  };
}

function projectFunds(project: ProjectNumbers): Funds {
  const adjusted = cents(project.adjusted);
  return {
    initialBudget: shareOf(adjusted, 1000 + project.initialShift),
    adjustedBudget: adjusted,
    // Rounded up, so that the 执行率 of a small project does not fall below the share drawn.
    executed: adjusted.times(project.executedShare).dividedBy(1000).toDecimalPlaces(2, Decimal.ROUND_UP),
  };
}

function fundScore({ adjustedBudget: adjusted, executed }: Funds): Decimal {
  return executed.dividedBy(adjusted).times(FUND_WEIGHT).toDecimalPlaces(2);
}

function scoredRow(funds: Funds): FundingRow {
  const { initialBudget: initial, adjustedBudget: adjusted, executed } = funds;
  return fundingRow(
    initial.toNumber(),
    adjusted.toNumber(),
    executed.toNumber(),
    FUND_WEIGHT,
    rateOf(executed, adjusted),
    fundScore(funds).toNumber(),
  );
}

function unscoredRow({ initialBudget: initial, adjustedBudget: adjusted, executed }: Funds): FundingRow {
  return fundingRow(initial.toNumber(), adjusted.toNumber(), executed.toNumber());
}

function mapFunds(funds: Funds, change: (amount: Decimal, key: keyof Funds) => Decimal): Funds {
  return {
    initialBudget: change(funds.initialBudget, "initialBudget"),
    adjustedBudget: change(funds.adjustedBudget, "adjustedBudget"),
    executed: change(funds.executed, "executed"),
  };
}
