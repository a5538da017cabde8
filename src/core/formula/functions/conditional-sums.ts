import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import { Decimal, ZERO } from "../../numbers/decimal";
import { criterionOf, type Criterion } from "../criteria";
import { lift } from "../lift";
import { divide } from "../operators";
import { filledCells, readCell, sameShape, shapeOf } from "../reading";
import {
  Fault,
  inRange,
  isError,
  isScalar,
  NotEvaluable,
  type Operand,
  type RangeOperand,
  type Scalar,
} from "../values";
import { MOST_ARGUMENTS, ofOperands, type FunctionGroup, type FunctionRule, type Run } from "./rule";

/** A range and the condition its cells must meet. */
interface Condition {
  readonly range: RangeOperand;
  readonly meets: Criterion;
}

/** Sums and counts of the cells that meet conditions. */
export const CONDITIONAL_SUMS: FunctionGroup = {
  COUNTIF: perCriterion(2, 2, ([range], criterion, run) => countWhere([conditionOn(range!, criterion)], run)),
  SUMIF: perCriterion(2, 3, ([range, values], criterion, run) => {
    const condition = conditionOn(range!, criterion);
    return gather(stretchedTo(condition.range, values), [condition], run).sum;
  }),
  AVERAGEIF: perCriterion(2, 3, ([range, values], criterion, run) => {
    const condition = conditionOn(range!, criterion);
    return mean(gather(stretchedTo(condition.range, values), [condition], run));
  }),
  COUNTIFS: ofOperands(2, MOST_ARGUMENTS, (operands, run) => countWhere(conditionsIn(operands, run), run)),
  SUMIFS: ofOperands(3, MOST_ARGUMENTS, ([values, ...pairs], run) => {
    return gather(rangeIn(values!), conditionsIn(pairs, run), run).sum;
  }),
  AVERAGEIFS: ofOperands(3, MOST_ARGUMENTS, ([values, ...pairs], run) => {
    return mean(gather(rangeIn(values!), conditionsIn(pairs, run), run));
  }),
};

/** A function whose second argument is a criterion. Within SUMPRODUCT that may be many, each giving a result. */
function perCriterion(
  least: number,
  most: number,
  compute: (ranges: readonly Operand[], criterion: Scalar, run: Run) => Scalar,
): FunctionRule {
  return ofOperands(least, most, ([range, criterion, ...values], run) =>
    lift([run.liftable(criterion!)], ([only]) => compute([range!, ...values], only!, run)),
  );
}

function conditionsIn(operands: readonly Operand[], run: Run): Condition[] {
  if (operands.length % 2 !== 0) throw new NotEvaluable("区域与条件不成对");
  const conditions: Condition[] = [];
  for (let at = 0; at < operands.length; at += 2) {
    const criterion = run.liftable(operands[at + 1]!);
    if (!isScalar(criterion)) throw new NotEvaluable("条件不是单个值");
    conditions.push(conditionOn(operands[at]!, criterion));
  }
  return conditions;
}

function conditionOn(range: Operand, criterion: Scalar): Condition {
  return { range: rangeIn(range), meets: criterionOf(criterion) };
}

function rangeIn(operand: Operand): RangeOperand {
  if (!isScalar(operand) && operand.kind === "range") return operand;
  if (isScalar(operand) && isError(operand)) throw new Fault(operand.error);
  throw new NotEvaluable("条件求和的区域不是引用");
}

/** SUMIF and AVERAGEIF read as many cells as the range of the condition has, from the first cell named. */
function stretchedTo(range: RangeOperand, values: Operand | undefined): RangeOperand {
  if (values === undefined) return range;
  const { sheet, area } = rangeIn(values);
  const { rows, columns } = shapeOf(range);
  const bottom = area.top + rows - 1;
  const right = area.left + columns - 1;
  if (bottom >= MAX_ROWS || right >= MAX_COLUMNS) throw new NotEvaluable("求和区域超出工作表");
  return { kind: "range", sheet, area: { ...area, bottom, right } };
}

function countWhere(conditions: readonly Condition[], run: Run): Decimal {
  const { range } = conditions[0]!;
  mustBeAlike(range, conditions);
  const { rows, columns } = shapeOf(range);
  const seen = new Set<number>();
  let counted = 0;
  for (const condition of conditions) {
    for (const { row, column } of filledCells(run.context, condition.range)) {
      const [down, across] = [row - condition.range.area.top, column - condition.range.area.left];
      const place = down * columns + across;
      if (seen.has(place)) continue;
      seen.add(place);
      if (meetsAll(conditions, down, across, run)) counted += 1;
    }
  }
  if (conditions.every(({ meets }) => meets(null))) counted += rows * columns - seen.size;
  return new Decimal(counted);
}

/** Sum and count of the numbers in `values` at the places where all conditions are met. */
function gather(
  values: RangeOperand,
  conditions: readonly Condition[],
  run: Run,
): { readonly sum: Decimal; readonly count: number } {
  mustBeAlike(values, conditions);
  let sum = ZERO;
  let count = 0;
  for (const { row, column, value } of filledCells(run.context, values)) {
    if (typeof value === "string" || typeof value === "boolean") continue;
    if (!meetsAll(conditions, row - values.area.top, column - values.area.left, run)) continue;
    if (isError(value)) throw new Fault(value.error);
    sum = sum.plus(value);
    count += 1;
  }
  return { sum: inRange(sum), count };
}

function mean({ sum, count }: { readonly sum: Decimal; readonly count: number }): Decimal {
  return divide(sum, new Decimal(count));
}

function mustBeAlike(range: RangeOperand, conditions: readonly Condition[]): void {
  const shape = shapeOf(range);
  if (!conditions.every((condition) => sameShape(shapeOf(condition.range), shape))) throw new Fault("#VALUE!");
}

function meetsAll(conditions: readonly Condition[], down: number, across: number, run: Run): boolean {
  return conditions.every(({ range, meets }) =>
    meets(readCell(run.context, range.sheet, range.area.top + down, range.area.left + across)),
  );
}
