/** A stretch of the text as typed: offsets of its first character and behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word of a path. */
export interface Name {
  /** Folded to half width. */
  readonly text: string;
  /** Typed in 「」. */
  readonly quoted: boolean;
  /** A label of some form. */
  readonly known: boolean;
  /** Nothing but 上年 stands before it in its path. */
  readonly isFirst?: true;
  readonly span: Span;
}

/** 附件1.项目支出.本年决算, or a column alone. */
export interface PathNode {
  readonly kind: "path";
  /** Of last year's submission: 上年.附件1… */
  readonly prior: boolean;
  readonly names: readonly Name[];
  readonly span: Span;
}

/** Forms or rows, and which of them: 附件2.指标 当 一级 = "产出". */
export interface SetNode {
  readonly path: PathNode;
  readonly where: ConditionNode | null;
  readonly span: Span;
}

export interface NumberNode {
  readonly kind: "number";
  /** A decimal. */
  readonly text: string;
  /** %, 万元, 亿元, 元, 分; or what is counted: 人, 天, 个, 条… */
  readonly unit: string | null;
  readonly span: Span;
}

interface TextNode {
  readonly kind: "text";
  readonly text: string;
  readonly span: Span;
}

/** The functions over values. */
export type Aggregate = "合计" | "最大" | "最小" | "平均" | "字数" | "绝对值" | "数值";

/** Anything with a value. */
export type ExpressionNode =
  | NumberNode
  | TextNode
  | PathNode
  | { readonly kind: "count"; readonly set: SetNode; readonly span: Span }
  | {
      readonly kind: "over";
      readonly name: Aggregate;
      readonly set: SetNode;
      readonly of: ExpressionNode;
      readonly span: Span;
    }
  | { readonly kind: "call"; readonly name: Aggregate; readonly of: readonly ExpressionNode[]; readonly span: Span }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "×" | "÷";
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
      readonly span: Span;
    };

export type Operator = "=" | "≠" | "<" | "≤" | ">" | "≥";

/** What compares, tests or joins. */
export type ConditionNode =
  | { readonly kind: "if"; readonly when: ConditionNode; readonly then: ConditionNode; readonly span: Span }
  | { readonly kind: "or" | "and"; readonly of: readonly ConditionNode[]; readonly span: Span }
  | { readonly kind: "not"; readonly of: ConditionNode; readonly span: Span }
  | { readonly kind: "exists"; readonly set: SetNode; readonly span: Span }
  | RelationNode;

export type RelationNode = { readonly left: ExpressionNode; readonly span: Span } & (
  | {
      readonly kind: "compare";
      readonly operator: Operator;
      readonly right: ExpressionNode;
      readonly within: NumberNode | null;
    }
  | { readonly kind: "between"; readonly low: ExpressionNode; readonly high: ExpressionNode }
  | { readonly kind: "says"; readonly how: "含" | "不含" | "开头是"; readonly text: TextNode }
  | { readonly kind: "blank"; readonly negated: boolean }
);

/** One line of a rule, or several that belong together. */
export type StatementNode =
  | { readonly kind: "each"; readonly set: SetNode; readonly condition: ConditionNode | null; readonly span: Span }
  | {
      readonly kind: "each-column";
      readonly columns: readonly Name[];
      readonly condition: ConditionNode | null;
      readonly span: Span;
    }
  | { readonly kind: "unless"; readonly condition: ConditionNode; readonly span: Span }
  | ConditionNode;

/** A mistake in a text of rules. */
export class RuleTextError extends Error {
  constructor(
    message: string,
    readonly span: Span,
  ) {
    super(message);
  }
}
