import type {
  AmountColumns,
  BasicDataCase,
  CaseValue,
  CellsOf,
  FundingRow as FundingRowCase,
  FundingSourceRow,
  IndicatorRow as IndicatorRowCase,
  InlineValue,
  KindRow,
  OverallCase,
  ProjectCase,
  ScoreTotal,
  Signatures,
  SpendingRow as SpendingRowCase,
} from "../../catalogue/forms/canonical";
import { NO_SIGNATURES } from "../../catalogue/forms/canonical";
import { basicData } from "../../catalogue/forms/basic-data/declaration";
import { emptyCells } from "../../catalogue/forms/drawing/case-values";
import { goalsPart, indicatorColumns } from "../../catalogue/forms/shared/goals-and-indicators";
import type {
  BasicData,
  Evaluation,
  IndicatorRow,
  OverallSelfEvaluation,
  ProjectSelfEvaluation,
} from "../../catalogue/forms/instances";
import type { SpendingRow } from "../../catalogue/forms/basic-data/declaration";
import { fundingColumns, type FundingRow } from "../../catalogue/forms/shared/funding-table";
import { textOf, type SheetIndex } from "../../core/grid/sheet-index";
import { isPlaced, type Sourced } from "../../core/values/sourced";
import type { Columns, SignatureCell } from "../../core/template/parts";
import { contentOf } from "./cell-content";

const { staff: STAFF, spending, building: BUILDING } = basicData.parts;

/** The content of 附件1 as it can be drawn again. */
export function basicDataCase({ model }: BasicData, sheet: SheetIndex): BasicDataCase {
  const { staff, building } = model;
  const { procurement, basicBudgetAdjustment } = model.spending.known;
  return {
    staff: typedCells(STAFF.columns, staff),
    spending: spendingRows(model, sheet),
    procurement: amountsOf(procurement),
    basicBudgetAdjustment: amountsOf(basicBudgetAdjustment),
    building: typedCells(BUILDING.columns, building),
    thriftMeasures: valueOf(model.thriftMeasures),
    signature: signaturesOf(model.signature),
  };
}

/** The content of 附件2 as it can be drawn again. */
export function overallCase(form: OverallSelfEvaluation, sheet: SheetIndex): OverallCase {
  const { income, expenditure } = form.model.fundsByKind;
  const kinds = (items: typeof income.items): KindRow[] =>
    items.map(({ label, value }) => ({ label, amount: inlineOf(value) }));
  return {
    funding: fundsOf(form.model.funding.known.total),
    incomeKinds: kinds(income.items),
    expenditureKinds: kinds(expenditure.items),
    ...evaluationCase(form, sheet),
  };
}

/** The content of an 附件3 as it can be drawn again. */
export function projectCase(form: ProjectSelfEvaluation, sheet: SheetIndex): ProjectCase {
  const { model } = form;
  const sources = model.funding.rows.filter((row) => row !== model.funding.known.total);
  return {
    projectName: valueOf(model.projectName),
    department: valueOf(model.department),
    implementer: valueOf(model.implementer),
    funding: {
      total: fundsOf(model.funding.known.total),
      sources: sources.map((row): FundingSourceRow => ({ label: labelOf(row.at, sheet) ?? "", ...fundsOf(row) })),
    },
    ...evaluationCase(form, sheet),
  };
}

function evaluationCase(form: Evaluation, sheet: SheetIndex) {
  const { goals, indicators, signature } = form.model;
  const total: ScoreTotal = { weight: valueOf(indicators.totals.weight), score: valueOf(indicators.totals.score) };
  return {
    goals: typedCells(goalsPart.columns, goals),
    indicators: indicatorRows(indicators.rows, lastIndicatorRow(form), sheet),
    total,
    signature: signaturesOf(signature),
  };
}

/** From the first row of the table to the one above 政府采购金额, rows that are empty on the form included. */
function spendingRows({ spending: table }: BasicData["model"], sheet: SheetIndex): SpendingRowCase[] {
  const { procurement, basicBudgetAdjustment } = table.known;
  const own = table.rows.filter((row) => row !== procurement && row !== basicBudgetAdjustment);
  const first = own[0]?.at?.row;
  const last = own.at(-1)?.at?.row;
  if (first === undefined || last === undefined) return [];
  const below = Math.min(procurement.at?.row ?? last + 1, basicBudgetAdjustment.at?.row ?? last + 1);
  const rows: SpendingRowCase[] = [];
  for (let row = first; row <= Math.max(last, below - 1); row++) {
    const line = own.find(({ at }) => at?.row === row);
    rows.push(line ? { label: labelOf(line.at, sheet), ...amountsOf(line) } : EMPTY_ROW);
  }
  return rows;
}

const EMPTY_ROW: SpendingRowCase = { label: null, ...emptyCells(spending.columns) };

/** The row above 总分; `undefined` where the form has none. */
function lastIndicatorRow({ model }: Evaluation): number | undefined {
  const { weight, score } = model.indicators.totals;
  const total = [weight, score].find(isPlaced);
  return total && total.at.row - 1;
}

/** From the first indicator to 总分; empty rows keep their place under the groups above them. */
function indicatorRows(rows: readonly IndicatorRow[], last: number | undefined, sheet: SheetIndex): IndicatorRowCase[] {
  const drawn: IndicatorRowCase[] = [];
  let next: number | undefined;
  const drawEmptyRows = (before: number): void => {
    for (; next !== undefined && next < before; next++)
      if (isEmptyRow(sheet, next)) drawn.push(emptyBelow(drawn.at(-1)!));
  };
  for (const row of rows) {
    const at = rowNumberOf(row);
    drawEmptyRows(at);
    drawn.push({
      levelOne: wordsOf(row.levelOne),
      levelOneWeight: null,
      levelTwo: wordsOf(row.levelTwo),
      ...typedCells(indicatorColumns, row),
    });
    next = at + 1;
  }
  if (last !== undefined) drawEmptyRows(last + 1);
  return drawn;
}

function rowNumberOf({ key }: IndicatorRow): number {
  return Number(key.slice(key.lastIndexOf("!") + 1));
}

function isEmptyRow(sheet: SheetIndex, row: number): boolean {
  return sheet.boxesOf(row).length === 0;
}

function emptyBelow({ levelOne, levelOneWeight, levelTwo }: IndicatorRowCase): IndicatorRowCase {
  return { levelOne, levelOneWeight, levelTwo, ...emptyCells(indicatorColumns) };
}

function amountsOf({ cells }: SpendingRow): AmountColumns {
  return typedCells(spending.columns, cells);
}

function fundsOf({ cells }: FundingRow): FundingRowCase {
  return typedCells(fundingColumns, cells);
}

/** What was typed in declared columns. */
function typedCells<C extends Columns>(columns: C, cells: { readonly [K in keyof C]: Sourced<unknown> }): CellsOf<C> {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, valueOf(cells[name]!)])) as unknown as CellsOf<C>;
}

function valueOf(place: Sourced<unknown>): CaseValue {
  const { value, format } = contentOf(place);
  return typeof value === "number" && format?.endsWith("%") ? { rate: value } : value;
}

function inlineOf(place: Sourced<unknown>): InlineValue {
  return contentOf(place).value;
}

/** The words of a group as typed, on the form's own lines. */
function wordsOf(place: Sourced<string>): string {
  return String(contentOf(place).value ?? "");
}

function labelOf(at: SpendingRow["at"], sheet: SheetIndex): string | null {
  return (at && textOf(sheet.boxAt(at.row, at.column).value)) || null;
}

const SIGNED_BY: Readonly<Record<string, keyof Signatures>> = {
  单位负责人签字: "head",
  填表人: "preparer",
  联系电话: "phone",
  填报日期: "date",
};

function signaturesOf(cells: readonly SignatureCell[]): Signatures {
  const signed: { -readonly [K in keyof Signatures]: Signatures[K] } = { ...NO_SIGNATURES };
  for (const { label, text, filled } of cells.flatMap(({ items }) => items)) {
    const name = SIGNED_BY[label];
    if (name && filled) signed[name] = text;
  }
  return signed;
}
