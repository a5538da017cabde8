import { Decimal, ONE, ZERO } from "../../numbers/decimal";
import { shapeOf, valueAt } from "../reading";
import { Fault, isError, isScalar, NotEvaluable, type Operand, type Scalar } from "../values";
import { lazily, ofAnyValue, ofOperands, ofValues, type FunctionGroup, type Run } from "./rule";

/** Questions about a value, and about where a reference lies. */
export const INFORMATION: FunctionGroup = {
  ISNUMBER: ofAnyValue((value) => value instanceof Decimal),
  ISTEXT: ofAnyValue((value) => typeof value === "string"),
  ISNONTEXT: ofAnyValue((value) => typeof value !== "string"),
  ISLOGICAL: ofAnyValue((value) => typeof value === "boolean"),
  ISBLANK: ofAnyValue((value) => value === null),
  ISERROR: ofAnyValue(isError),
  ISERR: ofAnyValue((value) => isError(value) && value.error !== "#N/A"),
  ISNA: ofAnyValue((value) => isError(value) && value.error === "#N/A"),
  NA: ofValues(0, 0, () => ({ error: "#N/A" })),
  N: ofOperands(1, 1, ([operand], run) => asPlainNumber(topLeft(operand!, run))),
  T: ofOperands(1, 1, ([operand], run) => asPlainText(topLeft(operand!, run))),
  ROW: lazily(0, 1, ([argument], run) => {
    const place = argument ? run.evaluate(argument) : null;
    return place === null ? ownPlace(run, "row") : placesOf(place, "row", run);
  }),
  COLUMN: lazily(0, 1, ([argument], run) => {
    const place = argument ? run.evaluate(argument) : null;
    return place === null ? ownPlace(run, "column") : placesOf(place, "column", run);
  }),
  ROWS: ofOperands(1, 1, ([operand]) => new Decimal(shapeOf(unlessError(operand!)).rows)),
  COLUMNS: ofOperands(1, 1, ([operand]) => new Decimal(shapeOf(unlessError(operand!)).columns)),
};

/** N and T look at the first cell of a range only. */
function topLeft(operand: Operand, run: Run): Scalar {
  if (isScalar(operand) || operand.kind === "range") return valueAt(run.context, operand, 0, 0);
  throw new NotEvaluable("函数 N、T 用于数组");
}

function asPlainNumber(value: Scalar): Scalar {
  if (value instanceof Decimal || isError(value)) return value;
  return value === true ? ONE : ZERO;
}

function asPlainText(value: Scalar): Scalar {
  return typeof value === "string" || isError(value) ? value : "";
}

function ownPlace(run: Run, way: "row" | "column"): Decimal {
  if (!run.context.at) throw new NotEvaluable("公式所在位置未知");
  return new Decimal(run.context.at[way] + 1);
}

/** The row or column numbers of a reference: one, or an array of them. */
function placesOf(operand: Operand, way: "row" | "column", run: Run): Operand {
  const range = unlessError(operand);
  if (isScalar(range) || range.kind !== "range") throw new NotEvaluable("ROW、COLUMN 的参数不是引用");
  const { rows, columns } = shapeOf(range);
  const first = (way === "row" ? range.area.top : range.area.left) + 1;
  const length = way === "row" ? rows : columns;
  if (length === 1) return new Decimal(first);
  if (!run.overArrays) throw new NotEvaluable("ROW、COLUMN 得出多个值");
  const listed = new Map(Array.from({ length }, (_, index) => [index, new Decimal(first + index)]));
  return way === "row"
    ? { kind: "array", rows: length, columns: 1, listed, rest: null }
    : { kind: "array", rows: 1, columns: length, listed, rest: null };
}

function unlessError(operand: Operand): Operand {
  if (isScalar(operand) && isError(operand)) throw new Fault(operand.error);
  return operand;
}
