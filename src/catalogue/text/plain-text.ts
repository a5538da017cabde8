import { onceForEach } from "../../core/once-for-each";
import type { Paragraph } from "../../core/template/parts";

/** A paragraph made ready for reading, with the way back to what was typed. */
export interface PlainText {
  /** Half width (but for ，), without white space, quotation marks and the brackets of 出国（境）. */
  readonly text: string;
  /** The typed text. */
  readonly typed: string;
  /** The places in `typed` that were left out, in order. */
  readonly cuts: readonly number[];
}

const FULL_WIDTH_SHIFT = 0xfee0;

/** All full-width forms but ，: a comma between digits parts thousands, and the Chinese one never does. */
const FULL_WIDTH = /[\uff01-\uff0b\uff0d-\uff5e]/g;

/** White space, invisible characters, and quotation marks, which part no word from its neighbours: “三公”经费, 等级为“优”. */
const LEFT_OUT = /[\s\u00a0\u200b-\u200f\u2060\ufeff“”‘’"'「」『』]|\((?=境\))|(?<=\(境)\)/g;

/** Two figures parted by a blank stay apart. */
const BETWEEN_DIGITS = /(?<=[\d.])\s(?=[\d.])/y;

const NO_CUTS: readonly number[] = [];

/** Makes a paragraph ready for reading. */
export function plainTextOf(typed: string): PlainText {
  const halfWidth = typed.replace(FULL_WIDTH, toHalfWidth);
  const cuts: number[] = [];
  let text = "";
  let from = 0;
  for (const { index } of halfWidth.matchAll(LEFT_OUT)) {
    BETWEEN_DIGITS.lastIndex = index;
    if (BETWEEN_DIGITS.test(halfWidth)) continue;
    text += halfWidth.slice(from, index);
    cuts.push(index);
    from = index + 1;
  }
  if (cuts.length === 0) return { text: halfWidth, typed, cuts: NO_CUTS };
  return { text: text + halfWidth.slice(from), typed, cuts };
}

/** A paragraph of a report made ready for reading; once, however often it is asked for. */
export const plainTextOfParagraph = onceForEach(({ text }: Paragraph): PlainText => plainTextOf(text));

/** The place in the typed text of a place in the plain one. */
export function typedOffset({ cuts }: PlainText, index: number): number {
  let offset = index;
  for (const cut of cuts) {
    if (cut > offset) break;
    offset++;
  }
  return offset;
}

/** The typed words between two places of the plain text, white space and line breaks out. */
export function quoteOf(plain: PlainText, start: number, end: number): string {
  const last = typedOffset(plain, end - 1);
  return plain.typed.slice(typedOffset(plain, start), last + 1).replace(/\s+/g, "");
}

function toHalfWidth(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT);
}
