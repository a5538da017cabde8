import type {
  AmountColumns,
  CaseData,
  CaseValue,
  FundingRow,
  Goals,
  IndicatorRow,
  ProjectCase,
  ScoreTotal,
  Signatures,
  SpendingRow,
} from "../../../src/catalogue/forms/canonical";
import { decimalOfCell } from "../../../src/core/numbers/decimal";
import { compactText } from "../../../src/core/values/normalise";
import type { FormShape, RowShape, ShapeValue } from "./shape";

/** What the forms of a case must be read as, in their canonical layout and in every other; reports are left out. */
export function shapeOfCase(data: CaseData): readonly FormShape[] {
  return [basicDataShape(data), overallShape(data), ...data.projects.map((project) => projectShape(data, project))];
}

function basicDataShape({ year, unitName, basicData }: CaseData): FormShape {
  const { staff, building } = basicData;
  return {
    form: "附件1",
    year,
    headerYears: [`${year}`, `${year - 1} as last year`, `${year}`, `${year}`],
    missing: [],
    parts: {
      unitName: compactText(unitName),
      staff: {
        authorizedStaff: shown(staff.authorizedStaff),
        onDutyStaff: shown(staff.onDutyStaff),
        staffControlRate: shown(staff.staffControlRate),
      },
      spending: {
        weight: null,
        rows: [
          ...spendingTree(basicData.spending),
          leaf("procurement", "政府采购金额", amounts(basicData.procurement)),
          leaf("basicBudgetAdjustment", "部门基本支出预算调整", amounts(basicData.basicBudgetAdjustment)),
        ],
      },
      building: {
        approvedArea: shown(building.approvedArea),
        actualArea: shown(building.actualArea),
        areaRate: shown(building.areaRate),
        budgetInvestment: shown(building.budgetInvestment),
        actualInvestment: shown(building.actualInvestment),
        investmentRate: shown(building.investmentRate),
      },
      thriftMeasures: shown(basicData.thriftMeasures),
      signature: signature(basicData.signature),
    },
  };
}

function overallShape({ year, unitName, overall }: CaseData): FormShape {
  const { funding, incomeKinds, expenditureKinds, goals, indicators, total, signature: signatures } = overall;
  const kinds = (rows: typeof incomeKinds) =>
    rows.map(({ label, amount }) => [KIND_KEYS[label] ?? null, label, shown(amount)]);
  return {
    form: "附件2",
    year,
    headerYears: [],
    missing: [],
    parts: {
      unitName: compactText(unitName),
      funding: { weight: null, rows: [leaf("total", "年度资金总额", funds(funding))] },
      fundsByKind: { income: kinds(incomeKinds), expenditure: kinds(expenditureKinds) },
      ...evaluation(goals, indicators, total, signatures),
    },
  };
}

function projectShape({ year }: CaseData, project: ProjectCase): FormShape {
  const { total, sources } = project.funding;
  const parts = sources.map((source) => {
    const label = source.label.replace("其中：", "");
    return leaf(SOURCE_KEYS[label] ?? null, label, funds(source));
  });
  return {
    form: "附件3",
    year,
    headerYears: [],
    missing: [],
    parts: {
      projectName: shown(project.projectName),
      department: shown(project.department),
      implementer: shown(project.implementer),
      funding: { weight: null, rows: [{ ...leaf("total", "年度资金总额", funds(total)), parts }] },
      ...evaluation(project.goals, project.indicators, project.total, project.signature),
    },
  };
}

function evaluation(goals: Goals, indicators: readonly IndicatorRow[], total: ScoreTotal, signatures: Signatures) {
  return {
    goals: { expectedGoal: shown(goals.expectedGoal), goalCompletion: shown(goals.goalCompletion) },
    indicators: {
      found: true,
      rows: indicators.filter(isFilled).map((row) => ({
        levelOne: row.levelOneWeight === null ? row.levelOne : `${row.levelOne}(${row.levelOneWeight}分)`,
        levelTwo: row.levelTwo,
        indicator: shown(row.indicator),
        target: shown(row.target),
        actual: shown(row.actual),
        weight: shown(row.weight),
        score: shown(row.score),
        deviationReason: shown(row.deviationReason),
      })),
      totals: { weight: shown(total.weight), score: shown(total.score), deviationReason: null },
    },
    signature: signature(signatures),
  };
}

const KIND_KEYS: Readonly<Record<string, string>> = {
  一般公共预算: "generalBudget",
  政府性基金拨款: "governmentFund",
  纳入专户管理的非税收入拨款: "nonTaxSpecial",
  其他资金: "otherFunds",
  基本支出: "basicSpending",
  项目支出: "projectSpending",
};

const SOURCE_KEYS: Readonly<Record<string, string>> = {
  当年财政拨款: "fiscalAppropriation",
  上年结转资金: "carriedOver",
  其他资金: "otherFunds",
};

/** What each row of 附件1 is a part of; 专项 and 转移支付 rows hang under their headings. */
const PARENTS: Readonly<Record<string, string>> = {
  vehicles: "threePublic",
  vehiclePurchase: "vehicles",
  vehicleRunning: "vehicles",
  abroad: "threePublic",
  reception: "threePublic",
  business: "projectSpending",
  maintenance: "projectSpending",
  specialFundHeading: "projectSpending",
  specialFund: "specialFundHeading",
  transferHeading: "projectSpending",
  transfer: "transferHeading",
  office: "publicUse",
  utilities: "publicUse",
  meetings: "publicUse",
};

function spendingTree(rows: readonly SpendingRow[]): readonly RowShape[] {
  const childrenOf = (parent: string | undefined): RowShape[] =>
    rows
      .filter((row) => parentOf(row) === parent && !isEmptyRow(row))
      .map((row) => ({
        key: keyOf(row),
        label: wordsOf(row.label),
        heading: row.key === "specialFundHeading" || row.key === "transferHeading",
        cells: amounts(row),
        parts: row.key === undefined || row.key === "specialFund" || row.key === "transfer" ? [] : childrenOf(row.key),
      }));
  return childrenOf(undefined);
}

/** 「......」 stands among the parts of 项目支出. */
function parentOf({ key }: SpendingRow): string | undefined {
  return key === undefined ? "projectSpending" : PARENTS[key];
}

function keyOf({ key }: SpendingRow): string | null {
  if (key === undefined || key === "specialFund" || key === "transfer") return null;
  return key.replace("Heading", "");
}

function isEmptyRow({ label, priorFinal, currentBudget, currentFinal }: SpendingRow): boolean {
  return [label, priorFinal, currentBudget, currentFinal].every((value) => value === null);
}

function wordsOf(label: string | null): string {
  return (label ?? "").replace(/^(?:\d、|其中：)/u, "").replace(/[(（]一个专项一行[)）]|：$|^\.+$/gu, "");
}

function leaf(key: string | null, label: string, cells: RowShape["cells"]): RowShape {
  return { key, label, heading: false, cells, parts: [] };
}

function amounts({ priorFinal, currentBudget, currentFinal }: AmountColumns): RowShape["cells"] {
  return { priorFinal: shown(priorFinal), currentBudget: shown(currentBudget), currentFinal: shown(currentFinal) };
}

function funds(row: FundingRow): RowShape["cells"] {
  return {
    initialBudget: shown(row.initialBudget),
    adjustedBudget: shown(row.adjustedBudget),
    executed: shown(row.executed),
    weight: shown(row.weight),
    executionRate: shown(row.executionRate),
    score: shown(row.score),
  };
}

function signature({ head, preparer, phone, date }: Signatures): unknown {
  const items = { 单位负责人签字: head, 填表人: preparer, 联系电话: phone, 填报日期: date };
  return Object.entries(items).map(([label, text]) => [label, text ?? "", text !== null]);
}

function isFilled({ indicator, target, actual, weight, score, deviationReason }: IndicatorRow): boolean {
  return [indicator, target, actual, weight, score, deviationReason].some((value) => shown(value) !== null);
}

function shown(value: CaseValue): ShapeValue {
  if (value === null || (typeof value === "string" && /^[/.]+$/u.test(compactText(value)))) return null;
  if (typeof value === "string") return compactText(value);
  if (typeof value === "number") return decimalOfCell(value).toFixed();
  if ("rate" in value) return decimalOfCell(value.rate).toFixed();
  throw new Error("A case with formulas has no figures of its own.");
}
