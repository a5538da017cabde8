import type { CellValue } from "../../grid/snapshot";
import { Decimal } from "../../numbers/decimal";
import type { FormulaContext, NotEvaluated } from "../context";
import { Evaluation } from "./evaluation";
import { parseFormula, type Expression } from "../parse";
import { atExcelDigits, Fault, isError, NotEvaluable } from "../values";

export type { FormulaContext } from "../context";

/** A value or error as Excel would show it. `null` is a reference to a blank cell, which Excel shows as 0. */
type EvaluatedResult =
  | { readonly kind: "value"; readonly value: string | Decimal | boolean | null }
  | { readonly kind: "error"; readonly error: string };

/** What came of a formula. `not-evaluated`: we cannot tell what Excel would give, and do not guess. */
export type FormulaResult = EvaluatedResult | NotEvaluated;

/** Works out a formula (without its `=`) over decimals, exactly as Excel would or not at all. Never throws by itself. */
export function evaluateFormula(formula: string, context: FormulaContext): FormulaResult {
  const expression = parseFormula(formula);
  return expression ? evaluateExpression(expression, context) : { kind: "not-evaluated", why: "公式无法识别" };
}

/** As `evaluateFormula`, for a formula already read. */
export function evaluateExpression(expression: Expression, context: FormulaContext): FormulaResult {
  try {
    const value = new Evaluation(context).scalar(expression);
    return isError(value) ? { kind: "error", error: value.error } : { kind: "value", value };
  } catch (error) {
    if (error instanceof Fault) return { kind: "error", error: error.error };
    if (error instanceof NotEvaluable) return { kind: "not-evaluated", why: error.why };
    throw error;
  }
}

/** What the cell of a formula then holds: its number rounded to 15 significant digits, 0 for a blank. */
export function toCellValue(result: EvaluatedResult): Exclude<CellValue, null> {
  if (result.kind === "error") return { error: result.error };
  if (result.value === null) return 0;
  return result.value instanceof Decimal ? atExcelDigits(result.value).toNumber() : result.value;
}
