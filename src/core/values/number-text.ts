import { Decimal } from "../numbers/decimal";
import { foldWidth } from "./normalise";
import { chineseNumber, leadingNumerals } from "./numerals";

/** A number at the start of a text, and what follows it. */
interface LeadingNumber {
  readonly value: Decimal;
  /** Decimals as typed: `95.10` has two. */
  readonly decimals: number;
  readonly rest: string;
}

/** Characters that NFKC would turn into digits though nobody meant one: ① ² ½ Ⅲ. m² and m³ are put aside before. */
const MISLEADING =
  /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218b\u2460-\u24ff\u2776-\u2793\u3220-\u32ff\u3358-\u3370\u33e0-\u33fe]/;

/** Half width, and nothing in it to put aside or to leave out. */
const READY = /^[\x21-\x7e\u2264\u2265\u4e00-\u9fff]*$/;

/** White space that parts two figures; joining them would be guessing. */
const SPACE_IN_NUMBER = /[\d.,]\s+[\d.,]/;

/** Thousands parted by blanks: the only gap between digits that is plausibly a slip. */
const GAP_BETWEEN_DIGITS = /\d\s+\d/;
const PARTED_THOUSANDS = /^\D{0,2}\d{1,3}(?:\s\d{3})+(?:\.\d+)?\D*$/;

const LEADING_NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?!\d|,\d))?(?:\.\d+)?/;

/** More digits than any figure of a form has; longer ones are no figures. */
const MOST_DIGITS = 30;

/**
 * A text made ready for reading figures: half width, white space out, square and cubic metres as m2 and m3, one minus sign.
 * `undefined` where figures stand apart (`12 5`) or a character only looks like a digit (`①`).
 */
export function compactForNumbers(text: string): string | undefined {
  if (READY.test(text)) return text;
  const unitsPlain = /[²³㎡㎥]/.test(text) ? text.replace(/[mM]²|㎡/g, "m2").replace(/[mM]³|㎥/g, "m3") : text;
  if (MISLEADING.test(unitsPlain)) return undefined;
  const folded = foldWidth(unitsPlain).replaceAll("−", "-").trim();
  return SPACE_IN_NUMBER.test(folded) ? undefined : folded.replace(/\s+/g, "");
}

/** Reads the number a compact text begins with: `1,234.5万元` → 1234.5 and 万元. `undefined` where none stands there. */
export function leadingNumber(compact: string): LeadingNumber | undefined {
  const typed = LEADING_NUMBER.exec(compact)?.[0] ?? "";
  if (!/\d/.test(typed) || typed.length > MOST_DIGITS) return undefined;
  const decimals = typed.includes(".") ? typed.length - typed.indexOf(".") - 1 : 0;
  const value = new Decimal(typed.replaceAll(",", "").replace(/^\+/, ""));
  return { value, decimals, rest: compact.slice(typed.length) };
}

/** Letters and signs that stand where a digit or point was meant. */
const MISTYPED: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [/[Oo〇○◯]/g, "0"],
  [/[lI|]/g, "1"],
  [/(?<=\d)[。·]+(?=\d)/g, "."],
  [/\.{2,}/g, "."],
  [/^[—–‐△▲]+(?=[\d.])/, "-"],
  [/^['`"]+|(?<!['`"])['`"]+$/g, ""],
  [/(?<![.。,、;])[.。,、;]+$/, ""],
  [/(?<=\d)[.。,、;]+(?=(?:%|元|万元|亿元|万|亿)$)/, ""],
];

/**
 * The one text that was plausibly meant where `text` is no figure: `1O` → `10`, `7.50.` → `7.50`, 二十 → `20`,
 * 百分之九十 → `90%`. `undefined` where there is none, or more than one.
 */
export function plausibleNumberText(text: string): string | undefined {
  if (MISLEADING.test(text) || text.length > MOST_DIGITS) return undefined;
  const folded = foldWidth(text).replaceAll("−", "-").trim();
  if (GAP_BETWEEN_DIGITS.test(folded) && !PARTED_THOUSANDS.test(folded)) return undefined;
  const compact = folded.replace(/\s+/g, "");
  if (/\d/.test(compact)) {
    return MISTYPED.reduce((repaired, [pattern, meant]) => repaired.replace(pattern, meant), compact);
  }
  return inDigits(compact);
}

/** Chinese numerals at the start of a text turned into digits; a last 万 or 亿 stays, as it may belong to the unit. */
function inDigits(compact: string): string | undefined {
  const percent = compact.startsWith("百分之");
  const text = percent ? compact.slice(3) : compact;
  const numerals = leadingNumerals(text);
  // 二十万五千 without a unit: 205,000 of what?
  if (/[万亿]./.test(numerals) && numerals === text) return undefined;
  const scale = /[万亿]$/.exec(numerals)?.[0] ?? "";
  const value = chineseNumber(numerals.slice(0, numerals.length - scale.length));
  if (!value) return undefined;
  return `${value.toFixed()}${scale}${text.slice(numerals.length)}${percent ? "%" : ""}`;
}
