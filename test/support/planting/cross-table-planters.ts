import { blankProject } from "../../../src/catalogue/forms/canonical";
import { Decimal } from "../../../src/core/numbers/decimal";
import type { OpenCase } from "../describe-rule";
import {
  add,
  amount,
  anyIndicator,
  anyProject,
  asks,
  cents,
  figureIn,
  indicatorAt,
  spending,
  textOf,
  type OpenIndicator,
} from "./case-changes";
import { withoutBasicParts } from "./funding-planters";
import { cellOf, type Planter, type Probe } from "./planter";

const projectSpendingOf2: Probe = cellOf((data: OpenCase) => data.overall.expenditureKinds[1]!, "amount");
const projectSpendingOf1: Probe = cellOf((data: OpenCase) => spending(data, "projectSpending"), "currentFinal");
const isLarge = (data: OpenCase): boolean => amount(spending(data, "projectSpending").currentFinal).greaterThan(10);

/** Planters of the rules of 表间关系. */
export const CROSS_TABLE_PLANTERS: readonly Planter[] = [
  {
    rule: "project-spending-differs",
    plant: (data) => {
      const less = amount(spending(data, "projectSpending").currentFinal).times("0.03").toDecimalPlaces(2);
      if (!isLarge(data) || amount(spending(data, "business").currentFinal).lessThan(less)) return null;
      add(data, "business", "currentFinal", less.negated());
      add(data, "projectSpending", "currentFinal", less.negated());
      return { at: projectSpendingOf2 };
    },
  },
  {
    rule: "public-use-exceeds-basic",
    plant: (data) => {
      const more = amount(data.overall.expenditureKinds[0]!.amount).plus("5.5");
      for (const column of ["priorFinal", "currentBudget", "currentFinal"] as const)
        spending(data, "publicUse")[column] = cents(more);
      withoutBasicParts(data);
      return { at: cellOf((changed) => spending(changed, "publicUse"), "currentFinal") };
    },
  },
  {
    rule: "project-form-missing",
    // An empty 附件3 is not signed either.
    also: ["signature-blank"],
    notIn: ["not merged"],
    plant: (data, random) => {
      if (!isLarge(data)) return null;
      if (random.below(2) === 0) {
        data.projects = [];
        return { at: projectSpendingOf1 };
      }
      data.projects = [structuredClone(blankProject()) as OpenCase["projects"][number]];
      return { at: cellOf((changed) => changed.projects[0]!, "projectName") };
    },
  },
  {
    rule: "project-forms-total-differs",
    plant: (data) => {
      const last = data.projects.at(-1);
      if (!last || data.projects.length < 2 || amount(last.funding.total.executed).lessThan(5)) return null;
      data.projects = data.projects.slice(0, -1);
      return { at: projectSpendingOf2 };
    },
  },
  {
    rule: "project-duplicated",
    plant: (data, random) => {
      if (data.projects.length < 2) return null;
      const later = 1 + random.below(data.projects.length - 1);
      data.projects[later]!.projectName = data.projects[0]!.projectName;
      return { at: cellOf((changed) => changed.projects[later]!, "projectName") };
    },
  },
  {
    rule: "cost-indicator-differs",
    plant: (data, random) => {
      const place = anyIndicator(
        data,
        random,
        (row) => textOf(row.actual).endsWith("万元") && figureIn(row.actual).greaterThan(10),
      );
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.actual = `${new Decimal(figureIn(row.actual)).times("0.91").toFixed(2)}万元`;
      return { at: cellOf((changed) => indicatorAt(changed, place), "actual") };
    },
  },
  {
    rule: "indicator-differs-between-forms",
    plant: (data, random) => {
      const which = anyProject(data, random);
      const isCounted = (row: OpenIndicator): boolean =>
        asks(row, "≥") && row.deviationReason === null && !textOf(row.target).endsWith("%");
      const own = data.overall.indicators.filter(isCounted);
      const row = random.oneOf(own);
      const index = which === undefined ? -1 : data.projects[which]!.indicators.findIndex(isCounted);
      if (!row || which === undefined || index < 0) return null;
      const more = textOf(row.actual).replace(/[\d.]+/, (figure) => String(Number(figure) + 1));
      Object.assign(data.projects[which]!.indicators[index]!, { ...pick(row), actual: more });
      const place = { which: "overall" as const, index: data.overall.indicators.indexOf(row) };
      return { at: cellOf((changed) => indicatorAt(changed, place), "actual") };
    },
  },
];

/** What makes an indicator of another form the same one. */
function pick({ indicator, target }: OpenIndicator): Pick<OpenIndicator, "indicator" | "target"> {
  return { indicator, target };
}
