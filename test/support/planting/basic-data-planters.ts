import { Decimal } from "../../../src/core/numbers/decimal";
import type { OpenCase } from "../describe-rule";
import { add, amount, cents, projectDetails, say, spending, type Column } from "./case-changes";
import { cellOf, type Planter, type Probe } from "./planter";
import type { SpendingKey } from "../../../src/catalogue/forms/canonical";

const rowCell = (key: SpendingKey, column: Column): Probe => cellOf((data: OpenCase) => spending(data, key), column);
const figure = (data: OpenCase, key: SpendingKey, column: Column): Decimal => amount(spending(data, key)[column]);
const staff = (data: OpenCase) => data.basicData.staff;
const building = (data: OpenCase) => data.basicData.building;
const procurement = (data: OpenCase) => data.basicData.procurement;
const rate = (part: Decimal, whole: Decimal) => ({ rate: part.dividedBy(whole).toDecimalPlaces(4).toNumber() });

function lowerRate(key: "areaRate" | "investmentRate"): Planter["plant"] {
  return (data) => {
    const place = building(data);
    const stated = place[key];
    if (typeof stated !== "object" || stated === null || !("rate" in stated)) return null;
    place[key] = { rate: new Decimal(stated.rate).minus("0.0371").toNumber() };
    return { at: cellOf(building, key) };
  };
}

/** 三公经费 of the year raised by so much, in the detail, the total and the report. */
function raiseReception(data: OpenCase, more: Decimal): void {
  add(data, "reception", "currentFinal", more);
  add(data, "threePublic", "currentFinal", more);
  say(
    data,
    /三公经费支出[\d.]+万元(，较上年下降)?/,
    `三公经费支出${figure(data, "threePublic", "currentFinal").toFixed(2)}万元`,
  );
}

/** Planters of the rules of 附件1. */
export const BASIC_DATA_PLANTERS: readonly Planter[] = [
  {
    rule: "staff-control-rate-mismatch",
    plant: (data) => {
      const { authorizedStaff: authorized, onDutyStaff: onDuty } = staff(data);
      staff(data).staffControlRate = rate(amount(onDuty).plus(amount(authorized).times("0.04")), amount(authorized));
      return { at: cellOf(staff, "staffControlRate") };
    },
  },
  {
    rule: "staff-over-authorized",
    plant: (data, random) => {
      const authorized = amount(staff(data).authorizedStaff);
      const onDuty = authorized.plus(1 + random.below(5));
      staff(data).onDutyStaff = onDuty.toNumber();
      staff(data).staffControlRate = rate(onDuty, authorized);
      say(data, /在职人员\d+人/, `在职人员${onDuty.toFixed()}人`);
      return { at: cellOf(staff, "onDutyStaff") };
    },
  },
  {
    rule: "three-public-total-mismatch",
    plant: (data, random) => {
      const column = random.oneOf(["priorFinal", "currentBudget"] as const)!;
      add(data, "threePublic", column, 3.25);
      return { at: rowCell("threePublic", column) };
    },
  },
  {
    rule: "vehicle-total-mismatch",
    plant: (data, random) => {
      const column = random.oneOf(["priorFinal", "currentBudget"] as const)!;
      add(data, "vehicles", column, 2.5);
      add(data, "threePublic", column, 2.5);
      return { at: rowCell("vehicles", column) };
    },
  },
  {
    rule: "project-total-mismatch",
    plant: (data) => {
      const prior = figure(data, "projectSpending", "priorFinal");
      if (prior.lessThan(10)) return null;
      add(data, "projectSpending", "priorFinal", prior.times("0.03").toDecimalPlaces(2));
      return { at: rowCell("projectSpending", "priorFinal") };
    },
  },
  {
    rule: "project-details-missing",
    plant: (data, random) => {
      const column = random.oneOf(["priorFinal", "currentBudget", "currentFinal"] as const)!;
      if (figure(data, "projectSpending", column).isZero()) return null;
      for (const row of projectDetails(data)) row[column] = random.oneOf([null, "/"])!;
      return { at: rowCell("projectSpending", column) };
    },
  },
  {
    rule: "total-blank",
    plant: (data, random) => {
      const key = random.oneOf(["threePublic", "vehicles"] as const)!;
      spending(data, key).priorFinal = random.oneOf([null, "/"])!;
      return { at: rowCell(key, "priorFinal") };
    },
  },
  {
    rule: "public-use-parts-exceed",
    plant: (data) => {
      spending(data, "office").priorFinal = cents(figure(data, "publicUse", "priorFinal").plus(2));
      return { at: rowCell("publicUse", "priorFinal") };
    },
  },
  {
    rule: "three-public-over-budget",
    plant: (data) => {
      const more = figure(data, "threePublic", "currentBudget")
        .minus(figure(data, "threePublic", "currentFinal"))
        .plus(1.5);
      add(data, "reception", "priorFinal", more);
      add(data, "threePublic", "priorFinal", more);
      raiseReception(data, more);
      return { at: rowCell("threePublic", "currentFinal") };
    },
  },
  {
    rule: "three-public-grew",
    plant: (data) => {
      const more = figure(data, "threePublic", "priorFinal")
        .minus(figure(data, "threePublic", "currentFinal"))
        .plus(1.5);
      add(data, "reception", "currentBudget", more);
      add(data, "threePublic", "currentBudget", more);
      raiseReception(data, more);
      return { at: rowCell("threePublic", "currentFinal") };
    },
  },
  {
    rule: "public-use-over-budget",
    plant: (data) => {
      const spent = figure(data, "publicUse", "currentFinal");
      spending(data, "publicUse").currentBudget = cents(spent.times("0.96"));
      for (const key of ["office", "utilities", "meetings"] as const) spending(data, key).currentBudget = 0;
      return { at: rowCell("publicUse", "currentFinal") };
    },
  },
  {
    rule: "project-over-budget",
    plant: (data) => {
      const budget = figure(data, "projectSpending", "currentFinal").times("0.95").toDecimalPlaces(2);
      if (budget.lessThan(10)) return null;
      for (const row of projectDetails(data)) row.currentBudget = 0;
      spending(data, "business").currentBudget = budget.toNumber();
      spending(data, "projectSpending").currentBudget = budget.toNumber();
      say(data, /项目经费预算[\d.]+万元/, `项目经费预算${budget.toFixed(2)}万元`);
      return { at: rowCell("projectSpending", "currentFinal") };
    },
  },
  {
    rule: "procurement-deviates",
    plant: (data, random) => {
      const times = random.oneOf(["3", "0.3", "0"])!;
      procurement(data).currentBudget = cents(amount(procurement(data).currentBudget).times(times));
      return { at: cellOf(procurement, "currentFinal") };
    },
  },
  {
    rule: "procurement-exceeds-spending",
    plant: (data) => {
      const spent = figure(data, "publicUse", "currentFinal")
        .plus(figure(data, "projectSpending", "currentFinal"))
        .plus(5);
      procurement(data).currentFinal = spent.toNumber();
      procurement(data).currentBudget = spent.toNumber();
      say(data, /政府采购[\d.]+万元/, `政府采购${spent.toFixed(2)}万元`);
      return { at: cellOf(procurement, "currentFinal") };
    },
  },
  {
    rule: "year-on-year-jump",
    plant: (data, random) => {
      const share = random.oneOf(["0.5", "2.5"])!;
      spending(data, "publicUse").priorFinal = cents(figure(data, "publicUse", "currentFinal").times(share));
      for (const key of ["office", "utilities", "meetings"] as const) spending(data, key).priorFinal = 0;
      return { at: rowCell("publicUse", "currentFinal") };
    },
  },
  {
    rule: "budget-equals-final",
    also: ["project-forms-budget-differs"],
    plant: (data) => {
      for (const row of [...data.basicData.spending, procurement(data), data.basicData.basicBudgetAdjustment]) {
        row.currentBudget = row.currentFinal;
      }
      const budget = figure(data, "projectSpending", "currentFinal");
      say(data, /项目经费预算[\d.]+万元/, `项目经费预算${budget.toFixed(2)}万元`);
      const at: Probe = {
        data: (changed) => void (changed.year += 1),
        pick: (text) => /^\d{4}年决算数$/.test(text),
        last: true,
      };
      return { at };
    },
  },
  { rule: "building-scale-rate-mismatch", plant: lowerRate("areaRate") },
  { rule: "building-investment-rate-mismatch", plant: lowerRate("investmentRate") },
  {
    rule: "building-over-limit",
    plant: (data) => {
      const approved = amount(building(data).approvedArea);
      if (approved.isZero()) return null;
      building(data).actualArea = approved.times("1.1").toNumber();
      building(data).areaRate = { rate: 1.1 };
      return { at: cellOf(building, "areaRate") };
    },
  },
  {
    rule: "thrift-measures-blank",
    plant: (data, random) => {
      data.basicData.thriftMeasures = random.oneOf([null, "/"])!;
      return { at: cellOf((changed) => changed.basicData, "thriftMeasures") };
    },
  },
];
