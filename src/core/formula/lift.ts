import { elementAt, shapeOf, sameShape, type Shape } from "./reading";
import { Fault, isScalar, NotEvaluable, type ArrayOperand, type Scalar } from "./values";

/** Arrays of different shapes are spelled out cell by cell; beyond this many it would take too long. */
const MOST_SPREAD_CELLS = 262_144;

/**
 * Applies a function of single values to arrays, place by place: a single value or a single row or column serves for
 * all rows and columns of the others. An error raised at a place becomes the value of that place.
 */
export function lift(
  operands: readonly (Scalar | ArrayOperand)[],
  compute: (values: readonly Scalar[]) => Scalar,
): Scalar | ArrayOperand {
  const atPlace = (values: readonly Scalar[]): Scalar => {
    try {
      return compute(values);
    } catch (error) {
      if (error instanceof Fault) return { error: error.error };
      throw error;
    }
  };
  const arrays = operands.filter((operand): operand is ArrayOperand => !isScalar(operand));
  const shape = arrays[0];
  if (!shape) return atPlace(operands as readonly Scalar[]);
  return arrays.every((array) => sameShape(array, shape))
    ? liftAlike(operands, shape, atPlace)
    : liftSpread(operands, arrays, atPlace);
}

function liftAlike(
  operands: readonly (Scalar | ArrayOperand)[],
  { rows, columns }: Shape,
  compute: (values: readonly Scalar[]) => Scalar,
): ArrayOperand {
  const places = new Set(operands.flatMap((operand) => (isScalar(operand) ? [] : [...operand.listed.keys()])));
  const listed = new Map<number, Scalar>();
  for (const place of places) listed.set(place, compute(operands.map((operand) => valueFrom(operand, place))));
  const allListed = places.size === rows * columns;
  const rest = allListed ? null : compute(operands.map((operand) => (isScalar(operand) ? operand : operand.rest)));
  return { kind: "array", rows, columns, listed, rest };
}

function liftSpread(
  operands: readonly (Scalar | ArrayOperand)[],
  arrays: readonly Shape[],
  compute: (values: readonly Scalar[]) => Scalar,
): ArrayOperand {
  const rows = Math.max(...arrays.map((array) => array.rows));
  const columns = Math.max(...arrays.map((array) => array.columns));
  const fits = (array: Shape) =>
    (array.rows === 1 || array.rows === rows) && (array.columns === 1 || array.columns === columns);
  if (!arrays.every(fits)) throw new NotEvaluable("数组大小不一致");
  if (rows * columns > MOST_SPREAD_CELLS) throw new NotEvaluable("数组过大");
  const listed = new Map<number, Scalar>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const values = operands.map((operand) => {
        const shape = shapeOf(operand);
        return valueFrom(operand, (shape.rows === 1 ? 0 : row) * shape.columns + (shape.columns === 1 ? 0 : column));
      });
      listed.set(row * columns + column, compute(values));
    }
  }
  return { kind: "array", rows, columns, listed, rest: null };
}

function valueFrom(operand: Scalar | ArrayOperand, place: number): Scalar {
  return isScalar(operand) ? operand : elementAt(operand, place);
}
