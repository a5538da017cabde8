import { Decimal, ONE, wholePower, ZERO } from "../../numbers/decimal";
import { readNumber, toNumber } from "../coerce";
import { divide } from "../operators";
import { asArray, elementAt, filledCells, sameShape, shapeOf } from "../reading";
import { Fault, inRange, isError, isScalar, NotEvaluable, type Operand, type Scalar } from "../values";
import { lazily, MOST_ARGUMENTS, ofOperands, type FunctionGroup, type Run } from "./rule";

/** A number and how often it stands there. */
type Counted = readonly [number: Decimal, times: number];

/** Sums, means, extremes and counts over ranges. */
export const STATISTICS: FunctionGroup = {
  SUM: ofOperands(1, MOST_ARGUMENTS, (operands, run) => total(partsOfSum(operands, run))),
  AVERAGE: ofOperands(1, MOST_ARGUMENTS, (operands, run) => {
    const numbers = [...numbersIn(operands, run)];
    return divide(total(numbers), new Decimal(countOf(numbers)));
  }),
  PRODUCT: ofOperands(1, MOST_ARGUMENTS, (operands, run) => productOf([...numbersIn(operands, run)])),
  MIN: ofOperands(1, MOST_ARGUMENTS, (operands, run) => extreme(numbersIn(operands, run), (a, b) => a.lessThan(b))),
  MAX: ofOperands(1, MOST_ARGUMENTS, (operands, run) => extreme(numbersIn(operands, run), (a, b) => a.greaterThan(b))),
  COUNT: ofOperands(1, MOST_ARGUMENTS, (operands, run) =>
    count(operands, run, isCountedNumber, (v) => v instanceof Decimal),
  ),
  COUNTA: ofOperands(1, MOST_ARGUMENTS, (operands, run) =>
    count(
      operands,
      run,
      () => true,
      (value) => value !== null,
    ),
  ),
  COUNTBLANK: ofOperands(1, 1, ([operand], run) => countBlank(operand!, run)),
  SUMPRODUCT: lazily(1, MOST_ARGUMENTS, (args, run) =>
    sumOfProducts(
      args.map((argument) => run.evaluateOverArrays(argument)),
      run,
    ),
  ),
};

/**
 * The numbers among arguments. What is typed into the call must be a number or read as one; in ranges and arrays, text,
 * logical values and blanks are passed over. Raises the first error met.
 */
export function* numbersIn(operands: readonly Operand[], run: Run): Generator<Counted> {
  for (const operand of operands) {
    if (isScalar(operand)) yield [toNumber(operand), 1];
    else if (operand.kind === "range") {
      for (const { value } of filledCells(run.context, operand)) yield* numberIn(value, 1);
    } else {
      for (const value of operand.listed.values()) yield* numberIn(value, 1);
      yield* numberIn(operand.rest, operand.rows * operand.columns - operand.listed.size);
    }
  }
}

/** As `numbersIn`, with a range as one number where its sum is known already. */
function* partsOfSum(operands: readonly Operand[], run: Run): Generator<Counted> {
  for (const operand of operands) {
    const sum =
      !isScalar(operand) && operand.kind === "range" ? run.context.sumOf?.(operand.sheet, operand.area) : undefined;
    if (sum) yield [sum, 1];
    else yield* numbersIn([operand], run);
  }
}

function* numberIn(value: Scalar, times: number): Generator<Counted> {
  if (times === 0) return;
  if (isError(value)) throw new Fault(value.error);
  if (value instanceof Decimal) yield [value, times];
}

function total(numbers: Iterable<Counted>): Decimal {
  let sum = ZERO;
  for (const [number, times] of numbers) sum = sum.plus(times === 1 ? number : number.times(times));
  return inRange(sum);
}

function countOf(numbers: readonly Counted[]): number {
  return numbers.reduce((count, [, times]) => count + times, 0);
}

function productOf(numbers: readonly Counted[]): Decimal {
  if (numbers.length === 0) return ZERO;
  return numbers.reduce((product, [number, times]) => inRange(product.times(wholePower(number, times))), ONE);
}

function extreme(numbers: Iterable<Counted>, better: (a: Decimal, b: Decimal) => boolean): Decimal {
  let best: Decimal | undefined;
  for (const [number] of numbers) if (!best || better(number, best)) best = number;
  return best ?? ZERO;
}

function count(
  operands: readonly Operand[],
  run: Run,
  countsTyped: (value: Scalar) => boolean,
  countsInRange: (value: Scalar) => boolean,
): Decimal {
  let counted = 0;
  for (const operand of operands) {
    if (isScalar(operand)) counted += countsTyped(operand) ? 1 : 0;
    else if (operand.kind === "range") {
      for (const { value } of filledCells(run.context, operand)) counted += countsInRange(value) ? 1 : 0;
    } else {
      for (const value of operand.listed.values()) counted += countsInRange(value) ? 1 : 0;
      if (countsInRange(operand.rest)) counted += operand.rows * operand.columns - operand.listed.size;
    }
  }
  return new Decimal(counted);
}

function isCountedNumber(value: Scalar): boolean {
  if (typeof value !== "string") return !isError(value);
  return readNumber(value) !== undefined;
}

function countBlank(operand: Operand, run: Run): Decimal {
  if (isScalar(operand)) {
    if (isError(operand)) throw new Fault(operand.error);
    throw new NotEvaluable("COUNTBLANK 的参数不是区域");
  }
  const { rows, columns } = shapeOf(operand);
  let blank = rows * columns;
  for (const value of asArray(run.context, operand).listed.values()) if (value !== "" && value !== null) blank -= 1;
  return new Decimal(blank);
}

/** Text, logical values and blanks count as 0; an error anywhere is the result. */
function sumOfProducts(operands: readonly Operand[], run: Run): Decimal {
  const arrays = operands.map((operand) => asArray(run.context, operand));
  const shape = arrays[0]!;
  if (!arrays.every((array) => sameShape(array, shape))) throw new Fault("#VALUE!");
  const places = new Set(arrays.flatMap((array) => [...array.listed.keys()]));
  let sum = ZERO;
  for (const place of [...places].sort((a, b) => a - b)) {
    sum = sum.plus(productAt(arrays.map((array) => elementAt(array, place))));
  }
  const unlisted = shape.rows * shape.columns - places.size;
  if (unlisted > 0) sum = sum.plus(productAt(arrays.map((array) => array.rest)).times(unlisted));
  return inRange(sum);
}

function productAt(values: readonly Scalar[]): Decimal {
  let product = ONE;
  for (const value of values) {
    if (isError(value)) throw new Fault(value.error);
    product = value instanceof Decimal ? product.times(value) : ZERO;
  }
  return product;
}
