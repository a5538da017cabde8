import type { CaseValue, FundingRow, IndicatorRow, SpendingKey } from "../../../src/catalogue/forms/canonical";
import { Decimal, decimalOfCell, sum } from "../../../src/core/numbers/decimal";
import type { OpenCase } from "../describe-rule";
import type { Random } from "./random";

type Open<T> = { -readonly [K in keyof T]: T[K] };
/** 附件2 or one 附件3 of a case that may be changed. */
type OpenEvaluation = OpenCase["overall"] | OpenCase["projects"][number];
/** An indicator row that may be changed. */
export type OpenIndicator = Open<IndicatorRow>;
/** A column of 附件1. */
export type Column = "priorFinal" | "currentBudget" | "currentFinal";

/** A number of a case; 0 for anything else. */
export function amount(value: CaseValue): Decimal {
  return typeof value === "number" ? decimalOfCell(value) : new Decimal(0);
}

/** A figure with two decimals. */
export function cents(value: Decimal): number {
  return value.toDecimalPlaces(2).toNumber();
}

/** A row of 附件1 by its key. */
export function spending(data: OpenCase, key: SpendingKey) {
  const row = data.basicData.spending.find((candidate) => candidate.key === key);
  if (!row) throw new Error(`附件1 has no row ${key}.`);
  return row;
}

/** The detail rows of 项目支出 that hold figures. */
export function projectDetails(data: OpenCase) {
  const keys: readonly (string | undefined)[] = ["business", "maintenance", "specialFund", "transfer"];
  return data.basicData.spending.filter(({ key }) => keys.includes(key));
}

/** Adds to an amount of 附件1. */
export function add(data: OpenCase, key: SpendingKey, column: Column, more: Decimal | number | string): void {
  const row = spending(data, key);
  row[column] = cents(amount(row[column]).plus(more));
}

/** 附件2, or one of the 附件3: told by its number, so that it can be found again in a copy of the case. */
export type Which = "overall" | number;

/** A form of indicators. */
export function evaluation(data: OpenCase, which: Which): OpenEvaluation {
  if (which === "overall") return data.overall;
  const project = data.projects[which];
  if (!project) throw new Error(`There is no project ${which}.`);
  return project;
}

/** The row of funds of a form. */
export function fundsOf(form: OpenEvaluation): Open<FundingRow> {
  return "total" in form.funding ? form.funding.total : form.funding;
}

/** 附件2 or any 附件3. */
export function anyForm(data: OpenCase, random: Random): Which {
  const number = random.below(data.projects.length + 1);
  return number === 0 ? "overall" : number - 1;
}

/** Any 附件3 with at least 10 万元. */
export function anyProject(data: OpenCase, random: Random): number | undefined {
  const large = data.projects.flatMap(({ funding }, index) =>
    amount(funding.total.executed).greaterThan(10) ? [index] : [],
  );
  return random.oneOf(large);
}

/** An indicator of any form that fits. */
export function anyIndicator(
  data: OpenCase,
  random: Random,
  fits: (row: OpenIndicator) => boolean,
): { readonly which: Which; readonly index: number } | undefined {
  const forms: readonly Which[] = ["overall", ...data.projects.map((_, index) => index)];
  const places = forms.flatMap((which) =>
    evaluation(data, which).indicators.flatMap((row, index) => (fits(row) ? [{ which, index }] : [])),
  );
  return random.oneOf(places);
}

/** An indicator row of a form. */
export function indicatorAt(data: OpenCase, { which, index }: { which: Which; index: number }): OpenIndicator {
  const row = evaluation(data, which).indicators[index];
  if (!row) throw new Error(`There is no indicator ${index}.`);
  return row;
}

/** Text of a value, "" where it is none. */
export function textOf(value: CaseValue): string {
  return typeof value === "string" ? value : "";
}

/** Whether a row asks for a quantity of this sense, e.g. `≥12件`. */
export function asks(row: OpenIndicator, sign: "≥" | "≤"): boolean {
  return textOf(row.target).startsWith(sign) && !textOf(row.target).endsWith("万元");
}

/** The figure of a target or a result. */
export function figureIn(value: CaseValue): Decimal {
  return new Decimal(/\d+(?:\.\d+)?/.exec(textOf(value))?.[0] ?? 0);
}

/** Makes the total scores follow from the rows, in the forms and in the report. */
export function rescore(data: OpenCase): void {
  for (const form of [data.overall, ...data.projects]) {
    const scores = [fundsOf(form).score, ...form.indicators.map(({ score }) => score)];
    form.total.score = cents(sum(scores.map(amount)));
  }
  const total = amount(data.overall.total.score);
  const band = total.greaterThanOrEqualTo(90)
    ? "优"
    : total.greaterThanOrEqualTo(80)
      ? "良"
      : total.greaterThanOrEqualTo(60)
        ? "中"
        : "差";
  say(data, /自评得分[\d.]+分，等级为“.”/, `自评得分${total.toFixed(2)}分，等级为“${band}”`);
}

/** Says something else in the report, so that it agrees with changed tables. */
export function say(data: OpenCase, what: RegExp | string, instead: string): void {
  data.report = (data.report ?? []).map((text) => text.replace(what, instead));
}

/** The number of the first paragraph that says something; `undefined` where none does. */
export function saying(data: OpenCase, what: RegExp): number | undefined {
  const index = (data.report ?? []).findIndex((text) => what.test(text));
  return index < 0 ? undefined : index;
}

/** Gives a project other funds, its sources, 执行率 and 得分 following. */
export function refund(
  data: OpenCase,
  index: number,
  change: Partial<Record<"initialBudget" | "adjustedBudget" | "executed", Decimal>>,
) {
  const { funding } = data.projects[index]!;
  const { total, sources } = funding;
  for (const [column, value] of Object.entries(change) as [
    "initialBudget" | "adjustedBudget" | "executed",
    Decimal,
  ][]) {
    const more = value.minus(amount(total[column]));
    total[column] = cents(value);
    sources[0]![column] = cents(amount(sources[0]![column]).plus(more));
  }
  const rate = amount(total.executed).dividedBy(amount(total.adjustedBudget));
  total.executionRate = { rate: rate.toDecimalPlaces(4).toNumber() };
  total.score = cents(Decimal.min(1, rate).times(amount(total.weight)));
  rescore(data);
}
