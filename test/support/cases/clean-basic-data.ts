import {
  spendingRow,
  type BasicDataCase,
  type BuildingCase,
  type SpendingRow,
} from "../../../src/catalogue/forms/canonical";
import { Decimal, sum } from "../../../src/core/numbers/decimal";
import type { CleanNumbers } from "./clean-numbers";

/** An amount of each column of 附件1, in 万元. */
export interface Columns {
  readonly priorFinal: Decimal;
  readonly currentBudget: Decimal;
  readonly currentFinal: Decimal;
}

export const CLEAN_SIGNATURES = { head: "王某", preparer: "陈某", phone: "5550132", date: "3月20日" };

/** A number of cents (0.01 万元) in 万元. */
export function cents(count: number): Decimal {
  return new Decimal(count).dividedBy(100);
}

/** So many ‰ of an amount, rounded down to two decimals. */
export function shareOf(amount: Decimal, permille: number): Decimal {
  return amount.times(permille).dividedBy(1000).toDecimalPlaces(2, Decimal.ROUND_DOWN);
}

/** A ratio as the forms give it, with two decimals of a percent. */
export function rateOf(part: Decimal | number, whole: Decimal | number): { rate: number } {
  return { rate: new Decimal(part).dividedBy(whole).toDecimalPlaces(4).toNumber() };
}

/** 公用经费 of a case. */
export function publicUseOf({ publicUse }: CleanNumbers): Columns {
  const prior = cents(publicUse.prior);
  const budget = shareOf(prior, publicUse.budgetShare);
  return { priorFinal: prior, currentBudget: budget, currentFinal: shareOf(budget, publicUse.finalShare) };
}

/** 政府采购 of a case, planned as a share of what the unit spends on goods, services and projects. */
export function procurementOf({ procurement }: CleanNumbers, spending: Decimal): Columns {
  const budget = shareOf(spending, procurement.share);
  return {
    priorFinal: shareOf(budget, procurement.priorShare),
    currentBudget: budget,
    currentFinal: shareOf(budget, procurement.finalShare),
  };
}

/** 三公经费 of a case and its parts: the total first. */
export function threePublicOf({ threePublic }: CleanNumbers): Record<ThreePublicRow, Columns> {
  const column = (count: number): Columns => {
    const prior = cents(count);
    const budget = shareOf(prior, 1000 - threePublic.budgetCut);
    return { priorFinal: prior, currentBudget: budget, currentFinal: shareOf(budget, 1000 - threePublic.finalCut) };
  };
  const purchase = column(threePublic.purchase);
  const running = column(threePublic.running);
  const abroad = column(threePublic.abroad);
  const reception = column(threePublic.reception);
  const vehicles = added([purchase, running]);
  return { total: added([vehicles, abroad, reception]), vehicles, purchase, running, abroad, reception };
}

type ThreePublicRow = "total" | "vehicles" | "purchase" | "running" | "abroad" | "reception";

/** 附件1 of a case with the given 项目支出 and 政府采购. */
export function cleanBasicData(numbers: CleanNumbers, project: Columns, procurement: Columns): BasicDataCase {
  const onDuty = numbers.authorized - numbers.vacancies;
  return {
    staff: {
      authorizedStaff: numbers.authorized,
      onDutyStaff: onDuty,
      staffControlRate: rateOf(onDuty, numbers.authorized),
    },
    spending: [...threePublicRows(numbers), ...projectRows(numbers, project), ...publicUseRows(numbers)],
    procurement: plain(procurement),
    basicBudgetAdjustment: { priorFinal: 0, currentBudget: 0, currentFinal: 0 },
    building: cleanBuilding(numbers),
    thriftMeasures: "从严控制公务接待，推行无纸化办公，压减会议和差旅支出",
    signature: CLEAN_SIGNATURES,
  };
}

function threePublicRows(numbers: CleanNumbers): SpendingRow[] {
  const { total, vehicles, purchase, running, abroad, reception } = threePublicOf(numbers);
  return [
    row("三公经费", "threePublic", total),
    row("1、公务用车购置和维护经费", "vehicles", vehicles),
    row("其中：公车购置", "vehiclePurchase", purchase),
    row("公车运行维护", "vehicleRunning", running),
    row("2、出国经费", "abroad", abroad),
    row("3、公务接待", "reception", reception),
  ];
}

/** Every column is divided alike over 业务, 运行维护, the 专项 and the 转移支付 rows; 业务 takes the cents left over. */
function projectRows({ specialFunds, transfers }: CleanNumbers, total: Columns): SpendingRow[] {
  const shares = [3, 2, ...specialFunds, ...transfers];
  const whole = shares.reduce((all, share) => all + share, 0);
  const part = (share: number): Columns => mapColumns(total, (amount) => shareOf(amount, (1000 * share) / whole));
  const others = shares.slice(1).map(part);
  const rest = mapColumns(total, (amount, column) => amount.minus(sum(others.map((columns) => columns[column]))));
  const [maintenance = rest, ...funds] = others;
  const special = funds.slice(0, specialFunds.length);
  const transfer = funds.slice(specialFunds.length);
  return [
    row("项目支出：", "projectSpending", total),
    row("1、业务工作经费", "business", rest),
    row("2、运行维护经费", "maintenance", maintenance),
    spendingRow("3、区级专项资金(一个专项一行)", "specialFundHeading"),
    ...special.map((columns, index) => row(`民生实事专项${"甲乙丙".charAt(index)}`, "specialFund", columns)),
    spendingRow("4、上级转移支付(一个专项一行）", "transferHeading"),
    ...transfer.map((columns, index) => row(`上级补助资金${"甲乙丙".charAt(index)}`, "transfer", columns)),
  ];
}

function publicUseRows(numbers: CleanNumbers): SpendingRow[] {
  const total = publicUseOf(numbers);
  const [office, utilities, meetings] = numbers.publicUse.parts.map((share) =>
    mapColumns(total, (amount) => shareOf(amount, share)),
  );
  return [
    row("公用经费", "publicUse", total),
    row("其中：办公经费", "office", office!),
    row("水费、电费、差旅费", "utilities", utilities!),
    row("会议费、培训费", "meetings", meetings!),
  ];
}

function cleanBuilding({ building }: CleanNumbers): BuildingCase {
  if (building === null) {
    const none = null;
    return {
      approvedArea: none,
      actualArea: none,
      areaRate: none,
      budgetInvestment: none,
      actualInvestment: none,
      investmentRate: none,
    };
  }
  const actualArea = shareOf(new Decimal(building.area), building.areaShare);
  const budgetInvestment = cents(building.investment);
  const actualInvestment = shareOf(budgetInvestment, building.investmentShare);
  return {
    approvedArea: building.area,
    actualArea: actualArea.toNumber(),
    areaRate: rateOf(actualArea, building.area),
    budgetInvestment: budgetInvestment.toNumber(),
    actualInvestment: actualInvestment.toNumber(),
    investmentRate: rateOf(actualInvestment, budgetInvestment),
  };
}

function row(label: string, key: NonNullable<SpendingRow["key"]>, columns: Columns): SpendingRow {
  return { label, key, ...plain(columns) };
}

function plain(columns: Columns): Record<keyof Columns, number> {
  return {
    priorFinal: columns.priorFinal.toNumber(),
    currentBudget: columns.currentBudget.toNumber(),
    currentFinal: columns.currentFinal.toNumber(),
  };
}

function added(all: readonly Columns[]): Columns {
  return {
    priorFinal: sum(all.map((columns) => columns.priorFinal)),
    currentBudget: sum(all.map((columns) => columns.currentBudget)),
    currentFinal: sum(all.map((columns) => columns.currentFinal)),
  };
}

function mapColumns(columns: Columns, change: (amount: Decimal, column: keyof Columns) => Decimal): Columns {
  return {
    priorFinal: change(columns.priorFinal, "priorFinal"),
    currentBudget: change(columns.currentBudget, "currentBudget"),
    currentFinal: change(columns.currentFinal, "currentFinal"),
  };
}
