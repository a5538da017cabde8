import type { Area } from "../grid/address";
import type { Decimal } from "../numbers/decimal";

/** Operators between two operands. */
export type BinaryOperator = "^" | "*" | "/" | "+" | "-" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A reference to a cell or an area, a whole column or row included. */
export interface ReferenceExpression {
  readonly kind: "reference";
  /** As written; missing where the formula's own sheet is meant. */
  readonly sheet?: string;
  readonly area: Area;
  /** Whether any part of it would move when the formula is copied. */
  readonly relative: boolean;
}

/** What a formula says, as a tree. */
export type Expression =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "logical"; readonly value: boolean }
  | { readonly kind: "error"; readonly error: string }
  /** An argument left out between two commas. */
  | { readonly kind: "missing" }
  | ReferenceExpression
  | { readonly kind: "name"; readonly name: string; readonly sheet?: string }
  /** `@` takes a single cell of a range. */
  | { readonly kind: "unary"; readonly operator: "+" | "-" | "@" | "%"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** `name` in capitals and without the prefixes of later functions (`_xlfn.`). */
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[] }
  /**
   * Well-formed, but beyond us. `what` names it in Chinese. `parts` are the expressions in it; `open` says that it
   * may read cells which its parts do not name.
   */
  | {
      readonly kind: "unsupported";
      readonly what: string;
      readonly parts: readonly Expression[];
      readonly open: boolean;
    };

/** The expressions that an expression is made of. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "unary":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "call":
      return expression.arguments;
    case "unsupported":
      return expression.parts;
    default:
      return [];
  }
}

/** Whether it holds a name, or something beyond us: what it means depends on the workbook it stands in. */
export function namesSomething(expression: Expression): boolean {
  return expression.kind === "name" || expression.kind === "unsupported" || childrenOf(expression).some(namesSomething);
}
