import type { Area } from "../grid/address";
import type { CellError, CellValue } from "../grid/snapshot";
import { Decimal } from "../numbers/decimal";

/** A single value inside a formula. `null` is a blank cell or an argument left out. */
export type Scalar = Decimal | string | boolean | null | CellError;

/** A reference to cells, not read yet. The sheet exists. */
export interface RangeOperand {
  readonly kind: "range";
  readonly sheet: string;
  readonly area: Area;
}

/**
 * A table of values. Only places that differ from `rest` need be listed, by `row * columns + column`, so that a whole
 * column costs no more than its filled cells.
 */
export interface ArrayOperand {
  readonly kind: "array";
  readonly rows: number;
  readonly columns: number;
  readonly listed: ReadonlyMap<number, Scalar>;
  readonly rest: Scalar;
}

/** What an expression yields before it is a cell's value. */
export type Operand = Scalar | RangeOperand | ArrayOperand;

/** The number of significant digits Excel keeps, compares and shows. */
const EXCEL_DIGITS = 15;

/** The longest text a cell can hold. */
export const TEXT_MAX_LENGTH = 32_767;

/** The largest number of a cell, at 15 digits. */
const LARGEST = new Decimal("1.79769313486231e308");

/** An Excel error raised while a function works; it ends up as the value of that function. */
export class Fault extends Error {
  constructor(readonly error: string) {
    super(error);
    this.name = "Fault";
  }
}

/** Raised where we cannot tell what Excel would give. `why` says it in Chinese. */
export class NotEvaluable extends Error {
  constructor(readonly why: string) {
    super(why);
    this.name = "NotEvaluable";
  }
}

/** Whether an operand is one value, not a range or array. */
export function isScalar(operand: Operand): operand is Scalar {
  return typeof operand !== "object" || operand === null || !("kind" in operand);
}

/** Whether a scalar is an Excel error. */
export function isError(value: Scalar): value is CellError {
  return typeof value === "object" && value !== null && !(value instanceof Decimal);
}

/** A cell's value as formulas see it. */
export function scalarOfCell(value: CellValue | Decimal): Scalar {
  if (typeof value === "number") return Number.isFinite(value) ? decimalOfDouble(value) : { error: "#NUM!" };
  return value;
}

/**
 * The decimal a binary number stands for: 0.30000000000000004 is 0.3, as Excel shows it. A number that fills all 15
 * digits, such as 0.3333333333333333, keeps its further digits, so that three times it is still 1.
 */
function decimalOfDouble(value: number): Decimal {
  const exact = new Decimal(value);
  // Most cells: a short number is as it is shown, without rounding it to find out.
  if (exact.precision() < EXCEL_DIGITS) return exact;
  const shown = atExcelDigits(exact);
  return shown.precision() < EXCEL_DIGITS ? shown : exact;
}

/** A number without the tail that Excel cannot hold; for comparing, rounding and showing. Never `-0`. */
export function atExcelDigits(value: Decimal): Decimal {
  return value.isZero() ? value.abs() : value.toSignificantDigits(EXCEL_DIGITS);
}

/** Whether a cell can hold a number of this size. */
export function fitsCell(value: Decimal): boolean {
  return value.isFinite() && value.abs().lessThanOrEqualTo(LARGEST);
}

/** A computed number, or `#NUM!` raised where no cell could hold it. */
export function inRange(value: Decimal): Decimal {
  if (!fitsCell(value)) throw new Fault("#NUM!");
  return value;
}

/** A computed text, or `#VALUE!` raised where no cell could hold it. */
export function ofTextLength(text: string): string {
  if (text.length > TEXT_MAX_LENGTH) throw new Fault("#VALUE!");
  return text;
}
