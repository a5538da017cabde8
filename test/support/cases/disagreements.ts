import type {
  CaseData,
  CaseValue,
  FundingRow,
  IndicatorRow,
  SpendingKey,
} from "../../../src/catalogue/forms/canonical";
import { Decimal, sum } from "../../../src/core/numbers/decimal";

type Column = "priorFinal" | "currentBudget" | "currentFinal";

/**
 * Where the figures of a case contradict each other, in a few words each. An oracle for test data that knows nothing of the
 * engine: plain sums, quotients and scores over the readable case.
 */
export function disagreements(data: CaseData): string[] {
  return [
    ...basicDataFaults(data),
    ...fundingFaults("overall", data.overall.funding, data.overall.indicators, data.overall.total.score),
    ...data.projects.flatMap((project, index) => [
      ...fundingFaults(`project ${index + 1}`, project.funding.total, project.indicators, project.total.score),
      ...(["initialBudget", "adjustedBudget", "executed"] as const).flatMap((column) =>
        equal(`project ${index + 1} sources ${column}`, project.funding.total[column], [
          sum(project.funding.sources.map((source) => amount(source[column]))),
        ]),
      ),
    ]),
    ...crossTableFaults(data),
  ];
}

function basicDataFaults({ basicData }: CaseData): string[] {
  const { staff, building } = basicData;
  const columns: readonly Column[] = ["priorFinal", "currentBudget", "currentFinal"];
  const of = (column: Column, ...keys: SpendingKey[]) =>
    sum(basicData.spending.filter((row) => row.key && keys.includes(row.key)).map((row) => amount(row[column])));
  const sums = columns.flatMap((column) => [
    ...equal(`threePublic ${column}`, of(column, "threePublic"), [of(column, "vehicles", "abroad", "reception")]),
    ...equal(`vehicles ${column}`, of(column, "vehicles"), [of(column, "vehiclePurchase", "vehicleRunning")]),
    ...equal(`projectSpending ${column}`, of(column, "projectSpending"), [
      of(column, "business", "maintenance", "specialFund", "transfer"),
    ]),
    ...atMost(`publicUse parts ${column}`, of(column, "office", "utilities", "meetings"), of(column, "publicUse")),
  ]);
  const procured = amount(basicData.procurement.currentFinal);
  return [
    ...rateFaults("staff", staff.staffControlRate, staff.onDutyStaff, staff.authorizedStaff),
    ...rateFaults("area", building.areaRate, building.actualArea, building.approvedArea),
    ...rateFaults("investment", building.investmentRate, building.actualInvestment, building.budgetInvestment),
    ...sums,
    ...atMost("threePublic against the budget", of("currentFinal", "threePublic"), of("currentBudget", "threePublic")),
    ...atMost("threePublic against last year", of("currentFinal", "threePublic"), of("priorFinal", "threePublic")),
    ...atMost("publicUse against the budget", of("currentFinal", "publicUse"), of("currentBudget", "publicUse")),
    ...atMost(
      "projectSpending against the budget",
      of("currentFinal", "projectSpending"),
      of("currentBudget", "projectSpending"),
    ),
    ...within("publicUse jump", of("currentFinal", "publicUse"), of("priorFinal", "publicUse"), 0.7, 1.3),
    ...within(
      "projectSpending jump",
      of("currentFinal", "projectSpending"),
      of("priorFinal", "projectSpending"),
      0.7,
      1.3,
    ),
    ...within("procurement", procured, amount(basicData.procurement.currentBudget), 0.8, 1.2),
    ...atMost("procurement against spending", procured, of("currentFinal", "publicUse", "projectSpending")),
  ];
}

function fundingFaults(
  form: string,
  funds: FundingRow,
  indicators: readonly IndicatorRow[],
  totalScore: CaseValue,
): string[] {
  const [initial, adjusted, executed] = [
    amount(funds.initialBudget),
    amount(funds.adjustedBudget),
    amount(funds.executed),
  ];
  if (adjusted.isZero()) return [];
  const rate = executed.dividedBy(adjusted);
  const levels = [...new Set(indicators.map((row) => row.levelOne))];
  return [
    ...rateFaults(`${form} execution`, funds.executionRate, funds.executed, funds.adjustedBudget),
    ...equal(`${form} funding score`, funds.score, [rate.times(amount(funds.weight)).toDecimalPlaces(2)]),
    ...within(`${form} execution rate`, executed, adjusted, 0.9, 1),
    ...within(`${form} adjustment`, adjusted, initial, 0.9, 1.1),
    ...levels.flatMap((level) => {
      const rows = indicators.filter((row) => row.levelOne === level);
      return equal(`${form} ${level} weight`, rows[0]?.levelOneWeight ?? null, [
        sum(rows.map((row) => amount(row.weight))),
      ]);
    }),
    ...equal(`${form} weights`, 100, [sum(indicators.map((row) => amount(row.weight))).plus(amount(funds.weight))]),
    ...equal(`${form} total score`, totalScore, [
      sum(indicators.map((row) => amount(row.score))).plus(amount(funds.score)),
    ]),
    ...indicators.flatMap((row) => indicatorFaults(form, row)),
  ];
}

function indicatorFaults(form: string, row: IndicatorRow): string[] {
  if (typeof row.indicator !== "string") return [];
  const name = `${form} ${row.indicator}`;
  const blanks = [row.target, row.actual, row.weight, row.score].some((value) => value === null);
  if (blanks) return [`${name}: incomplete`];
  const [weight, score] = [amount(row.weight), amount(row.score)];
  const unexplained = score.lessThan(weight) && row.deviationReason === null;
  return [
    ...(unexplained ? [`${name}: deduction unexplained`] : []),
    ...(score.greaterThan(weight) ? [`${name}: score over weight`] : []),
  ];
}

function crossTableFaults({ basicData, overall, projects }: CaseData): string[] {
  const kind = (label: string) => amount(overall.expenditureKinds.find((row) => row.label === label)?.amount ?? null);
  const income = sum(overall.incomeKinds.map((row) => amount(row.amount)));
  const final = (key: SpendingKey) => amount(basicData.spending.find((row) => row.key === key)?.currentFinal ?? null);
  const executed = sum(projects.map((project) => amount(project.funding.total.executed)));
  return [
    ...equal("income kinds", income, [amount(overall.funding.executed), amount(overall.funding.adjustedBudget)]),
    ...equal("expenditure kinds", overall.funding.executed, [kind("基本支出").plus(kind("项目支出"))]),
    ...equal("project spending of 附件1 and 附件2", kind("项目支出"), [final("projectSpending")]),
    ...equal("project spending of 附件3", kind("项目支出"), [executed]),
    ...atMost("publicUse against basic spending", final("publicUse"), kind("基本支出")),
  ];
}

function amount(value: CaseValue): Decimal {
  return new Decimal(typeof value === "number" ? value : 0);
}

function equal(what: string, value: CaseValue | Decimal, candidates: readonly Decimal[]): string[] {
  const figure = value instanceof Decimal ? value : amount(value);
  if (candidates.some((candidate) => candidate.equals(figure))) return [];
  return [`${what}: ${figure.toString()} is not ${candidates.map(String).join(" or ")}`];
}

function atMost(what: string, part: Decimal, whole: Decimal): string[] {
  return part.greaterThan(whole) ? [`${what}: ${part.toString()} is over ${whole.toString()}`] : [];
}

function within(what: string, part: Decimal, whole: Decimal, least: number, most: number): string[] {
  if (whole.isZero()) return part.isZero() ? [] : [`${what}: ${part.toString()} of nothing`];
  const ratio = part.dividedBy(whole);
  return ratio.lessThan(least) || ratio.greaterThan(most) ? [`${what}: a ratio of ${ratio.toFixed(4)}`] : [];
}

/** A rate stands for its quotient within half of its last digit, 0.005%. */
function rateFaults(what: string, rate: CaseValue, part: CaseValue, whole: CaseValue): string[] {
  if (whole === null || amount(whole).isZero()) return [];
  const stated = typeof rate === "object" && rate !== null && "rate" in rate ? new Decimal(rate.rate) : new Decimal(-1);
  const quotient = amount(part).dividedBy(amount(whole));
  return stated.minus(quotient).abs().greaterThan("0.00005") ? [`${what}: the rate is not ${quotient.toFixed(6)}`] : [];
}
