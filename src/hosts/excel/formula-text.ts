/** Text in quotes, a quoted sheet name, or anything else. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;

/**
 * Whether two formulas are the same to Excel, which rewrites what it is given: needless quotes of sheet names, spaces
 * and case do not count; texts in quotes do.
 */
export function sameFormula(a: string, b: string): boolean {
  return a === b || bareFormula(a) === bareFormula(b);
}

function bareFormula(formula: string): string {
  return (formula.match(PIECES) ?? []).map(barePiece).join("");
}

function barePiece(piece: string): string {
  if (piece.startsWith('"')) return piece;
  if (piece.startsWith("'")) return piece.slice(1, -1).replaceAll("''", "'").toUpperCase();
  return piece.replace(/\s+/g, "").toUpperCase();
}
