import type { FormulaContext } from "../context";
import type { BinaryOperator, Expression, ReferenceExpression } from "../parse";
import { FUNCTIONS } from "../functions/known-functions";
import type { FunctionRule } from "../functions/rule";
import { lift } from "../lift";
import { applyBinary, applyUnary } from "../operators";
import { asArray, shapeOf, single } from "../reading";
import { expressionOfName } from "../references";
import { Fault, isError, isScalar, NotEvaluable, type ArrayOperand, type Operand, type Scalar } from "../values";

/** Names may stand for names; one formula may look up so many, and so deep. */
const MOST_NAMES = 1000;
const MOST_NAMES_DEEP = 16;

/** The working out of one formula. Everything raises `Fault` for an Excel error and `NotEvaluable` where we cannot tell. */
export class Evaluation {
  private namesUsed = 0;
  private namesDeep = 0;
  /** Inside SUMPRODUCT, operators and functions of single values work on whole ranges, place by place. */
  overArrays = false;

  constructor(readonly context: FormulaContext) {}

  /** The one value of an expression; an Excel error is returned, not raised. */
  scalar(expression: Expression): Scalar {
    return single(this.context, this.evaluate(expression));
  }

  /** What an expression yields; references stay unread. */
  evaluate(expression: Expression): Operand {
    this.context.takeStep?.();
    switch (expression.kind) {
      case "number":
      case "text":
      case "logical":
        return expression.value;
      case "error":
        return { error: expression.error };
      case "missing":
        return null;
      case "reference":
        return this.reference(expression);
      case "name":
        return this.name(expression.name, expression.sheet ?? this.context.sheet);
      case "unary":
        return this.unary(expression.operator, expression.operand);
      case "binary":
        return this.chain(expression);
      case "call":
        return this.call(expression.name, expression.arguments);
      case "unsupported":
        throw new NotEvaluable(`不支持${expression.what}`);
    }
  }

  /** Evaluates within SUMPRODUCT's way of working on whole ranges. */
  evaluateOverArrays(expression: Expression): Operand {
    const before = this.overArrays;
    this.overArrays = true;
    try {
      return this.evaluate(expression);
    } finally {
      this.overArrays = before;
    }
  }

  /** Ready for an operator: one value, or inside SUMPRODUCT an array. */
  liftable(operand: Operand): Scalar | ArrayOperand {
    if (isScalar(operand)) return operand;
    const { rows, columns } = shapeOf(operand);
    const isSingle = rows === 1 && columns === 1;
    return this.overArrays && !isSingle ? asArray(this.context, operand) : single(this.context, operand);
  }

  /** The formula's own sheet need not be there yet: formulas are worked out before their sheet is made. */
  private reference({ sheet, area }: ReferenceExpression): Operand {
    if (sheet !== undefined && !this.context.hasSheet(sheet)) return { error: "#REF!" };
    return { kind: "range", sheet: sheet ?? this.context.sheet, area };
  }

  private name(name: string, sheet: string): Operand {
    this.namesUsed += 1;
    const expression = expressionOfName(name, sheet, this.context.nameFormula?.bind(this.context));
    if (!expression) throw new NotEvaluable(`名称“${name}”无法确定`);
    if (this.namesUsed > MOST_NAMES || this.namesDeep >= MOST_NAMES_DEEP) throw new NotEvaluable("名称过多或循环");
    this.namesDeep += 1;
    try {
      return this.evaluate(expression);
    } finally {
      this.namesDeep -= 1;
    }
  }

  private unary(operator: "+" | "-" | "@" | "%", operand: Expression): Operand {
    const value = this.evaluate(operand);
    if (operator === "@") return single(this.context, value);
    return lift([this.liftable(value)], ([only]) => applyUnary(operator, only!));
  }

  /** Works down the left side without recursion: `A1+A2+…` may be thousands long. */
  private chain(expression: Expression): Operand {
    const links: { readonly operator: BinaryOperator; readonly right: Expression }[] = [];
    let first = expression;
    for (; first.kind === "binary"; first = first.left) links.push(first);
    let left = this.liftable(this.evaluate(first));
    for (const { operator, right } of links.reverse()) {
      left = lift([left, this.liftable(this.evaluate(right))], ([a, b]) => applyBinary(operator, a!, b!));
    }
    return left;
  }

  private call(name: string, args: readonly Expression[]): Operand {
    const rule = FUNCTIONS.get(name);
    if (!rule) throw new NotEvaluable(`不支持函数 ${name}`);
    if (args.length < rule.least || args.length > rule.most) throw new NotEvaluable(`函数 ${name} 的参数个数不对`);
    try {
      return this.apply(rule, args);
    } catch (error) {
      if (error instanceof Fault) return { error: error.error };
      throw error;
    }
  }

  private apply(rule: FunctionRule, args: readonly Expression[]): Operand {
    switch (rule.kind) {
      case "values":
        return lift(
          args.map((argument) => this.liftable(this.evaluate(argument))),
          rule.seesErrors ? rule.compute : unlessError(rule.compute),
        );
      case "operands":
        return rule.compute(
          args.map((argument) => this.evaluate(argument)),
          this,
        );
      case "lazy":
        return rule.compute(args, this);
    }
  }
}

function unlessError(compute: (values: readonly Scalar[]) => Scalar): (values: readonly Scalar[]) => Scalar {
  return (values) => values.find(isError) ?? compute(values);
}
