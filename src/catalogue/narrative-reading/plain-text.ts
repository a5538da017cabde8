/** A paragraph made ready for reading, with the way back to what was typed. */
export interface PlainText {
  /** Half width (but for ，), without white space, quotation marks and the brackets of 出国（境）. */
  readonly text: string;
  /** The typed text. */
  readonly typed: string;
  /** Where each character of `text` stands in `typed`; absent where nothing moved. */
  readonly offsets: readonly number[] | undefined;
}

const FULL_WIDTH_FROM = 0xff01;
const FULL_WIDTH_TO = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** A comma between digits parts thousands; the Chinese one never does, so the two stay apart. */
const CHINESE_COMMA = "，";

/** Marks around a word that do not part it from its neighbours: “三公”经费, 等级为“优”. */
const QUOTES = new Set("“”‘’\"'「」『』");

const WHITE_OR_INVISIBLE = /[\s\u00a0\u200b-\u200f\u2060\ufeff]/;
const NEEDS_WORK = /[\s\u00a0\u200b-\u200f\u2060\ufeff“”‘’"'「」『』（(\uff01-\uff5e]/;
const DIGIT = /[\d０-９.．]/;

/** Makes a paragraph ready for reading. Two figures parted by a blank stay apart. */
export function plainTextOf(typed: string): PlainText {
  if (!NEEDS_WORK.test(typed)) return { text: typed, typed, offsets: undefined };
  let text = "";
  const offsets: number[] = [];
  for (let at = 0; at < typed.length; at++) {
    const sign = typed.charAt(at);
    const plain = plainSign(sign);
    const shown = plain === "" && partsDigits(typed, text, at) ? " " : plain;
    if (shown === "" || isBracketOfBorder(typed, at)) continue;
    text += shown;
    offsets.push(at);
  }
  return text.length === typed.length ? { text, typed, offsets: undefined } : { text, typed, offsets };
}

/** The place in the typed text of a place in the plain one. */
export function typedOffset({ offsets, typed }: PlainText, index: number): number {
  return offsets ? (offsets[index] ?? typed.length) : index;
}

/** The typed words between two places of the plain text, white space and line breaks out. */
export function quoteOf(plain: PlainText, start: number, end: number): string {
  const last = typedOffset(plain, end - 1);
  return plain.typed.slice(typedOffset(plain, start), last + 1).replace(/\s+/g, "");
}

function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return sign;
  if (sign === CHINESE_COMMA) return sign;
  if (code >= FULL_WIDTH_FROM && code <= FULL_WIDTH_TO) return String.fromCharCode(code - FULL_WIDTH_SHIFT);
  return QUOTES.has(sign) || WHITE_OR_INVISIBLE.test(sign) ? "" : sign;
}

function partsDigits(typed: string, before: string, at: number): boolean {
  return WHITE_OR_INVISIBLE.test(typed.charAt(at)) && DIGIT.test(before.slice(-1)) && DIGIT.test(typed.charAt(at + 1));
}

/** 因公出国（境）费 is one word. */
function isBracketOfBorder(typed: string, at: number): boolean {
  const sign = typed.charAt(at);
  if (sign === "（" || sign === "(") return typed.charAt(at + 1) === "境" && /[）)]/.test(typed.charAt(at + 2));
  return (sign === "）" || sign === ")") && typed.charAt(at - 1) === "境" && /[（(]/.test(typed.charAt(at - 2));
}
