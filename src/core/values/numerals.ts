import { Decimal } from "../numbers/decimal";

const DIGITS: ReadonlyMap<string, number> = new Map([
  ..."零〇○".split("").map((sign): [string, number] => [sign, 0]),
  ..."一二三四五六七八九".split("").map((sign, index): [string, number] => [sign, index + 1]),
  ..."壹贰叁肆伍陆柒捌玖".split("").map((sign, index): [string, number] => [sign, index + 1]),
  ["两", 2],
]);

const TENS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

/** The larger first, as they stand in a number. */
const GROUPS: ReadonlyMap<string, number> = new Map([
  ["亿", 1e8],
  ["万", 1e4],
]);

const POINT = "点";

/** The run of Chinese numerals that a text begins with; empty where it begins with none. */
export function leadingNumerals(text: string): string {
  let end = 0;
  while (end < text.length && isNumeral(text.charAt(end))) end += 1;
  return text.slice(0, end);
}

/**
 * Reads a number written in Chinese numerals, plain or formal: 二十 → 20, 一百零五 → 105, 三点五 → 3.5, 叁万贰仟 → 32000.
 * Strict: what does not follow the grammar (十十, 二三, 三百五) gives `undefined`.
 */
export function chineseNumber(text: string): Decimal | undefined {
  const [whole = "", fraction, ...more] = text.split(POINT);
  if (more.length > 0 || whole === "") return undefined;
  const wholeValue = wholeNumber(whole);
  if (wholeValue === undefined) return undefined;
  if (fraction === undefined) return new Decimal(wholeValue);
  const decimals = [...fraction].map((sign) => DIGITS.get(sign));
  if (decimals.length === 0 || decimals.includes(undefined)) return undefined;
  return new Decimal(`${wholeValue}.${decimals.join("")}`);
}

function isNumeral(sign: string): boolean {
  return sign === POINT || DIGITS.has(sign) || TENS.has(sign) || GROUPS.has(sign);
}

/** Groups of four digits, each closed by 亿 or 万, the larger first. */
function wholeNumber(text: string): number | undefined {
  let total = 0;
  let rest = text;
  for (const [sign, size] of GROUPS) {
    const [head = "", tail, ...more] = rest.split(sign);
    if (tail === undefined) continue;
    const group = more.length > 0 ? undefined : belowTenThousand(head);
    if (!group) return undefined;
    total += group * size;
    rest = tail;
  }
  if (rest === "") return total;
  const last = belowTenThousand(rest);
  return last === undefined || (total > 0 && isClipped(rest, last)) ? undefined : total + last;
}

/** 三万五 is 35,000 in speech and 30,005 to others: a low end needs its 零. */
function isClipped(rest: string, last: number): boolean {
  return last < 1000 && DIGITS.get(rest.charAt(0)) !== 0;
}

function belowTenThousand(text: string): number | undefined {
  if (text.length === 1 && DIGITS.has(text)) return DIGITS.get(text);
  const zero = text.search(/[零〇○]/);
  if (zero < 0) return placesOf(text, 10_000);
  const tail = afterZero(text.slice(zero + 1));
  if (zero === 0 || tail === undefined) return tail;
  const head = placesOf(text.slice(0, zero), 10_000);
  return head !== undefined && tail < placeBelowGap(head) ? head + tail : undefined;
}

/** What follows a 零: something, and not another 零 at once. */
function afterZero(text: string): number | undefined {
  const value = text === "" || DIGITS.get(text.charAt(0)) === 0 ? undefined : belowTenThousand(text);
  return value !== undefined && value < 1000 ? value : undefined;
}

/** A 零 stands for at least one place left out: after 千 come tens at most, after 百 ones. */
function placeBelowGap(head: number): number {
  if (head % 1000 === 0) return 100;
  return head % 100 === 0 ? 10 : 0;
}

/** Digits with their places in falling order, no 零: 三百二十五, 十二. A last digit alone may only follow 十. */
function placesOf(text: string, below: number): number | undefined {
  let total = 0;
  let limit = below;
  for (let at = 0; at < text.length;) {
    const digit = DIGITS.get(text.charAt(at));
    const size = TENS.get(text.charAt(digit === undefined ? at : at + 1));
    if (digit === undefined && size !== 10) return undefined;
    if (size === undefined) return limit === 10 && at === text.length - 1 ? total + (digit ?? 0) : undefined;
    if (size >= limit || digit === 0) return undefined;
    total += (digit ?? 1) * size;
    limit = size;
    at += digit === undefined ? 1 : 2;
  }
  return total === 0 ? undefined : total;
}
