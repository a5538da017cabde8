import type { ValueKind } from "../values/sourced";
import { Resolver, type PathTarget, type Scope, type SetTarget } from "./resolve";
import {
  RuleTextError,
  type Aggregate,
  type ConditionNode,
  type ExpressionNode,
  type NumberNode,
  type PathNode,
  type RelationNode,
  type SetNode,
  type Span,
} from "./syntax";
import type { KnownWords } from "./vocabulary";

/** What a value is; `bare` for a number without unit. */
export type Measure = ValueKind | "bare";

/** What the paths and sets of a rule mean, and what its expressions are. */
export interface Analysis {
  readonly paths: ReadonlyMap<PathNode, PathTarget>;
  readonly sets: ReadonlyMap<SetNode, SetTarget>;
  readonly measures: ReadonlyMap<ExpressionNode, Measure>;
}

/** The most values that one rule may look at. */
const MOST_OPERANDS = 64;

const IN_WORDS: Readonly<Record<Measure, string>> = {
  amount: "金额",
  rate: "比率",
  score: "分数",
  count: "数量",
  bare: "没有单位的数",
  text: "文字",
};

/** The measure of a number by its unit. */
export function measureOf({ unit }: Pick<NumberNode, "unit">): Measure {
  switch (unit) {
    case null:
      return "bare";
    case "%":
      return "rate";
    case "分":
      return "score";
    case "万元":
    case "亿元":
    case "元":
      return "amount";
    default:
      return "count";
  }
}

/** Finds out what the words of a rule mean and whether they go together. @throws RuleTextError */
export class Analyser implements Analysis {
  readonly paths = new Map<PathNode, PathTarget>();
  readonly sets = new Map<SetNode, SetTarget>();
  readonly measures = new Map<ExpressionNode, Measure>();
  readonly #resolver: Resolver;

  constructor(known: KnownWords) {
    this.#resolver = new Resolver(known);
  }

  /** A set, and the scope within it. */
  set(set: SetNode, scope: Scope): Scope {
    const target = this.#resolver.set(set, scope);
    this.sets.set(set, target);
    const inner = { ...scope, sets: [target, ...scope.sets] };
    if (set.where) this.condition(set.where, inner);
    return inner;
  }

  condition(node: ConditionNode, scope: Scope): void {
    switch (node.kind) {
      case "if":
        this.condition(node.when, scope);
        this.condition(node.then, scope);
        return;
      case "or":
      case "and":
        for (const one of node.of) this.condition(one, scope);
        return;
      case "not":
        return this.condition(node.of, scope);
      case "exists":
        this.set(node.set, scope);
        return;
      default:
        return this.#relation(node, scope);
    }
  }

  #relation(node: RelationNode, scope: Scope): void {
    const left = this.expression(node.left, scope);
    switch (node.kind) {
      case "compare": {
        const right = left === "text" ? this.#besideText(node.right, scope) : this.expression(node.right, scope);
        this.#alike(node.left, left, node.right, right, "比较");
        if (left === "text" && node.operator !== "=" && node.operator !== "≠") {
          throw new RuleTextError(
            "文字只能用 =、≠、含、不含、开头是 来比；要比文字里的数，两边都写 数值(…)",
            node.span,
          );
        }
        if (node.within) this.#alike(node.left, left, node.within, measureOf(node.within), "比较");
        return;
      }
      case "between":
        for (const end of [node.low, node.high]) this.#alike(node.left, left, end, this.expression(end, scope), "比较");
        return;
      case "says":
        if (left !== "text")
          throw new RuleTextError(`“${node.how}”只能用于文字，这里是${IN_WORDS[left]}`, node.left.span);
        return;
      case "blank":
        if (node.left.kind !== "path") throw new RuleTextError("“为空”前面只能是一个栏目", node.left.span);
    }
  }

  /** What a text is compared with: a word that is no label is most likely a text without its quotation marks. */
  #besideText(node: ExpressionNode, scope: Scope): Measure {
    try {
      return this.expression(node, scope);
    } catch (cause) {
      const [name, ...others] = node.kind === "path" ? node.names : [];
      if (!(cause instanceof RuleTextError) || !name || others.length > 0 || /请加引号/.test(cause.message))
        throw cause;
      throw new RuleTextError(`${cause.message}要写文字，请加引号：“${name.text}”`, cause.span);
    }
  }

  /** The measure of an expression. */
  expression(node: ExpressionNode, scope: Scope): Measure {
    const measure = this.#measure(node, scope);
    this.measures.set(node, measure);
    return measure;
  }

  #measure(node: ExpressionNode, scope: Scope): Measure {
    switch (node.kind) {
      case "number":
        return measureOf(node);
      case "text":
        return "text";
      case "path": {
        const target = this.#resolver.path(node, scope);
        this.paths.set(node, target);
        if (this.paths.size > MOST_OPERANDS) throw new RuleTextError(`一条规则最多看 ${MOST_OPERANDS} 处`, node.span);
        return target.kind;
      }
      case "count":
        this.set(node.set, scope);
        return "bare";
      case "over": {
        const inner = this.set(node.set, scope);
        return this.#aggregate(node.name, [[node.of, this.expression(node.of, inner)]], node.span);
      }
      case "call":
        return this.#aggregate(
          node.name,
          node.of.map((one) => [one, this.expression(one, scope)] as const),
          node.span,
        );
      case "operation":
        return this.#operation(node, this.expression(node.left, scope), this.expression(node.right, scope));
    }
  }

  #aggregate(name: Aggregate, of: readonly (readonly [ExpressionNode, Measure])[], span: Span): Measure {
    const [[first, measure], ...others] = of as [
      readonly [ExpressionNode, Measure],
      ...(readonly [ExpressionNode, Measure])[],
    ];
    if (name === "字数" || name === "数值") {
      if (others.length > 0) throw new RuleTextError(`${name}(…) 里只写一个栏目`, span);
      if (measure !== "text") throw new RuleTextError(`${name}(…) 里要是文字，这里是${IN_WORDS[measure]}`, first.span);
      return "bare";
    }
    if (measure === "text")
      throw new RuleTextError(`${name}(…) 里要是数，这里是文字；要取文字里的数，写 数值(…)`, first.span);
    if (name === "绝对值" && others.length > 0) throw new RuleTextError("绝对值(…) 里只写一个数", span);
    for (const [other, its] of others) this.#alike(first, measure, other, its, `放在一个${name}里`);
    return measure;
  }

  #operation(node: ExpressionNode & { kind: "operation" }, left: Measure, right: Measure): Measure {
    const { operator } = node;
    for (const [side, measure] of [
      [node.left, left],
      [node.right, right],
    ] as const) {
      if (measure === "text") throw new RuleTextError("文字不能计算；要取文字里的数，写 数值(…)", side.span);
    }
    if (operator === "+" || operator === "-") {
      this.#alike(node.left, left, node.right, right, operator === "+" ? "相加" : "相减");
      return left === "bare" ? right : left;
    }
    if (operator === "×") {
      if (left === "amount" && right === "amount") throw new RuleTextError("金额不能乘以金额", node.span);
      if (left === "bare" || left === "rate") return right === "bare" ? left : right;
      return right === "bare" || right === "rate" ? left : "bare";
    }
    if (left === right) return left === "bare" ? "bare" : "rate";
    return right === "rate" || right === "bare" || right === "count" ? left : "bare";
  }

  /** Two values that are compared or added must be of one measure; a number alone needs its unit. */
  #alike(a: ExpressionNode, left: Measure, b: ExpressionNode, right: Measure, verb: string): void {
    if (left === right || isZero(a) || isZero(b)) {
      if ((left === "text") !== (right === "text")) throw this.#unlike(a, left, b, right, verb);
      return;
    }
    // What a text holds may be a rate: it is seen when the text is read.
    if ((isRead(a) && right === "rate") || (isRead(b) && left === "rate")) return;
    const plain = (measure: Measure): boolean => measure === "score" || measure === "count" || measure === "bare";
    if (plain(left) && plain(right) && (left === "bare" || right === "bare")) return;
    for (const [number, other] of [
      [a, right],
      [b, left],
    ] as const) {
      if (number.kind === "number" && number.unit === null && (other === "rate" || other === "amount")) {
        const { text } = number;
        const units = other === "rate" ? [`${text}%`, `${text} 分`] : [`${text} 万元`, `${text} 元`];
        throw new RuleTextError(`${text} 没有单位。写 ${units.join(" 还是 ")}？`, number.span);
      }
    }
    throw this.#unlike(a, left, b, right, verb);
  }

  #unlike(a: ExpressionNode, left: Measure, b: ExpressionNode, right: Measure, verb: string): RuleTextError {
    const measures = [left, right];
    const hint = measures.includes("text")
      ? "；要取文字里的数，写 数值(…)"
      : measures.includes("score") && [a, b].some(isMultiple)
        ? "；乘的数要写单位，如 10分"
        : "";
    return new RuleTextError(`左边是${IN_WORDS[left]}，右边是${IN_WORDS[right]}，不能${verb}${hint}`, {
      start: a.span.start,
      end: b.span.end,
    });
  }
}

/** 执行率 × 10. */
function isMultiple(node: ExpressionNode): boolean {
  if (node.kind !== "operation" || node.operator !== "×") return false;
  return [node.left, node.right].some((side) => side.kind === "number" && side.unit === null);
}

function isRead(node: ExpressionNode): boolean {
  return node.kind === "call" && node.name === "数值";
}

function isZero(node: ExpressionNode): boolean {
  return node.kind === "number" && node.unit === null && /^-?0+(?:\.0+)?$/.test(node.text);
}
