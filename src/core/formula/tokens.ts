import { columnIndex, MAX_COLUMNS, MAX_ROWS } from "../grid/address";

/** One corner, column or row of a reference as written: zero-based, with its `$`. */
export interface Coordinate {
  readonly index: number;
  readonly absolute: boolean;
}

/** One end of a reference. A whole column has no row, a whole row has no column. */
export interface ReferenceEnd {
  readonly column?: Coordinate;
  readonly row?: Coordinate;
}

/** A piece of a formula. `text` is always the exact source, so that the pieces joined give the formula again. */
export type Token =
  | { readonly kind: "space"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "string"; readonly text: string; readonly value: string }
  | { readonly kind: "error"; readonly text: string; readonly error: string }
  | { readonly kind: "reference"; readonly text: string; readonly from: ReferenceEnd; readonly to?: ReferenceEnd }
  /** A sheet prefix with its `!`. `sheet` is missing where it names several sheets, or another workbook. */
  | { readonly kind: "sheet"; readonly text: string; readonly sheet?: string }
  /** A name, a function's name, TRUE or FALSE. */
  | { readonly kind: "word"; readonly text: string }
  /** `[…]` of a structured reference. */
  | { readonly kind: "brackets"; readonly text: string }
  | { readonly kind: "symbol"; readonly text: string }
  | { readonly kind: "unknown"; readonly text: string };

const ID = "A-Za-z0-9_.\\\\?\\u0080-\\uFFFF";
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const REFERENCE_ENDS_HERE = `(?![${ID}$(!\\[])`;

const SPACE = /[ \t\r\n]+/y;
const STRING = /"(?:[^"]|"")*"/y;
// A reference into a deleted sheet is written `#REF!A1`; all of it is the one error.
const ERROR = new RegExp(
  `#REF!(?:${CELL}(?::${CELL})?)?|#(?:DIV/0!|N/A|NAME\\?|NULL!|NUM!|VALUE!|GETTING_DATA|[A-Z_]+[!?])`,
  "iy",
);
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
// The first of two sheets is no cell: in `S!A1:S!B2` the prefixes are `S!` twice, not `A1:S!`.
const BOOK = String.raw`\[[^\]'"]*\]`;
const PLAIN_SHEET = new RegExp(`(?:(${BOOK})?(?!${CELL}:)([${ID}]+)(:[${ID}]+)?|${BOOK})!`, "y");
const REFERENCE = new RegExp(`(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})${REFERENCE_ENDS_HERE}`, "y");
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const WORD = new RegExp(`[A-Za-z_\\\\\\u0080-\\uFFFF][${ID}]*`, "y");
/** What nothing but a symbol begins with. */
const BEGINS_SYMBOL = "-+*/^&=<>%(),:;{}@";
const SYMBOL = /<>|<=|>=|[-+*/^&=<>%(),:;{}@#]/y;

/** The pieces of a formula (without its `=`). Never fails: what is not understood becomes a piece of kind `unknown`. */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  let found: RegExpExecArray | null;
  if (BEGINS_SYMBOL.includes(formula.charAt(at)) && (found = match(SYMBOL))) return { kind: "symbol", text: found[0] };
  if ((found = match(SPACE))) return { kind: "space", text: found[0] };
  if ((found = match(STRING))) return stringToken(found[0]);
  if ((found = match(ERROR))) return errorToken(found[0]);
  if ((found = match(QUOTED_SHEET))) return quotedSheetToken(found[0], found[1]!);
  if ((found = match(PLAIN_SHEET))) return plainSheetToken(found[0], found[1], found[2], found[3]);
  if (formula[at] === "[") return { kind: "brackets", text: bracketsAt(formula, at) };
  const reference = (found = match(REFERENCE)) && referenceToken(found[0]);
  if (reference) return reference;
  if ((found = match(NUMBER))) return { kind: "number", text: found[0] };
  if ((found = match(WORD))) return { kind: "word", text: found[0] };
  if ((found = match(SYMBOL))) return { kind: "symbol", text: found[0] };
  return { kind: "unknown", text: formula.slice(at, at + 1) };
}

function stringToken(text: string): Token {
  return { kind: "string", text, value: text.slice(1, -1).replaceAll('""', '"') };
}

function errorToken(text: string): Token {
  const upper = text.toUpperCase();
  return { kind: "error", text, error: upper.startsWith("#REF!") ? "#REF!" : upper };
}

function quotedSheetToken(text: string, inside: string): Token {
  const sheet = inside.replaceAll("''", "'");
  // No sheet name may hold a colon or a bracket: these are 3-D and external references.
  return /[[\]:]/.test(sheet) ? { kind: "sheet", text } : { kind: "sheet", text, sheet };
}

function plainSheetToken(text: string, book?: string, first?: string, last?: string): Token {
  return first === undefined || book !== undefined || last !== undefined
    ? { kind: "sheet", text }
    : { kind: "sheet", text, sheet: first };
}

/** `[…]` with the brackets nested in it; an apostrophe takes the next character as it is. */
function bracketsAt(formula: string, start: number): string {
  let open = 0;
  for (let at = start; at < formula.length; at += 1) {
    const char = formula[at];
    if (char === "'") at += 1;
    else if (char === "[") open += 1;
    else if (char === "]") open -= 1;
    if (open === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}

/** `undefined` where the letters or the row lie outside of the grid: then it is a name, such as `ABCD1`. */
function referenceToken(text: string): Token | undefined {
  const [first, second] = text.split(":");
  const from = referenceEnd(first!);
  if (!from) return undefined;
  if (second === undefined) return { kind: "reference", text, from };
  const to = referenceEnd(second);
  return to && { kind: "reference", text, from, to };
}

function referenceEnd(text: string): ReferenceEnd | undefined {
  const [, columnDollar, letters, rowDollar, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)!;
  // `$3` alone: the first `$` belongs to the row.
  if (letters === "") return rowEnd(columnDollar === "$" || rowDollar === "$", digits!);
  const column = { index: columnIndex(letters!), absolute: columnDollar === "$" };
  if (column.index < 0 || column.index >= MAX_COLUMNS) return undefined;
  if (digits === "") return { column };
  const row = rowEnd(rowDollar === "$", digits!);
  return row && { column, ...row };
}

function rowEnd(absolute: boolean, digits: string): { readonly row: Coordinate } | undefined {
  const index = Number(digits) - 1;
  return index < MAX_ROWS ? { row: { index, absolute } } : undefined;
}
