import type { FormulaContext } from "../context";
import type { Expression } from "../expression";
import type { ArrayOperand, Operand, Scalar } from "../values";

/** What a function may ask of the evaluation it is part of. */
export interface Run {
  readonly context: FormulaContext;
  /** Whether we are within the arguments of SUMPRODUCT. */
  readonly overArrays: boolean;
  evaluate(expression: Expression): Operand;
  /** Evaluates as the arguments of SUMPRODUCT are: operators work on whole ranges, place by place. */
  evaluateOverArrays(expression: Expression): Operand;
  /** The one value of an expression. */
  scalar(expression: Expression): Scalar;
  /** One value, or within SUMPRODUCT an array. */
  liftable(operand: Operand): Scalar | ArrayOperand;
}

/** A function and how it takes its arguments. All of them raise `Fault` for an Excel error. */
export type FunctionRule =
  /** Takes single values; ranges are handed over place by place where Excel does so. */
  | {
      readonly kind: "values";
      readonly least: number;
      readonly most: number;
      /** Whether it is given errors too; otherwise the first error among the arguments is the result. */
      readonly seesErrors: boolean;
      readonly compute: (values: readonly Scalar[]) => Scalar;
    }
  /** Takes whole ranges and arrays. */
  | {
      readonly kind: "operands";
      readonly least: number;
      readonly most: number;
      readonly compute: (operands: readonly Operand[], run: Run) => Operand;
    }
  /** Evaluates only the arguments it needs. */
  | {
      readonly kind: "lazy";
      readonly least: number;
      readonly most: number;
      readonly compute: (args: readonly Expression[], run: Run) => Operand;
    };

/** A group of functions by name, in capitals. */
export type FunctionGroup = Readonly<Record<string, FunctionRule>>;

/** The most arguments Excel takes. */
export const MOST_ARGUMENTS = 255;

/** A function of `least` to `most` single values, none of which is an error. */
export function ofValues(least: number, most: number, compute: (values: readonly Scalar[]) => Scalar): FunctionRule {
  return { kind: "values", least, most, seesErrors: false, compute };
}

/** A function that asks about one value, which may be an error. */
export function ofAnyValue(compute: (value: Scalar) => Scalar): FunctionRule {
  return { kind: "values", least: 1, most: 1, seesErrors: true, compute: ([value]) => compute(value ?? null) };
}

/** A function of `least` to `most` ranges, arrays or values. */
export function ofOperands(
  least: number,
  most: number,
  compute: (operands: readonly Operand[], run: Run) => Operand,
): FunctionRule {
  return { kind: "operands", least, most, compute };
}

/** A function that evaluates its arguments itself. */
export function lazily(
  least: number,
  most: number,
  compute: (args: readonly Expression[], run: Run) => Operand,
): FunctionRule {
  return { kind: "lazy", least, most, compute };
}
