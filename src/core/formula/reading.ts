import { Decimal } from "../numbers/decimal";
import type { ContextValue, FormulaContext, NotEvaluated } from "./context";
import {
  isScalar,
  NotEvaluable,
  scalarOfCell,
  type ArrayOperand,
  type Operand,
  type RangeOperand,
  type Scalar,
} from "./values";

/** So many cells are read one by one where the context cannot list the filled ones. */
const MOST_CELLS_ONE_BY_ONE = 2_097_152;

/** A filled cell of a range; positions are those of the sheet. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly value: Exclude<Scalar, null>;
}

/** Rows and columns of a range or array. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** The shape of a range or array; one by one for a single value. */
export function shapeOf(operand: Operand): Shape {
  if (isScalar(operand)) return { rows: 1, columns: 1 };
  if (operand.kind === "array") return operand;
  const { top, left, bottom, right } = operand.area;
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whether two operands have the same number of rows and columns. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

/** The value of one cell. Raises `NotEvaluable` where it is not known. */
export function readCell(context: FormulaContext, sheet: string, row: number, column: number): Scalar {
  return known(context.cellValue(sheet, row, column));
}

/** The cells of a range that are not blank, by rows, then by columns. Raises `NotEvaluable` at one that is not known. */
export function* filledCells(context: FormulaContext, range: RangeOperand): Generator<ReadCell> {
  for (const { row, column, value } of context.cellsIn?.(range.sheet, range.area) ?? everyCell(context, range)) {
    const scalar = known(value);
    if (scalar !== null) yield { row, column, value: scalar };
  }
}

/** The one value of an operand. Raises `NotEvaluable` for several: which of them Excel would take hangs on its version. */
export function single(context: FormulaContext, operand: Operand): Scalar {
  if (isScalar(operand)) return operand;
  const { rows, columns } = shapeOf(operand);
  if (rows !== 1 || columns !== 1) throw new NotEvaluable("多个单元格的区域用作单个值");
  return valueAt(context, operand, 0, 0);
}

/** The value at a row and column counted within an operand, which must hold that place. */
export function valueAt(context: FormulaContext, operand: Operand, row: number, column: number): Scalar {
  if (isScalar(operand)) return operand;
  if (operand.kind === "range") {
    return readCell(context, operand.sheet, operand.area.top + row, operand.area.left + column);
  }
  return elementAt(operand, row * operand.columns + column);
}

/** The value at a place of an array, counted by `row * columns + column`. */
export function elementAt(array: ArrayOperand, place: number): Scalar {
  const listed = array.listed.get(place);
  return listed === undefined ? array.rest : listed;
}

/** A range with its values read; arrays as they are, a single value as an array of one. */
export function asArray(context: FormulaContext, operand: Operand): ArrayOperand {
  if (isScalar(operand)) return { kind: "array", rows: 1, columns: 1, listed: new Map(), rest: operand };
  if (operand.kind === "array") return operand;
  const { rows, columns } = shapeOf(operand);
  const listed = new Map<number, Scalar>();
  for (const { row, column, value } of filledCells(context, operand)) {
    listed.set((row - operand.area.top) * columns + column - operand.area.left, value);
  }
  return { kind: "array", rows, columns, listed, rest: null };
}

function* everyCell(context: FormulaContext, range: RangeOperand) {
  const { rows, columns } = shapeOf(range);
  if (rows * columns > MOST_CELLS_ONE_BY_ONE) throw new NotEvaluable("区域过大");
  const { top, left, bottom, right } = range.area;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      yield { row, column, value: context.cellValue(range.sheet, row, column) };
    }
  }
}

function known(value: ContextValue): Scalar {
  if (isNotEvaluated(value)) throw new NotEvaluable(value.why);
  return scalarOfCell(value);
}

function isNotEvaluated(value: ContextValue): value is NotEvaluated {
  return typeof value === "object" && value !== null && !(value instanceof Decimal) && "kind" in value;
}
