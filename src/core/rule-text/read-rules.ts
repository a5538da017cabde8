import type { Decimal } from "../numbers/decimal";
import { ZERO } from "../numbers/decimal";
import type { Severity } from "../rules/finding";
import { Analyser, measureOf, type Analysis } from "./analyse";
import { cutIntoRules, type Block, type RuleBlock } from "./blocks";
import { folded, parseExpression, parseStatement } from "./parse";
import type { Scope } from "./resolve";
import {
  RuleTextError,
  type ConditionNode,
  type ExpressionNode,
  type SetNode,
  type Span,
  type StatementNode,
} from "./syntax";
import { numberOf } from "./value";
import type { KnownWords } from "./vocabulary";

/** A rule in words, read and understood. */
export interface ReadRule {
  readonly name: string;
  readonly severity: Severity;
  /** What figures may be apart besides their rounding. */
  readonly tolerance: Decimal;
  /** What it looks at, one by one; the forms it names where absent. */
  readonly each: SetNode | undefined;
  /** How many columns of 每列; 1 without. */
  readonly columns: number;
  readonly condition: ConditionNode;
  readonly unless: readonly ConditionNode[];
  /** 提示语: texts and the values in its braces. */
  readonly message: readonly (string | ExpressionNode)[] | undefined;
  readonly basis: string | undefined;
  readonly remedy: string | undefined;
  readonly analysis: Analysis;
  /** All of the text that it stands in; spans are of it. */
  readonly source: string;
  /** Its own words, header and all. */
  readonly span: Span;
}

/** What is wrong with a text of rules, and where. */
export interface RuleFault {
  readonly message: string;
  readonly span: Span;
}

/** The rules of a text, and every mistake in it. A mistake costs its rule only. */
interface RulesRead {
  readonly rules: readonly ReadRule[];
  readonly faults: readonly RuleFault[];
}

/** Reads rules in words. Never throws for what a person typed. */
export function readRules(source: string, known: KnownWords): RulesRead {
  const rules: ReadRule[] = [];
  const faults: RuleFault[] = [];
  for (const block of cutIntoRules(source)) {
    if (block instanceof RuleTextError) {
      faults.push(block);
      continue;
    }
    const same = rules.find(({ name }) => name === block.name);
    if (same) faults.push({ message: `前面已经有一条规则叫“${block.name}”`, span: block.header });
    const read = attempt(() => new RuleReader(source, known).read(block));
    if (read instanceof RuleTextError) faults.push(read);
    else if (!same) rules.push(read);
  }
  return { rules, faults: faults.map(({ message, span }) => ({ message, span })) };
}

function attempt<T>(work: () => T): T | RuleTextError {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof RuleTextError) return cause;
    throw cause;
  }
}

class RuleReader {
  readonly #text: string;
  readonly #analyser: Analyser;

  constructor(
    private readonly source: string,
    private readonly known: KnownWords,
  ) {
    this.#text = folded(source);
    this.#analyser = new Analyser(known);
  }

  read(block: RuleBlock): ReadRule {
    const { name, severity, header } = block;
    let scope: Scope = { sets: [], columns: undefined };
    let each: SetNode | undefined;
    const conditions: ConditionNode[] = [];
    const unless: ConditionNode[] = [];
    const statements = block.blocks.filter(({ kind }) => kind === "statement").map((one) => this.#statement(one));
    for (const node of statements) {
      switch (node.kind) {
        case "each":
          if (each) throw new RuleTextError("一条规则只写一个“每个”", node.span);
          each = node.set;
          scope = this.#analyser.set(node.set, scope);
          if (node.condition) conditions.push(node.condition);
          break;
        case "each-column":
          scope = { ...scope, columns: node.columns };
          if (node.condition) conditions.push(node.condition);
          break;
        case "unless":
          unless.push(node.condition);
          break;
        default:
          conditions.push(node);
      }
    }
    const [condition, second] = conditions;
    if (!condition) throw new RuleTextError(`规则“${name}”没有写条件`, header);
    if (second) throw new RuleTextError("一条规则只写一个条件；几个条件用“且”连起来，或者分成几条规则", second.span);
    this.#analyser.condition(condition, scope);
    for (const one of unless) this.#analyser.condition(one, scope);
    const end = block.blocks.at(-1)?.span.end ?? header.end;
    return {
      name,
      severity,
      tolerance: this.#tolerance(block),
      each,
      columns: scope.columns?.length ?? 1,
      condition,
      unless,
      message: this.#message(this.#only(block, "message", "提示语"), scope),
      basis: this.#textOf(this.#only(block, "basis", "依据")),
      remedy: this.#textOf(this.#only(block, "remedy", "改法")),
      analysis: this.#analyser,
      source: this.source,
      span: { start: header.start, end },
    };
  }

  #statement({ span }: Block): StatementNode {
    const { labelAt } = this.known;
    return withTexts(parseStatement(this.#text, span.start, span.end, labelAt), this.source);
  }

  #only({ blocks }: RuleBlock, kind: Block["kind"], word: string): Block | undefined {
    const [first, second] = blocks.filter((block) => block.kind === kind);
    if (second) throw new RuleTextError(`一条规则只写一个“${word}”`, second.span);
    return first;
  }

  #textOf(block: Block | undefined): string | undefined {
    return block && this.source.slice(block.span.start, block.span.end).trim();
  }

  #tolerance({ tolerance }: RuleBlock): Decimal {
    if (!tolerance) return ZERO;
    const node = attempt(() => parseExpression(this.#text, tolerance.start, tolerance.end, this.known.labelAt));
    if (node instanceof RuleTextError || node.kind !== "number" || measureOf(node) === "text") {
      throw new RuleTextError("“容差”后面要是一个数，如 0.01万元", tolerance);
    }
    return numberOf(node);
  }

  /** Texts and the values between braces. */
  #message(block: Block | undefined, scope: Scope): ReadRule["message"] {
    if (!block) return undefined;
    const pieces: (string | ExpressionNode)[] = [];
    let at = block.span.start;
    while (at < block.span.end) {
      const open = this.#text.indexOf("{", at);
      if (open < 0 || open >= block.span.end) break;
      const close = this.#text.indexOf("}", open);
      if (close < 0 || close >= block.span.end) {
        throw new RuleTextError("提示语里的“{”没有对应的“}”", { start: open, end: open + 1 });
      }
      if (open > at) pieces.push(this.source.slice(at, open));
      const node = withTexts(parseExpression(this.#text, open + 1, close, this.known.labelAt), this.source);
      this.#analyser.expression(node, scope);
      pieces.push(node);
      at = close + 1;
    }
    if (at < block.span.end) pieces.push(this.source.slice(at, block.span.end));
    return pieces;
  }
}

/** Texts in quotation marks as they were typed, not folded. */
function withTexts<T>(node: T, source: string): T {
  if (typeof node !== "object" || node === null) return node;
  for (const value of Object.values(node)) withTexts(value, source);
  const text = node as { kind?: unknown; text?: string; span?: Span };
  if (text.kind === "text" && text.span) text.text = source.slice(text.span.start + 1, text.span.end - 1);
  return node;
}
