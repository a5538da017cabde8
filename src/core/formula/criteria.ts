import { Decimal, ZERO } from "../numbers/decimal";
import { compareValues, readNumber, sameText } from "./coerce";
import { atExcelDigits, Fault, isError, NotEvaluable, type Scalar } from "./values";
import { fitsPattern, hasWildcards, wildcardPattern } from "./wildcard";

/** Whether a cell's value meets a condition. */
export type Criterion = (value: Scalar) => boolean;

const LONGEST_CRITERION = 255;
const ERROR_NAMES = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/**
 * The condition of COUNTIF, SUMIF and their kin: `5`, `">=95"`, `"<>"`, `"*小学"`. A number also meets text that reads
 * as that number; `""` is met by blanks and empty texts, `"="` by blanks alone.
 */
export function criterionOf(condition: Scalar): Criterion {
  if (condition === null) return equalsNumber(ZERO);
  if (condition instanceof Decimal) return equalsNumber(condition);
  if (typeof condition === "boolean") return (value) => value === condition;
  if (isError(condition)) return (value) => isError(value) && value.error === condition.error;
  if (condition.length > LONGEST_CRITERION) throw new Fault("#VALUE!");
  const [, operator, wanted] = /^(<>|<=|>=|=|<|>|)([^]*)$/.exec(condition)!;
  if (wanted === "") return emptyCriterion(operator!);
  if (operator === "" || operator === "=") return equals(wanted!);
  if (operator === "<>") return not(equals(wanted!));
  return inOrder(operator as Order, wanted!);
}

/** The condition of an exact lookup: same type, text with wildcards and without regard to case. */
export function lookupCriterion(wanted: Scalar): Criterion {
  if (typeof wanted === "string") {
    const fits = textCriterion(wanted);
    return (value) => typeof value === "string" && fits(value);
  }
  if (wanted === null) return zeroForBlank;
  if (wanted instanceof Decimal) {
    const number = atExcelDigits(wanted);
    return (value) => value instanceof Decimal && atExcelDigits(value).equals(number);
  }
  if (isError(wanted)) throw new Fault(wanted.error);
  return (value) => value === wanted;
}

/** A blank never finds a blank; whether it finds a 0 is not documented. */
function zeroForBlank(value: Scalar): boolean {
  if (value instanceof Decimal && value.isZero()) throw new NotEvaluable("查找空白单元格的值");
  return false;
}

type Order = "<" | "<=" | ">" | ">=";

function emptyCriterion(operator: string): Criterion {
  if (operator === "") return (value) => value === null || value === "";
  if (operator === "=") return (value) => value === null;
  if (operator === "<>") return (value) => value !== null;
  throw new NotEvaluable("条件只有比较符号");
}

function equals(wanted: string): Criterion {
  const number = readNumber(wanted);
  if (number) return equalsNumber(number);
  const upper = wanted.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return (value) => value === (upper === "TRUE");
  if (ERROR_NAMES.has(upper)) return (value) => isError(value) && value.error === upper;
  const fits = textCriterion(wanted);
  return (value) => typeof value === "string" && fits(value);
}

function not(criterion: Criterion): Criterion {
  return (value) => !criterion(value);
}

function equalsNumber(wanted: Decimal): Criterion {
  const number = atExcelDigits(wanted);
  return (value) => {
    const read = typeof value === "string" ? readNumber(value) : value;
    return read instanceof Decimal && atExcelDigits(read).equals(number);
  };
}

/** Only values of the wanted one's own type are before or behind it. */
function inOrder(operator: Order, wanted: string): Criterion {
  const number = readNumber(wanted);
  if (!number && hasWildcards(wanted)) throw new NotEvaluable("带通配符的大小比较条件");
  return (value) => {
    if (number ? !(value instanceof Decimal) : typeof value !== "string") return false;
    return holds(operator, compareValues(value, number ?? wanted));
  };
}

function holds(operator: Order, order: number): boolean {
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

function textCriterion(wanted: string): (text: string) => boolean {
  if (!hasWildcards(wanted)) return (text) => sameText(text, wanted);
  const pattern = wildcardPattern(wanted);
  return (text) => fitsPattern(pattern, text);
}
