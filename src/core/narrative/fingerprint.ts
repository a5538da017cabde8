import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";

/** What a cell of a report holds: words, or a formula (without its `=`) that gives them. */
export interface ReportText {
  readonly text: string;
  readonly formula?: string;
}

/** Hexadecimal digits of a fingerprint: enough to tell a hundred paragraphs apart. */
const LENGTH = 16;

/**
 * What tells whether a cell of a report still holds what was written there: of words what is not white space, of a formula all but the
 * cells it names, since those follow when rows are inserted and sheets renamed.
 */
export function fingerprintOfText({ text, formula }: ReportText): string {
  return digest(formula === undefined ? `text ${text.replace(/\s+/g, "")}` : `formula ${skeletonOf(formula)}`);
}

/** A key that a marker's cell can hold: names that are longer than any name should be are cut, and told apart by their fingerprint. */
export function shortKey(key: string): string {
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, CUT_KEY).replace(/[\ud800-\udbff]$/, "")}…${digest(key)}`;
}

const LONGEST_KEY = 500;
const CUT_KEY = 400;

function digest(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(content))).slice(0, LENGTH);
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
/** Names of sheets are short; a file and a folder may stand before them. */
const ON_SHEET = String.raw`(?:'(?:[^']|''){1,300}'!|[^\s"'!(){},;:&=<>+*/^%-]{1,300}!)?`;
const LITERAL = String.raw`"(?:[^"]|"")*"`;
const PLACE = String.raw`${ON_SHEET}(?:#REF!(?:${CELL})?|${CELL}(?::${CELL})?)(?![\w.(])`;
const IDLE = String.raw`\s+|_xl(?:fn|ws)\.`;
const WORD = String.raw`[\w.\u0080-\uffff]+`;
const PIECES = new RegExp(`(${LITERAL})|(${PLACE})|(${IDLE})|${WORD}|.`, "g");

/**
 * A formula without its places; one that was deleted has become an error. Every check of a workbook with a report comes by here, and
 * reading the formulas in earnest would hold up the window.
 */
function skeletonOf(formula: string): string {
  return formula.replace(PIECES, (piece, literal?: string, place?: string, idle?: string) => {
    if (literal !== undefined) return literal;
    if (place !== undefined) return "@";
    return idle === undefined ? piece.toLowerCase() : "";
  });
}
