import { emptyCells } from "../../../../src/catalogue/forms/drawing/case-values";
import { indicatorColumns } from "../../../../src/catalogue/forms/shared/goals-and-indicators";
import {
  fundingRow,
  spendingRow,
  type CaseData,
  type IndicatorRow,
  type ProjectCase,
  type SpendingKey,
} from "../../../../src/catalogue/forms/canonical";
import { decimalOfCell } from "../../../../src/core/numbers/decimal";

/** 年初预算, 全年预算, 全年执行 in 万元. */
type Funds = readonly [initial: number, adjusted: number, executed: number];

/** What a clerk has typed into one form of indicators. */
interface Typed {
  readonly funds: Funds;
  readonly expectedGoal: string;
  readonly goalCompletion: string;
  /** A line each: 一级 分值 二级 三级指标 指标值 完成值 分值 得分 原因, parted by 「|」; a blank first, second or third part is the line's above. */
  readonly indicators: string;
  readonly score: number;
}

interface TypedProject extends Typed {
  readonly name: string;
  /** 当年财政拨款, 上年结转资金, 其他资金; all of it the first where absent. */
  readonly sources?: readonly [Funds, Funds, Funds];
}

/** A set of forms as typed: amounts in 万元, everything that follows from them typed too where a rule could find it wrong. */
interface TypedBook {
  readonly year: number;
  readonly unitName: string;
  readonly department: string;
  readonly filed: string;
  readonly staff: readonly [authorized: number, onDuty: number, rate: number];
  /** A line each: key, label, 上年决算, 本年预算, 本年决算. */
  readonly spending: string;
  readonly procurement: Funds;
  readonly adjustment: number;
  readonly thrift: string;
  readonly income: readonly [general: number, fund: number, nonTax: number, others: number];
  readonly basicSpending: number;
  readonly projectSpending: number;
  readonly overall: Typed;
  readonly projects: readonly TypedProject[];
  /** The paragraphs of 附件4, a line each. */
  readonly report: string;
}

const NO_FUNDS: Funds = [0, 0, 0];
const FUND_WEIGHT = 10;

/** The forms of a typed book. */
export function bookOf(book: TypedBook): CaseData {
  const signature = { head: "周某", preparer: "林某", phone: "5550177", date: book.filed };
  const evaluation = ({ expectedGoal, goalCompletion, indicators, score }: Typed) => ({
    goals: { expectedGoal, goalCompletion },
    indicators: indicatorRows(indicators),
    total: { weight: 100, score },
    signature,
  });
  const [authorizedStaff, onDutyStaff, rate] = book.staff;
  const [priorFinal, currentBudget, currentFinal] = book.procurement;
  const [general, fund, nonTax, others] = book.income;
  const projects = book.projects.map((project): ProjectCase => ({
    projectName: project.name,
    department: book.department,
    implementer: book.unitName,
    funding: {
      total: scored(project.funds),
      sources: (project.sources ?? [project.funds, NO_FUNDS, NO_FUNDS]).map((funds, index) => ({
        label: ["其中：当年财政拨款", "上年结转资金", "其他资金"][index] ?? "",
        ...fundingRow(...funds),
      })),
    },
    ...evaluation(project),
  }));
  return {
    year: book.year,
    unitName: book.unitName,
    basicData: {
      staff: { authorizedStaff, onDutyStaff, staffControlRate: { rate } },
      spending: linesOf(book.spending).map(([key = "", label = "", ...amounts]) =>
        spendingRow(label, key as SpendingKey, ...amounts.map(Number)),
      ),
      procurement: { priorFinal, currentBudget, currentFinal },
      basicBudgetAdjustment: { priorFinal: 0, currentBudget: 0, currentFinal: book.adjustment },
      building: {
        approvedArea: "/",
        actualArea: "/",
        areaRate: "/",
        budgetInvestment: "/",
        actualInvestment: "/",
        investmentRate: "/",
      },
      thriftMeasures: book.thrift,
      signature,
    },
    overall: {
      funding: scored(book.overall.funds),
      incomeKinds: [
        { label: "一般公共预算", amount: general },
        { label: "政府性基金拨款", amount: fund },
        { label: "纳入专户管理的非税收入拨款", amount: nonTax },
        { label: "其他资金", amount: others },
      ],
      expenditureKinds: [
        { label: "基本支出", amount: book.basicSpending },
        { label: "项目支出", amount: book.projectSpending },
      ],
      ...evaluation(book.overall),
    },
    projects,
    report: book.report.trim().split("\n"),
  };
}

function linesOf(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((part) => part.trim()));
}

function indicatorRows(text: string): readonly IndicatorRow[] {
  let [levelOne, levelOneWeight, levelTwo] = ["", "", ""];
  return linesOf(text).map(([one = "", group = "", two = "", indicator = "", target = "", actual = "", ...rest]) => {
    if (one !== "") [levelOne, levelOneWeight] = [one, group];
    if (two !== "") levelTwo = two;
    const [weight = "", score = "", reason = ""] = rest;
    return {
      ...emptyCells(indicatorColumns),
      levelOne,
      levelOneWeight: Number(levelOneWeight),
      levelTwo,
      indicator,
      target,
      actual,
      weight: Number(weight),
      score: Number(score),
      deviationReason: reason === "" ? null : reason,
    };
  });
}

/** 执行率 and 得分 as a careful clerk works them out. */
function scored([initial, adjusted, executed]: Funds) {
  const rate = decimalOfCell(executed).dividedBy(adjusted);
  return fundingRow(
    initial,
    adjusted,
    executed,
    FUND_WEIGHT,
    { rate: rate.toDecimalPlaces(4).toNumber() },
    rate.times(FUND_WEIGHT).toDecimalPlaces(2).toNumber(),
  );
}
