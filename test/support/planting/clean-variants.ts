import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { sum } from "../../../src/core/numbers/decimal";
import type { OpenCase } from "../describe-rule";
import { amountsInYuan, costAsLevelOne, mergeBlankScores, splitTargets } from "../layouts";
import { amount, cents, evaluation, spending } from "./case-changes";

/** Another way to fill in clean forms that is as right as the usual one. */
interface CleanVariant {
  readonly name: string;
  readonly sheets: (data: CaseData) => readonly SheetDesign[];
}

function changed(change: (data: OpenCase) => void): CleanVariant["sheets"] {
  return (data) => {
    const open = structuredClone(data) as OpenCase;
    change(open);
    return designForms(open);
  };
}

function blanksWhereAllowed(data: OpenCase): void {
  const { basicData, overall, projects } = data;
  for (const key of ["vehiclePurchase", "abroad"] as const) {
    for (const column of ["priorFinal", "currentBudget", "currentFinal"] as const) {
      if (amount(spending(data, key)[column]).isZero())
        spending(data, key)[column] = column === "priorFinal" ? null : "/";
    }
  }
  basicData.basicBudgetAdjustment = { priorFinal: "/", currentBudget: null, currentFinal: "—" };
  const none = null;
  basicData.building = {
    approvedArea: "/",
    actualArea: "/",
    areaRate: "/",
    budgetInvestment: none,
    actualInvestment: none,
    investmentRate: none,
  };
  for (const kind of overall.incomeKinds) if (kind.amount === 0) kind.amount = kind.label === "其他资金" ? "/" : null;
  for (const { funding } of projects) {
    for (const source of funding.sources) {
      for (const column of ["initialBudget", "adjustedBudget", "executed"] as const)
        if (source[column] === 0) source[column] = "/";
    }
  }
}

/** The headings of 专项 and 转移支付 with what the rows under them come to. */
function subtotalHeadings(data: OpenCase): void {
  for (const [heading, key] of [
    ["specialFundHeading", "specialFund"],
    ["transferHeading", "transfer"],
  ] as const) {
    const rows = data.basicData.spending.filter((row) => row.key === key);
    if (rows.length === 0) continue;
    for (const column of ["priorFinal", "currentBudget", "currentFinal"] as const) {
      spending(data, heading)[column] = cents(sum(rows.map((row) => amount(row[column]))));
    }
  }
}

/** 其中 of a source under the 其中 of the total, and a further source. */
function twoLevels(data: OpenCase): void {
  for (const { funding } of data.projects) {
    const [appropriation, carried, other] = funding.sources;
    if (!appropriation || !carried || !other) continue;
    const share = { ...appropriation };
    for (const column of ["initialBudget", "adjustedBudget", "executed"] as const) {
      share[column] = cents(amount(appropriation[column]).dividedBy(2));
    }
    funding.sources = [
      { ...appropriation, label: "1、当年财政拨款" },
      { ...share, label: "其中：中央补助" },
      { ...carried, label: "2、上年结转资金" },
      { ...other, label: "3、其他资金" },
    ];
  }
}

/** 单位资金 and 财政专户管理资金 beside the printed sources, taken from 其他资金. */
function extraFundRows(data: OpenCase): void {
  for (const { funding } of data.projects) {
    const other = funding.sources[2]!;
    funding.sources = [
      ...funding.sources.slice(0, 2),
      { ...other, label: "单位资金" },
      { ...other, label: "其他资金", initialBudget: 0, adjustedBudget: 0, executed: 0 },
    ];
  }
  data.overall.incomeKinds = [...data.overall.incomeKinds, { label: "财政专户管理资金", amount: 0 }];
}

/** 分值 and 得分 of two met indicators of one group in one merged cell each. */
function sharedScores(data: CaseData): readonly SheetDesign[] {
  const open = structuredClone(data) as OpenCase;
  for (const which of ["overall", ...open.projects.map((_, index) => index)] as const) {
    const { indicators } = evaluation(open, which);
    const pair = indicators.findIndex((row, index) => {
      const next = indicators[index + 1];
      return (
        next !== undefined &&
        next.levelTwo === row.levelTwo &&
        row.deviationReason === null &&
        next.deviationReason === null
      );
    });
    if (pair < 0) continue;
    const [first, second] = [indicators[pair]!, indicators[pair + 1]!];
    for (const column of ["weight", "score"] as const) {
      first[column] = cents(amount(first[column]).plus(amount(second[column])));
      second[column] = null;
    }
  }
  return designForms(open).map((sheet) => (hasIndicators(sheet) ? mergeBlankScores(sheet) : sheet));
}

function hasIndicators({ cells }: SheetDesign): boolean {
  return cells.some(({ value }) => value === "三级指标");
}

function isTable({ cells }: SheetDesign): boolean {
  return cells.some(({ value }) => value === "三级指标" || value === "厉行节约保障措施");
}

/** Ways of filling in that are as right as the usual one: no rule may find more than advice in them. */
export const CLEAN_VARIANTS: readonly CleanVariant[] = [
  { name: "blanks and / where allowed", sheets: changed(blanksWhereAllowed) },
  { name: "subtotal headings", sheets: changed(subtotalHeadings) },
  { name: "two levels of 其中", sheets: changed(twoLevels) },
  { name: "extra fund rows", sheets: changed(extraFundRows) },
  { name: "merged 分值 and 得分", sheets: sharedScores },
  {
    name: "元 headers",
    sheets: (data) => designForms(data).map((sheet) => (isTable(sheet) ? amountsInYuan(sheet) : sheet)),
  },
  {
    name: "split targets",
    sheets: (data) => designForms(data).map((sheet) => (hasIndicators(sheet) ? splitTargets(sheet) : sheet)),
  },
  { name: "成本 on level one", sheets: (data) => designForms(costAsLevelOne(data)) },
  {
    name: "subtotals, blanks and extra rows together, in 元",
    sheets: (data) =>
      changed((open) => {
        subtotalHeadings(open);
        extraFundRows(open);
        blanksWhereAllowed(open);
      })(data).map((sheet) => (isTable(sheet) ? amountsInYuan(sheet) : sheet)),
  },
];
