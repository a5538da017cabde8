import type { SheetView, ValidationView, WorkbookView } from "../../app/workbook-view";
import { contextOf, formulaAt } from "../../app/view-formulas";
import { evaluateFormula } from "../../core/formula/recalculation/evaluate";
import { parseFormula, type Expression } from "../../core/formula/parse";
import { expressionOfName } from "../../core/formula/references";
import { areaContains, type CellRef } from "../../core/grid/address";
import type { CellContent } from "../../core/fixing/edit";
import type { CellValue } from "../../core/grid/snapshot";
import { Decimal } from "../../core/numbers/decimal";

/** One of the values that a list allows. */
export interface Choice {
  readonly text: string;
  /** What it is exactly, where it stands in a cell; else it is read as typed. */
  readonly value?: CellValue;
}

/** So many values of a list are offered at most. */
const MOST_CHOICES = 1000;

/** The validation of a cell. */
function validationAt({ validations }: SheetView, row: number, column: number): ValidationView | undefined {
  return validations.find(({ areas }) => areas.some((area) => areaContains(area, row, column)));
}

/** The values that the list of a cell allows; `undefined` where it has none, or one that cannot be told. */
export function choicesAt(view: WorkbookView, at: CellRef): readonly Choice[] | undefined {
  const sheet = view.sheets.find(({ name }) => name === at.sheet);
  const validation = sheet && validationAt(sheet, at.row, at.column);
  const choices = validation?.kind === "list" ? choicesOf(view, validation, at) : undefined;
  return choices?.values.slice(0, MOST_CHOICES);
}

interface Choices {
  readonly values: readonly Choice[];
  /** Excel takes anything where a named area with blanks is the list. */
  readonly binds: boolean;
}

function choicesOf(view: WorkbookView, { formulas, areas }: ValidationView, at: CellRef): Choices | undefined {
  const [formula = ""] = formulas;
  const typed = parseFormula(formulaAt(formula, areas, at));
  const expression = meant(typed, view, at.sheet);
  if (expression?.kind === "text") {
    const texts = expression.value.split(",").map((text) => ({ text: text.trim() }));
    return { values: texts.filter(({ text }) => text !== ""), binds: true };
  }
  if (expression?.kind !== "reference") return undefined;
  const named = (expression.sheet ?? at.sheet).toLowerCase();
  const sheet = view.sheets.find(({ name }) => name.toLowerCase() === named);
  if (!sheet) return undefined;
  const { area } = expression;
  const values = sheet.cells.flatMap(({ row, column, text, value }) =>
    text !== "" && areaContains(area, row, column) ? { text, value } : [],
  );
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return { values, binds: typed?.kind !== "name" || values.length === cells };
}

/** Names stand for what they name. */
function meant(
  expression: Expression | undefined,
  view: WorkbookView,
  sheet: string,
  deep = 0,
): Expression | undefined {
  if (expression?.kind !== "name" || deep > 8) return expression;
  const context = contextOf(view, { sheet, row: 0, column: 0 });
  const behind = expressionOfName(expression.name, expression.sheet ?? sheet, context.nameFormula?.bind(context));
  return meant(behind, view, sheet, deep + 1);
}

/** An entry that does not keep to the validation of its cell. */
interface Breach {
  readonly strictness: "stop" | "remark";
  /** What may stand there, in Chinese, or what the file itself says of it. */
  readonly why: string;
}

/**
 * Why an entry does not keep to the validation of its cell; `undefined` where it does, and where that cannot be told for
 * certain: a formula, a limit we cannot work out, a condition that gives an error. Clearing a cell is always allowed.
 */
export function breachOf(view: WorkbookView, at: CellRef, content: CellContent, typed: string): Breach | undefined {
  const sheet = view.sheets.find(({ name }) => name === at.sheet);
  const validation = sheet && validationAt(sheet, at.row, at.column);
  if (!validation || validation.strictness === "silent" || "formula" in content) return undefined;
  const { value } = content;
  if (value === null || value === "" || typeof value === "object") return undefined;
  const { strictness, message } = validation;
  const allowed = whatBreaks(view, at, validation, value, typed);
  return allowed === undefined ? undefined : { strictness, why: message === "" ? allowed : message };
}

/** What is allowed instead, in Chinese, for a value that is not. */
function whatBreaks(
  view: WorkbookView,
  at: CellRef,
  validation: ValidationView,
  value: string | number | boolean,
  typed: string,
): string | undefined {
  switch (validation.kind) {
    case "none":
      return undefined;
    case "list": {
      const choices = choicesOf(view, validation, at);
      if (!choices?.binds || choices.values.some((choice) => isChoice(choice, value, typed))) return undefined;
      return `这一格只能填：${listed(choices.values)}`;
    }
    case "custom": {
      const [formula = ""] = validation.formulas;
      const result = evaluateFormula(formulaAt(formula, validation.areas, at), contextOf(view, at, value));
      const isFalse =
        result.kind === "value" &&
        (result.value === false || (result.value instanceof Decimal && result.value.isZero()));
      return isFalse ? `不符合这一格的数据验证 =${formula}` : undefined;
    }
    default:
      return outOfLimits(view, at, validation, value);
  }
}

function isChoice({ text, value: exact }: Choice, value: string | number | boolean, typed: string): boolean {
  const isText = (one: CellValue): boolean =>
    typeof one === "string" && one.trim().toLowerCase() === text.toLowerCase();
  return (exact !== undefined && exact === value) || isText(value) || isText(typed) || String(value) === text;
}

const MOST_LISTED = 8;

function listed(choices: readonly Choice[]): string {
  const shown = choices.slice(0, MOST_LISTED).map(({ text }) => text);
  return shown.join("、") + (choices.length > MOST_LISTED ? ` 等 ${choices.length} 项` : "");
}

const NAMES: Readonly<Record<string, string>> = { whole: "整数", decimal: "数", date: "日期", time: "时间" };

function outOfLimits(
  view: WorkbookView,
  at: CellRef,
  { kind, comparison, formulas, areas }: ValidationView,
  value: string | number | boolean,
): string | undefined {
  const limits = formulas.map((formula) => numberOf(view, at, formulaAt(formula, areas, at)));
  const isBetween = comparison === "between" || comparison === "notBetween";
  const [first, second] = limits;
  if (!first || (isBetween && !second)) return undefined;
  const measured = kind === "textLength" ? lengthOf(value) : typeof value === "number" ? new Decimal(value) : undefined;
  const isKind = measured !== undefined && (kind !== "whole" || measured.isInteger());
  if (isKind && holds(comparison, measured, first, second ?? first)) return undefined;
  // The limits of dates are serial numbers, which nobody reads.
  if (kind === "date" || kind === "time") return `这一格只能填规定范围内的${NAMES[kind]}`;
  const range = rangeWords(comparison, first.toFixed(), second?.toFixed() ?? "");
  return kind === "textLength"
    ? `这一格的字数只能${range}`
    : `这一格只能填${range.replace(/\d$/, "$& ")}的${NAMES[kind]}`;
}

function lengthOf(value: string | number | boolean): Decimal {
  return new Decimal(String(value).length);
}

function numberOf(view: WorkbookView, at: CellRef, formula: string): Decimal | undefined {
  const result = evaluateFormula(formula, contextOf(view, at));
  return result.kind === "value" && result.value instanceof Decimal ? result.value : undefined;
}

function holds(comparison: ValidationView["comparison"], value: Decimal, first: Decimal, second: Decimal): boolean {
  switch (comparison) {
    case "between":
      return value.greaterThanOrEqualTo(first) && value.lessThanOrEqualTo(second);
    case "notBetween":
      return value.lessThan(first) || value.greaterThan(second);
    case "equal":
      return value.equals(first);
    case "notEqual":
      return !value.equals(first);
    case "lessThan":
      return value.lessThan(first);
    case "lessThanOrEqual":
      return value.lessThanOrEqualTo(first);
    case "greaterThan":
      return value.greaterThan(first);
    case "greaterThanOrEqual":
      return value.greaterThanOrEqualTo(first);
  }
}

function rangeWords(comparison: ValidationView["comparison"], first: string, second: string): string {
  switch (comparison) {
    case "between":
      return `在 ${first} 到 ${second} 之间`;
    case "notBetween":
      return `不在 ${first} 到 ${second} 之间`;
    case "equal":
      return `等于 ${first}`;
    case "notEqual":
      return `不等于 ${first}`;
    case "lessThan":
      return `小于 ${first}`;
    case "lessThanOrEqual":
      return `不超过 ${first}`;
    case "greaterThan":
      return `大于 ${first}`;
    case "greaterThanOrEqual":
      return `不小于 ${first}`;
  }
}

/** What the file says of a chosen cell; empty where it says nothing. */
export function promptAt(sheet: SheetView, row: number, column: number): string {
  return validationAt(sheet, row, column)?.prompt ?? "";
}
