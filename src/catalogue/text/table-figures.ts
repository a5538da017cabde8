import { Decimal, sum, ZERO } from "../../core/numbers/decimal";
import { isPlaced, type Place, type Present, type Sourced } from "../../core/values/sourced";
import type { Amount, Figure, Rate } from "../../core/values/values";
import type { FormInstance } from "../../core/template/define-form";
import { incomeBasis } from "../figures/income-basis";
import { spendingBasis } from "../figures/spending-basis";
import type { BasicData, OverallSelfEvaluation } from "../forms/instances";
import type { Submission } from "../submission/index";
import { money } from "../../core/numbers/wording";
import type { SpendingRow } from "../forms/basic-data/declaration";
import type { Column, Subject } from "./vocabulary";

/** A figure of the tables that a figure of the text is compared with. */
export interface TableFigure {
  /** In 万元, a ratio, heads or marks. */
  readonly value: Decimal;
  /** How far it may be off: what rounding to the form's decimals leaves open. */
  readonly halfWidth: Decimal;
  readonly places: readonly Place[];
  /** What it is, in the forms' words. */
  readonly source: string;
  /** How it was worked out, where no single cell states it. */
  readonly working?: string;
}

/** What the tables say of something a report mentions. */
export interface TableFigures {
  readonly figures: readonly TableFigure[];
  /** Places that would say it, and are blank, unreadable or gone. */
  readonly missing: readonly Sourced<unknown>[];
}

type SpendingKey = Exclude<keyof BasicData["model"]["spending"]["known"], "basicBudgetAdjustment">;

/** Subjects that are a row of 附件1 and nothing else. */
const SPENDING_ROWS: Partial<Readonly<Record<Subject, SpendingKey>>> = {
  projectSpending: "projectSpending",
  publicUse: "publicUse",
  threePublic: "threePublic",
  vehicles: "vehicles",
  vehiclePurchase: "vehiclePurchase",
  vehicleRunning: "vehicleRunning",
  abroad: "abroad",
  reception: "reception",
  procurement: "procurement",
  office: "office",
};

type BuildingKey =
  "approvedArea" | "actualArea" | "areaRate" | "budgetInvestment" | "actualInvestment" | "investmentRate";

/** Subjects that are a cell of 楼堂馆所控制情况. */
const BUILDING_CELLS: Partial<Readonly<Record<Subject, BuildingKey>>> = {
  approvedArea: "approvedArea",
  actualArea: "actualArea",
  areaRate: "areaRate",
  budgetInvestment: "budgetInvestment",
  actualInvestment: "actualInvestment",
  investmentRate: "investmentRate",
};

const THREE_PUBLIC: ReadonlySet<Subject> = new Set<Subject>([
  "threePublic",
  "vehicles",
  "vehiclePurchase",
  "vehicleRunning",
  "abroad",
  "reception",
]);

const SPENDING_COLUMN = { budget: "currentBudget", final: "currentFinal", prior: "priorFinal" } as const;

/** What the tables state of a subject. Nothing, where they have no place for it. */
export function tableFigures(submission: Submission, subject: Subject, column: Column): TableFigures {
  const basic = submission.basicData.map((form) => ofBasicData(form, subject, column));
  const overall = submission.overall.map((form) => ofOverall(form, subject, column));
  const derived = [
    ...(subject === "personnel" && column === "final" ? [personnelOf(submission)] : []),
    ...(subject === "projectSpending" && column === "budget" ? [adjustedOfProjects(submission)] : []),
  ];
  const all = [...overall, ...basic, ...derived];
  return { figures: all.flatMap(({ figures }) => figures), missing: all.flatMap(({ missing }) => missing) };
}

/** The three cells of a subject's row of 附件1; none where 附件1 has no row for it. */
export function spendingCells(form: BasicData, subject: Subject): SpendingRow["cells"] | undefined {
  const row = SPENDING_ROWS[subject];
  return row && form.model.spending.known[row].cells;
}

const NOTHING: TableFigures = { figures: [], missing: [] };

function ofBasicData(form: BasicData, subject: Subject, column: Column): TableFigures {
  const { staff } = form.model;
  const building = BUILDING_CELLS[subject];
  if (building) return column === "final" ? stated(form, form.model.building[building]) : NOTHING;
  if (subject === "staffControlRate") return column === "final" ? stated(form, staff.staffControlRate) : NOTHING;
  if (subject === "authorizedStaff" && column === "final") return stated(form, staff.authorizedStaff);
  if (subject === "onDutyStaff" && column === "final") return stated(form, staff.onDutyStaff);
  const cells = spendingCells(form, subject);
  // 三公经费 is never added to: its 年初预算 is the form's 预算.
  const own = column === "initial" && THREE_PUBLIC.has(subject) ? "budget" : column;
  if (!cells || own === "initial" || own === "unclear") return NOTHING;
  return stated(form, cells[SPENDING_COLUMN[own]]);
}

function ofOverall(form: OverallSelfEvaluation, subject: Subject, column: Column): TableFigures {
  const { funding, fundsByKind, indicators } = form.model;
  const total = funding.known.total.cells;
  if (subject === "funds") {
    if (column === "initial") return stated(form, total.initialBudget);
    if (column === "budget") return stated(form, total.adjustedBudget);
    return column === "final" ? stated(form, total.executed) : NOTHING;
  }
  if (column !== "final") return NOTHING;
  switch (subject) {
    case "executionRate":
      return executionRates(form);
    case "balance":
      return balanceOf(form);
    case "totalScore":
      return stated(form, indicators.totals.score);
    case "generalBudget":
      return stated(form, fundsByKind.income.known.generalBudget);
    case "governmentFund":
      return incomeBasis(form) === "spending" ? stated(form, fundsByKind.income.known.governmentFund) : NOTHING;
    case "nonTaxSpecial":
      return incomeBasis(form) === "spending" ? stated(form, fundsByKind.income.known.nonTaxSpecial) : NOTHING;
    case "basicSpending":
    case "projectSpending":
      return spendingBasis(form) === "spending" ? stated(form, fundsByKind.expenditure.known[subject]) : NOTHING;
    default:
      return NOTHING;
  }
}

/** The stated rate, and those that the amounts give: of 全年预算, and of 年初预算 as some units reckon. */
function executionRates(form: OverallSelfEvaluation): TableFigures {
  const { executionRate: rate, initialBudget, adjustedBudget, executed } = form.model.funding.known.total.cells;
  const computed = [adjustedBudget, initialBudget].flatMap((budget): TableFigure[] => {
    if (budget.kind !== "present" || executed.kind !== "present" || budget.value.value.isZero()) return [];
    const value = executed.value.value.dividedBy(budget.value.value);
    return [{ value, halfWidth: ZERO, places: [executed, budget], source: `${form.name}执行率` }];
  });
  const own = stated(form, rate);
  return { figures: [...own.figures, ...computed], missing: own.missing };
}

/** 结转结余 = 全年预算 − 全年执行: no form has a cell for it. */
function balanceOf(form: OverallSelfEvaluation): TableFigures {
  const { adjustedBudget, executed } = form.model.funding.known.total.cells;
  if (adjustedBudget.kind !== "present" || executed.kind !== "present") return NOTHING;
  const value = adjustedBudget.value.value.minus(executed.value.value);
  if (value.isNegative()) return NOTHING;
  const working =
    `${form.name}全年预算数 ${money(adjustedBudget.value.value)} 万元减去` +
    `全年执行数 ${money(executed.value.value)} 万元，应为 ${money(value)} 万元`;
  const halfWidth = Decimal.max(adjustedBudget.value.halfWidth, executed.value.halfWidth);
  return {
    figures: [{ value, halfWidth, places: [adjustedBudget, executed], source: "结转结余", working }],
    missing: [],
  };
}

/** 人员经费 = 附件2 基本支出 − 附件1 公用经费: no form has a cell for it. */
function personnelOf({ overall, basicData }: Submission): TableFigures {
  const [second, first] = [overall[0], basicData[0]];
  if (!second || !first || overall.length > 1 || basicData.length > 1 || spendingBasis(second) !== "spending")
    return NOTHING;
  const basic = second.model.fundsByKind.expenditure.known.basicSpending;
  const publicUse = first.model.spending.known.publicUse.cells.currentFinal;
  if (basic.kind !== "present" || publicUse.kind !== "present") {
    return { figures: [], missing: [basic, publicUse].filter(({ kind }) => kind !== "present") };
  }
  const value = basic.value.value.minus(publicUse.value.value);
  if (value.isNegative()) return NOTHING;
  const working =
    `${second.name}基本支出 ${money(basic.value.value)} 万元减去` +
    `${first.name}公用经费 ${money(publicUse.value.value)} 万元，人员经费应为 ${money(value)} 万元`;
  const halfWidth = Decimal.max(basic.value.halfWidth, publicUse.value.halfWidth);
  return { figures: [{ value, halfWidth, places: [basic, publicUse], source: "人员经费", working }], missing: [] };
}

/** What was left to all projects after the year's adjustments, where every one of them has its form. */
function adjustedOfProjects({ filledProjects, basicData: [first] }: Submission): TableFigures {
  const cells = filledProjects.map(({ model }) => model.funding.known.total.cells);
  const [budgets, spent] = [cells.map(({ adjustedBudget }) => adjustedBudget), cells.map(({ executed }) => executed)];
  const present = budgets.flatMap((amount) => (amount.kind === "present" ? [amount] : []));
  const all = first?.model.spending.known.projectSpending.cells.currentFinal;
  if (present.length === 0 || present.length < cells.length || all?.kind !== "present") return NOTHING;
  const halfWidth = sum(present.map(({ value }) => value.halfWidth));
  const told = sum(spent.flatMap((amount) => (amount.kind === "present" ? [amount.value.value] : [])));
  if (told.minus(all.value.value).abs().greaterThan(halfWidth)) return NOTHING;
  const value = sum(present.map((amount) => amount.value.value));
  return { figures: [{ value, halfWidth, places: present, source: "各附件3全年预算数合计" }], missing: [] };
}

function stated(form: FormInstance, sourced: Sourced<Amount | Rate | Figure>): TableFigures {
  if (sourced.kind !== "present") return { figures: [], missing: isPlaced(sourced) ? [sourced] : [] };
  return { figures: [figureOf(form, sourced)], missing: [] };
}

function figureOf(form: FormInstance, place: Present<Amount | Rate | Figure>): TableFigure {
  const { value } = place;
  const halfWidth = "halfWidth" in value ? value.halfWidth : "tolerance" in value ? value.tolerance : ZERO;
  return { value: value.value, halfWidth, places: [place], source: `${form.name}${labelled(place.label)}` };
}

/** A label that begins with a figure would run into 附件1. */
function labelled(label: string): string {
  return /^\d/.test(label) ? `“${label}”` : label;
}
