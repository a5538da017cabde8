import { MAX_COLUMNS, MAX_ROWS, type Area } from "../grid/address";
import { Decimal } from "../numbers/decimal";
import type { BinaryOperator, Expression, ReferenceExpression } from "./expression";
import { fitsCell } from "./values";
import { tokenise, type ReferenceEnd, type Token } from "./tokens";

export type { BinaryOperator, Expression, ReferenceExpression } from "./expression";

/** Brackets, calls and signs may stand in each other this deep (Excel allows 64); beyond it a formula counts as unreadable. */
export const MAX_DEPTH = 200;

/** Excel keeps 15 digits of a number typed into a formula, and drops the others without rounding. */
const LITERAL_DIGITS = 15;

/** From loose to tight; all of them group from the left, `^` too. */
const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/**
 * Reads a formula without its `=`. `undefined` where it is no formula, or nested deeper than `MAX_DEPTH`. What Excel
 * knows and we do not (structured and external references, array constants …) gives an `unsupported` expression.
 */
export function parseFormula(formula: string): Expression | undefined {
  try {
    return new Parser(formula).formula();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;
  private depth = 0;

  constructor(formula: string) {
    this.tokens = tokenise(formula);
  }

  formula(): Expression {
    const expression = this.expression();
    if (this.peek() !== undefined) throw new Unreadable();
    return expression;
  }

  /** A chain of binary operators, by climbing precedences. */
  private expression(loosest = 1): Expression {
    let left = this.signed();
    for (;;) {
      const operator = this.binaryOperator();
      if (!operator || PRECEDENCE[operator] < loosest) return left;
      this.take();
      left = { kind: "binary", operator, left, right: this.expression(PRECEDENCE[operator] + 1) };
    }
  }

  private binaryOperator(): BinaryOperator | undefined {
    const token = this.peek();
    return token?.kind === "symbol" && token.text in PRECEDENCE ? (token.text as BinaryOperator) : undefined;
  }

  /** Signs bind tighter than `%` and `^`: `-2^2` is 4. */
  private signed(): Expression {
    const signs: ("+" | "-" | "@")[] = [];
    for (let sign = this.sign(); sign; sign = this.sign()) {
      this.take();
      signs.push(sign);
      if (signs.length > MAX_DEPTH) throw new Unreadable();
    }
    let operand = this.joined();
    for (const operator of signs.reverse()) operand = { kind: "unary", operator, operand };
    for (let count = 0; this.takeSymbol("%"); count += 1) {
      if (count > MAX_DEPTH) throw new Unreadable();
      operand = { kind: "unary", operator: "%", operand };
    }
    return operand;
  }

  private sign(): "+" | "-" | "@" | undefined {
    const token = this.peek();
    if (token?.kind !== "symbol") return undefined;
    return token.text === "+" || token.text === "-" || token.text === "@" ? token.text : undefined;
  }

  /** Operands with the reference operators between them: `:`, the space of an intersection, the `#` of a spilled array. */
  private joined(): Expression {
    let left = this.operand();
    for (;;) {
      if (this.takeSymbol(":")) left = rangeOf(left, this.operand());
      else if (this.takeSymbol("#")) left = unsupported("动态数组引用", [left], true);
      else if (this.operandAfterSpace()) left = unsupported("交叉引用", [left, this.operand()], false);
      else return left;
    }
  }

  private operandAfterSpace(): boolean {
    const token = this.tokens[this.position];
    const next = this.tokens[this.position + 1];
    if (token?.kind !== "space" || !next) return false;
    return next.kind === "reference" || next.kind === "sheet" || next.kind === "word" || next.text === "(";
  }

  private operand(): Expression {
    const token = this.take();
    switch (token?.kind) {
      case "number":
        return { kind: "number", value: literalNumber(token.text) };
      case "string":
        return { kind: "text", value: token.value };
      case "error":
        return { kind: "error", error: token.error };
      case "reference":
        return reference(token.from, token.to);
      case "sheet":
        return this.onSheet(token.sheet);
      case "word":
        return this.named(token.text);
      case "brackets":
        return unsupported("结构化引用", [], true);
      case "symbol":
        return this.bracketed(token.text);
      default:
        throw new Unreadable();
    }
  }

  /** What stands behind `Sheet!`. */
  private onSheet(sheet: string | undefined): Expression {
    const elsewhere = this.tokens[this.position - 1]!.text.includes("[");
    const token = this.take();
    if (token?.kind === "error") return { kind: "error", error: token.error };
    if (token?.kind !== "reference" && token?.kind !== "word") throw new Unreadable();
    // Another workbook's cells are none of this one: nothing that changes here changes them.
    if (sheet === undefined) return unsupported("跨工作簿或多工作表引用", [], !elsewhere);
    return token.kind === "word" ? { kind: "name", name: token.text, sheet } : reference(token.from, token.to, sheet);
  }

  private named(word: string): Expression {
    if (this.tokens[this.position]?.text === "(") {
      this.take();
      return { kind: "call", name: functionName(word), arguments: this.arguments() };
    }
    if (this.tokens[this.position]?.kind === "brackets") {
      this.take();
      return unsupported("结构化引用", [], true);
    }
    const upper = word.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return { kind: "logical", value: upper === "TRUE" };
    return { kind: "name", name: word };
  }

  /** The arguments of a call up to its `)`; an empty one is `missing`. */
  private arguments(): Expression[] {
    if (this.takeSymbol(")")) return [];
    const found: Expression[] = [];
    do {
      found.push(this.endsArgument() ? { kind: "missing" } : this.nested());
    } while (this.takeSymbol(","));
    this.expect(")");
    return found;
  }

  private endsArgument(): boolean {
    const token = this.peek();
    return token?.kind === "symbol" && (token.text === "," || token.text === ")");
  }

  private bracketed(symbol: string): Expression {
    if (symbol === "{") return this.arrayConstant();
    if (symbol !== "(") throw new Unreadable();
    const parts = [this.nested()];
    while (this.takeSymbol(",")) parts.push(this.nested());
    this.expect(")");
    return parts.length === 1 ? parts[0]! : unsupported("联合引用", parts, false);
  }

  private arrayConstant(): Expression {
    for (let token = this.take(); token?.text !== "}"; token = this.take()) if (!token) throw new Unreadable();
    return unsupported("数组常量", [], false);
  }

  private nested(): Expression {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new Unreadable();
    const expression = this.expression();
    this.depth -= 1;
    return expression;
  }

  /** The next token that is not white space, left where it is. */
  private peek(): Token | undefined {
    const token = this.tokens[this.position];
    return token?.kind === "space" ? this.tokens[this.position + 1] : token;
  }

  private take(): Token | undefined {
    if (this.tokens[this.position]?.kind === "space") this.position += 1;
    const token = this.tokens[this.position];
    this.position += 1;
    return token;
  }

  private takeSymbol(symbol: string): boolean {
    const token = this.peek();
    if (token?.kind !== "symbol" || token.text !== symbol) return false;
    this.take();
    return true;
  }

  private expect(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw new Unreadable();
  }
}

function literalNumber(text: string): Decimal {
  const number = new Decimal(text).toSignificantDigits(LITERAL_DIGITS, Decimal.ROUND_DOWN);
  if (!fitsCell(number)) throw new Unreadable();
  return number;
}

function functionName(word: string): string {
  return word.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
}

function unsupported(what: string, parts: readonly Expression[], open: boolean): Expression {
  return { kind: "unsupported", what, parts, open };
}

function reference(from: ReferenceEnd, to: ReferenceEnd = from, sheet?: string): ReferenceExpression {
  const rows = [from.row, to.row].map((row) => row?.index);
  const columns = [from.column, to.column].map((column) => column?.index);
  const relative = [from.row, from.column, to.row, to.column].some((part) => part?.absolute === false);
  const area: Area = {
    top: Math.min(...rows.map((row) => row ?? 0)),
    bottom: Math.max(...rows.map((row) => row ?? MAX_ROWS - 1)),
    left: Math.min(...columns.map((column) => column ?? 0)),
    right: Math.max(...columns.map((column) => column ?? MAX_COLUMNS - 1)),
  };
  return { kind: "reference", area, relative, ...(sheet !== undefined && { sheet }) };
}

/** `A1:B2:C3` and `Sheet1!A1:Sheet1!B2` are the area around both; what only evaluation can tell is beyond us. */
function rangeOf(left: Expression, right: Expression): Expression {
  const together = [left, right];
  if (left.kind !== "reference" || right.kind !== "reference") return unsupported("动态区域引用", together, true);
  if (right.sheet !== undefined && right.sheet.toLowerCase() !== left.sheet?.toLowerCase()) {
    return unsupported("多工作表引用", together, true);
  }
  return {
    ...left,
    relative: left.relative || right.relative,
    area: {
      top: Math.min(left.area.top, right.area.top),
      left: Math.min(left.area.left, right.area.left),
      bottom: Math.max(left.area.bottom, right.area.bottom),
      right: Math.max(left.area.right, right.area.right),
    },
  };
}
