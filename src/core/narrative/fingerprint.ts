import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Expression } from "../formula/expression";
import { parseFormula } from "../formula/parse";
import { toPlain } from "../numbers/decimal";

/** What a cell of a report holds: words, or a formula (without its `=`) that gives them. */
export interface ReportText {
  readonly text: string;
  readonly formula?: string;
}

/** Hexadecimal digits of a fingerprint: enough to tell a hundred paragraphs apart. */
const LENGTH = 16;

/**
 * What tells whether a cell of a report still holds what was written there: of words what is not white space, of a formula all but the
 * cells it names, since those follow when rows are inserted and sheets renamed. `undefined` for a formula nobody can read.
 */
export function fingerprintOfText({ text, formula }: ReportText): string | undefined {
  if (formula === undefined) return digest(`text ${text.replace(/\s+/g, "")}`);
  const expression = parseFormula(formula);
  return expression && digest(`formula ${skeletonOf(expression)}`);
}

function digest(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(content))).slice(0, LENGTH);
}

/** A formula without its places. A place that was deleted has become an error. */
function skeletonOf(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return toPlain(expression.value);
    case "text":
      return JSON.stringify(expression.value);
    case "logical":
      return String(expression.value);
    case "reference":
    case "error":
    case "unsupported":
      return "@";
    case "missing":
      return "";
    case "name":
      return expression.name.toLowerCase();
    case "unary":
      return `${expression.operator}(${skeletonOf(expression.operand)})`;
    case "binary":
      return chainOf(expression);
    case "call":
      return `${expression.name}(${expression.arguments.map(skeletonOf).join(",")})`;
  }
}

/** A report's formula is a chain of hundreds of `&`: it is walked, not descended. */
function chainOf(chain: Expression): string {
  const parts: string[] = [];
  let rest = chain;
  while (rest.kind === "binary") {
    parts.unshift(`${rest.operator}${skeletonOf(rest.right)}`);
    rest = rest.left;
  }
  return `(${skeletonOf(rest)}${parts.join("")})`;
}
