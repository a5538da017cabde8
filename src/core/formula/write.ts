import { columnLetters, quoteSheet, type CellRef } from "../grid/address";

/** The longest formula Excel takes, in characters, with its `=`. */
export const FORMULA_MAX_LENGTH = 8192;

/** The longest text a formula may hold between one pair of quotes. */
export const LITERAL_MAX_LENGTH = 255;

/** A reference to a cell as a formula on `fromSheet` writes it: the sheet is named only where it is another one. */
export function ref(at: CellRef, fromSheet: string, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const place = `${dollar}${columnLetters(at.column)}${dollar}${at.row + 1}`;
  return at.sheet.toLowerCase() === fromSheet.toLowerCase() ? place : `${quoteSheet(at.sheet)}!${place}`;
}

/** A text as a formula writes it: quotes doubled, and cut into `"…"&"…"` where it is too long for one literal. */
export function stringLiteral(text: string): string {
  const pieces: string[] = [];
  let piece = "";
  // By code points, so that a pair of surrogates is never torn apart.
  for (const character of text) {
    const written = character === '"' ? '""' : character;
    if (piece.length + written.length > LITERAL_MAX_LENGTH) {
      pieces.push(piece);
      piece = "";
    }
    piece += written;
  }
  return [...pieces, piece].map((part) => `"${part}"`).join("&");
}

/**
 * Formula expressions joined by `&`; the empty text for none. A part with a comparison must stand in brackets. Whether
 * the whole is within `FORMULA_MAX_LENGTH` is for the caller to see.
 */
export function joinText(parts: readonly string[]): string {
  return parts.length === 0 ? '""' : parts.join("&");
}
