import type { CellValue } from "../grid/snapshot";
import { KeptByText } from "../kept-by-text";

/** Text that NFKC leaves as it is, and that needs no cleaning: ASCII, line breaks, Chinese characters, 、。《》“”≤≥. */
const PLAIN = /^[\x20-\x7e\n\r\u201c\u201d\u2264\u2265\u3001\u3002\u300a\u300b\u4e00-\u9fff]*$/;

/** The same without any white space: most texts are so, and nothing has to be taken out of them. */
const DENSE = /^[\x21-\x7e\u201c\u201d\u2264\u2265\u3001\u3002\u300a\u300b\u4e00-\u9fff]*$/;

/** Characters that take no room on paper: they come in with pasted text and make equal labels differ. */
const INVISIBLE =
  /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[\u200c\u200d]|[\ufe00-\ufe0f]/g;

/** The same without 年. */
const OWN_KEY = /^[\x21-\x7e\u201c\u201d\u2264\u2265\u3001\u3002\u300a\u300b\u4e00-\u5e73\u5e75-\u9fff]*$/;
const FOUR_DIGITS = /\d{4}/;

const WHITE_SPACE = /\s+/g;

/** A year in digits where it is surely a year: before 年 or a column word, or alone in brackets. White space is out already. */
const YEAR = /(?<!\d)(?:199\d|20\d\d)(?=年|决算|预算|执行)|(?<=\()(?:199\d|20\d\d)(?=\))/g;

const CHINESE_YEAR = /(?:一九九|[二2][〇○◯零Oo0][〇○◯零Oo0一二三四五六七八九])[〇○◯零Oo0一二三四五六七八九](?=年)/g;

const FIRST_YEAR = new RegExp(YEAR.source);
const FIRST_CHINESE_YEAR = new RegExp(CHINESE_YEAR.source);

const CHINESE_DIGITS = "〇一二三四五六七八九";

/** The same texts are asked for over and over; those longer than a label are not worth keeping. */
const LONGEST_KEPT = 120;
const labelKeys = new KeptByText<string>();
const compacted = new KeptByText<string>();

/**
 * The key by which labels are compared: NFKC, white space and line breaks out, and a year's digits taken out
 * (2023年度 → 年度). Brackets and colons are half width in it; 【】〔〕「」“” stay. Not for comparing names of projects
 * or indicators, in which a year tells things apart.
 */
export function labelKey(text: string): string {
  if (isItsOwnKey(text)) return text;
  if (text.length > LONGEST_KEPT) return withoutYear(compactText(text));
  return labelKeys.get(text) ?? labelKeys.keep(text, withoutYear(compactText(text)));
}

/** Whether a text is plain and dense and names no year: most labels and values are so. */
export function isItsOwnKey(text: string): boolean {
  return OWN_KEY.test(text) && !FOUR_DIGITS.test(text);
}

/** NFKC, ends trimmed, and every run of white space one blank. */
export function plainText(text: string): string {
  return foldWidth(text).replace(WHITE_SPACE, " ").trim();
}

/** NFKC with all white space and line breaks out. Unlike labelKey it keeps years, so it serves for comparing names. */
export function compactText(text: string): string {
  if (DENSE.test(text)) return text;
  if (text.length > LONGEST_KEPT) return foldWidth(text).replace(WHITE_SPACE, "");
  return compacted.get(text) ?? compacted.keep(text, foldWidth(text).replace(WHITE_SPACE, ""));
}

/** NFKC (full width to half width, ％ to %, … to ...) without invisible characters. White space stays. */
export function foldWidth(text: string): string {
  return PLAIN.test(text) ? text : text.normalize("NFKC").replace(INVISIBLE, "");
}

/** The first year from 1990 to 2099 that a title or header names: 2023年度, (2022年度), 2024 年度, 二〇二三年. */
export function yearIn(text: string): number | undefined {
  const compact = compactText(text);
  const inDigits = FIRST_YEAR.exec(compact);
  const inChinese = FIRST_CHINESE_YEAR.exec(compact);
  if (!inChinese) return inDigits ? Number(inDigits[0]) : undefined;
  if (inDigits && inDigits.index < inChinese.index) return Number(inDigits[0]);
  return Number([...inChinese[0]].map(digitOfYear).join(""));
}

/** Marks that stand for nothing: strokes, dashes and dots in any number (NFKC has made … three dots). */
const BLANK_MARK = /^[/\-‐‑‒–—―─−_.·・⋯。\s]*$/;

/** The forms' printed prompt before an indicator's name: 「指标1：」. */
const INDICATOR_PROMPT = /^指标\s*(?:\d{1,3}\s*)?:/;
const PROMPT_BEGINS = "指";

/**
 * Whether a value stands for "nothing filled in": empty, white space, / ／ — － - …… ......, or one of `blankWords`
 * (无, where that is no answer). The same after the prompt 「指标1：」. A zero is a zero.
 */
export function isBlankMark(value: CellValue, blankWords: readonly string[] = []): boolean {
  if (value === null) return true;
  if (typeof value !== "string" || opensWithWords(value, blankWords)) return false;
  const text = foldWidth(value).trim();
  return isNothing(text, blankWords) || (INDICATOR_PROMPT.test(text) && isNothing(withoutPrompt(text), blankWords));
}

/** Most texts begin with a Chinese character or a digit that no blank mark and no prompt begins with, and need no closer look. */
function opensWithWords(text: string, blankWords: readonly string[]): boolean {
  const first = text.charAt(0);
  const isWord = (first >= "一" && first <= "鿿") || (first >= "0" && first <= "9");
  return isWord && first !== PROMPT_BEGINS && !blankWords.some((word) => word.startsWith(first));
}

/** The text without the printed prompt 「指标1：」 before it, ends trimmed; otherwise as typed. */
export function withoutPrompt(text: string): string {
  return text
    .trim()
    .replace(/^指标\s*(?:[\d０-９]{1,3}\s*)?[:：]/, "")
    .trim();
}

function isNothing(text: string, blankWords: readonly string[]): boolean {
  return BLANK_MARK.test(text) || blankWords.includes(text);
}

function withoutYear(compact: string): string {
  return compact.includes("年") || FOUR_DIGITS.test(compact)
    ? compact.replace(YEAR, "").replace(CHINESE_YEAR, "")
    : compact;
}

function digitOfYear(digit: string): number {
  const value = CHINESE_DIGITS.indexOf(digit);
  return value < 0 ? Number(digit) || 0 : value;
}
