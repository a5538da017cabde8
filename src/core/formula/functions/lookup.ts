import { Decimal } from "../../numbers/decimal";
import { compareValues, toLogical, toWhole } from "../coerce";
import { lookupCriterion } from "../criteria";
import { asArray, shapeOf, single, valueAt } from "../reading";
import { Fault, isError, isScalar, NotEvaluable, type ArrayOperand, type Operand, type Scalar } from "../values";
import { ofOperands, ofValues, type FunctionGroup, type Run } from "./rule";

/** Looking values up in tables. */
export const LOOKUP: FunctionGroup = {
  INDEX: ofOperands(2, 3, ([table, row, column], run) => index(table!, row, column, run)),
  MATCH: ofOperands(2, 3, ([wanted, line, type], run) => {
    const place = positionIn(line!, single(run.context, wanted!), matchType(type, run), run);
    return new Decimal(place + 1);
  }),
  VLOOKUP: ofOperands(3, 4, (operands, run) => lookUp(operands, run, "down")),
  HLOOKUP: ofOperands(3, 4, (operands, run) => lookUp(operands, run, "across")),
  HYPERLINK: ofValues(1, 2, ([target, shown]) => shown ?? target ?? null),
};

type MatchType = "exact" | "rising" | "falling";

function matchType(operand: Operand | undefined, run: Run): MatchType {
  const type = operand === undefined ? 1 : toWhole(single(run.context, operand));
  if (type === 0) return "exact";
  return type > 0 ? "rising" : "falling";
}

/** A row or column of 0 stands for all of them; one index serves for either way in a table of one row or column. */
function index(table: Operand, first: Operand | undefined, second: Operand | undefined, run: Run): Operand {
  if (isScalar(table)) {
    if (isError(table)) throw new Fault(table.error);
    throw new NotEvaluable("INDEX 的参数不是区域");
  }
  const { rows, columns } = shapeOf(table);
  const one = first === undefined ? 0 : toWhole(single(run.context, first));
  const two = second === undefined ? 0 : toWhole(single(run.context, second));
  const acrossOnly = second === undefined && rows === 1;
  if (second === undefined && rows > 1 && columns > 1) throw new Fault("#REF!");
  const row = acrossOnly ? 0 : one;
  const column = acrossOnly ? one : two;
  if (row < 0 || column < 0) throw new Fault("#VALUE!");
  if (row > rows || column > columns) throw new Fault("#REF!");
  return cut(table, row, column, run);
}

function cut(table: Exclude<Operand, Scalar>, row: number, column: number, run: Run): Operand {
  const { rows, columns } = shapeOf(table);
  if (table.kind === "range") {
    const { top, left, bottom, right } = table.area;
    return {
      ...table,
      area: {
        top: row === 0 ? top : top + row - 1,
        bottom: row === 0 ? bottom : top + row - 1,
        left: column === 0 ? left : left + column - 1,
        right: column === 0 ? right : left + column - 1,
      },
    };
  }
  if ((row === 0 && rows > 1) || (column === 0 && columns > 1)) throw new NotEvaluable("INDEX 取数组的整行或整列");
  return valueAt(run.context, table, Math.max(row - 1, 0), Math.max(column - 1, 0));
}

function lookUp(operands: readonly Operand[], run: Run, way: "down" | "across"): Scalar {
  const [wanted, table, offset, sorted] = operands;
  if (isScalar(table!)) throw isError(table) ? new Fault(table.error) : new NotEvaluable("查找的表不是区域");
  const { rows, columns } = shapeOf(table!);
  const value = single(run.context, wanted!);
  const distance = toWhole(single(run.context, offset!));
  if (distance < 1) throw new Fault("#VALUE!");
  if (distance > (way === "down" ? columns : rows)) throw new Fault("#REF!");
  const line = way === "down" ? cut(table!, rows === 1 ? 1 : 0, 1, run) : cut(table!, 1, columns === 1 ? 1 : 0, run);
  const isSorted = sorted === undefined || toLogical(single(run.context, sorted));
  const place = positionIn(line, value, isSorted ? "rising" : "exact", run);
  return way === "down"
    ? valueAt(run.context, table!, place, distance - 1)
    : valueAt(run.context, table!, distance - 1, place);
}

/** The place of a value in one row or column, from zero. Raises `#N/A` where there is none. */
function positionIn(operand: Operand, wanted: Scalar, type: MatchType, run: Run): number {
  if (isError(wanted)) throw new Fault(wanted.error);
  if (isScalar(operand) && isError(operand)) throw new Fault(operand.error);
  const line = asArray(run.context, operand);
  if (line.rows !== 1 && line.columns !== 1) throw new Fault("#N/A");
  const place = type === "exact" ? exactPlace(line, wanted) : orderedPlace(line, wanted, type);
  if (place === undefined) throw new Fault("#N/A");
  return place;
}

function exactPlace(line: ArrayOperand, wanted: Scalar): number | undefined {
  const fits = lookupCriterion(wanted);
  for (const [place, value] of inOrder(line)) if (fits(value)) return place;
  return undefined;
}

/**
 * The last place whose value is not behind the wanted one. Excel halves its way there, which in an unsorted line leads
 * anywhere: such a line is not evaluable.
 */
function orderedPlace(line: ArrayOperand, wanted: Scalar, type: "rising" | "falling"): number | undefined {
  if (wanted === null) throw new NotEvaluable("查找空白单元格的值");
  const direction = type === "rising" ? 1 : -1;
  let before: Scalar = null;
  let found: number | undefined;
  for (const [place, value] of inOrder(line)) {
    if (!sameType(value, wanted)) continue;
    const step = before === null ? 0 : compareValues(value, before) * direction;
    if (step < 0) throw new NotEvaluable("近似查找的区域没有排序");
    if (step === 0 && before !== null && type === "falling") throw new NotEvaluable("降序查找的区域有重复值");
    if (compareValues(value, wanted) * direction <= 0) found = place;
    before = value;
  }
  return found;
}

function* inOrder(line: ArrayOperand): Generator<readonly [place: number, value: Scalar]> {
  if (line.listed.size < line.rows * line.columns && line.rest !== null) throw new NotEvaluable("在计算出的数组中查找");
  yield* [...line.listed].sort(([a], [b]) => a - b);
}

function sameType(a: Scalar, b: Scalar): boolean {
  return a instanceof Decimal ? b instanceof Decimal : typeof a === typeof b && a !== null && !isError(a);
}
