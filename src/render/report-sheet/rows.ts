import { FORMULA_MAX_LENGTH } from "../../core/formula/write";
import { TEXT_MAX_LENGTH } from "../../core/formula/values";
import type { ReportDocument, ReportParagraph, Role, Sentence } from "../../core/narrative/document";
import {
  countGaps,
  formulaOfPieces,
  isFrozen,
  joined,
  orGap,
  textOfPieces,
  type Piece,
} from "../../core/narrative/piece";
import { countLines, fittingLength } from "./line-count";
import { LOOKS, type RoleLook } from "./looks";

/** One row of the report sheet. */
export interface ReportRow {
  /** What a later report knows it by; `undefined` for a paragraph that a person added. */
  readonly key: string | undefined;
  /** A person's words. */
  readonly written: boolean;
  readonly role: Role;
  readonly text: string;
  /** Without its `=`; absent where nothing in the row comes from a cell. */
  readonly formula: string | undefined;
  readonly lines: number;
  readonly hasGap: boolean;
  /** Something in it comes from cells and would not follow them. */
  readonly frozen: boolean;
}

/** Excel allows no row higher than this, in points. */
const MAX_ROW_POINTS = 409;

/** Room for `=MID(…,12345,12345)` around a formula. */
const WINDOW_LENGTH = 20;

/** Where a sentence too long for one row may be broken: best behind a comma. */
const BREAK_AFTER = /[，、]/;
/** How far before the end of a row a comma is looked for. */
const LOOK_BACK = 60;

/**
 * The rows of a report. A paragraph is one row; one that is too long for a row's height or formula goes on in the next, sentence by sentence, and
 * inside a sentence only where that alone is too long.
 */
export function rowsOf({ paragraphs }: ReportDocument): readonly ReportRow[] {
  return paragraphs.flatMap(rowsOfParagraph);
}

function rowsOfParagraph({ role, sentences, key, written }: ReportParagraph): readonly ReportRow[] {
  const look = LOOKS[role];
  const [first, ...others] = sentences;
  if (!first) return [];
  const opened: readonly Sentence[] = [joined([look.opening, ...orGap(first)]), ...others.map(orGap)];
  const rows: (readonly Piece[])[] = [];
  for (const sentence of opened) {
    const last = rows.at(-1);
    const together = [...(last ?? []), ...sentence];
    if (last && fits(together, look)) rows[rows.length - 1] = together;
    else rows.push(sentence);
  }
  return rows
    .flatMap((pieces) => rowsOfPieces(role, pieces, look))
    .map((row) => ({ ...row, key, written: written === true }));
}

function fits(pieces: readonly Piece[], look: RoleLook): boolean {
  return linesOf(textOfPieces(pieces), look) <= mostLines(look) && hasShortFormula(pieces);
}

/** With room left to show it through a window. */
function hasShortFormula(pieces: readonly Piece[]): boolean {
  return formulaOfPieces(pieces).length + WINDOW_LENGTH <= FORMULA_MAX_LENGTH;
}

function rowsOfPieces(
  role: Role,
  pieces: readonly Piece[],
  look: RoleLook,
): readonly Omit<ReportRow, "key" | "written">[] {
  const text = textOfPieces(pieces);
  const isLive = pieces.some(({ kind }) => kind === "live");
  const isBound = isLive && hasShortFormula(pieces);
  const formula = isBound ? formulaOfPieces(pieces) : undefined;
  const frozen = isLive && (!isBound || pieces.some(isFrozen));
  const hasGap = countGaps(pieces) > 0;
  const windows = windowsOf(text, look);
  return windows.map(({ start, end }, index) => {
    const shown = text.slice(start, end);
    const length = index === windows.length - 1 ? TEXT_MAX_LENGTH : end - start;
    const windowed = formula !== undefined && windows.length > 1 ? `MID(${formula},${start + 1},${length})` : formula;
    return { role, text: shown, formula: windowed, lines: linesOf(shown, look), hasGap, frozen };
  });
}

/** Parts of a text that fit into a row each; one, where all of it does. */
function windowsOf(text: string, look: RoleLook): readonly { readonly start: number; readonly end: number }[] {
  const windows: { start: number; end: number }[] = [];
  // A character takes at least half a place, so no row holds more than this.
  const most = Math.floor(mostLines(look) * look.perLine * 2);
  for (let start = 0; start < text.length || windows.length === 0;) {
    let end = start + fittingLength(text.slice(start, start + most), look.perLine, mostLines(look));
    if (end < text.length) end = breakBefore(text, start, end);
    windows.push({ start, end });
    start = end;
    if (text.length === 0) break;
  }
  return windows;
}

function breakBefore(text: string, start: number, end: number): number {
  for (let place = end; place > Math.max(start, end - LOOK_BACK); place--) {
    if (BREAK_AFTER.test(text.charAt(place - 1))) return place;
  }
  return end;
}

function linesOf(text: string, look: RoleLook): number {
  return countLines(text, look.perLine);
}

function mostLines(look: RoleLook): number {
  return Math.floor((MAX_ROW_POINTS - look.sparePoints) / look.linePoints);
}
