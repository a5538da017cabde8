import { Decimal, tenTo } from "../numbers/decimal";
import { readNumber, toText } from "./coerce";
import { numberInCell, numberToText } from "./general";
import { atExcelDigits, NotEvaluable, type Scalar } from "./values";

/** One of the up to four parts of a format code, between semicolons. */
interface Section {
  /** Text before and behind the number, or the whole text where there is none. */
  readonly before: string;
  readonly behind: string;
  /** What stands between them: a pattern of `0#,.`, `General`, `@`, or nothing. */
  readonly pattern: string;
  readonly percents: number;
}

/** A pattern of digits: leading `#`, then `0`, thousands commas among them; behind the point `0`, then `#`. */
const DIGITS = /^(#*)(0*)(?:(\.)(0*)(#*))?$/;

/** Characters that stand for themselves in a format code without quotes. Letters, `/`, `:` and `!` are codes somewhere. */
const LITERAL = /[-+$()^&'~{}<>= ]|\P{ASCII}/u;

/**
 * A value in a number format, as TEXT gives it: `0.00`, `#,##0.##`, `0.00%`, `General`, `@`, with quoted and escaped
 * text and sections for positive, negative, zero and text. Raises `NotEvaluable` for all other codes (dates,
 * fractions, conditions, colours …).
 */
export function formatValue(value: Scalar, format: string): string {
  const number = typeof value === "string" ? readNumber(value) : (value ?? new Decimal(0));
  const sections = sectionsOf(format).map(readSection);
  if (number instanceof Decimal) return formatNumber(number, sections);
  return formatText(toText(value), sections);
}

/** `1234567` → `1,234,567`. */
export function groupThousands(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(",");
}

function formatText(text: string, sections: readonly Section[]): string {
  const last = sections.at(-1);
  const section = sections.length === 4 ? last : last?.pattern === "@" ? last : undefined;
  if (!section) return text;
  return section.before + (section.pattern === "@" ? text : "") + section.behind;
}

function formatNumber(number: Decimal, sections: readonly Section[]): string {
  const value = atExcelDigits(number);
  const numeric = sections.length > 1 && sections.at(-1)!.pattern === "@" ? sections.slice(0, -1) : sections;
  const [positive, negative, zero] = numeric;
  if (!positive) return "";
  if (zero && value.isZero()) return written(value, zero);
  if (!value.isNegative()) return written(value, positive);
  if (!negative) return `-${written(value.abs(), positive)}`;
  if (!zero && isEmpty(negative)) throw new NotEvaluable("数字格式的负数部分为空");
  return written(value.abs(), negative);
}

function isEmpty({ before, behind, pattern }: Section): boolean {
  return before + behind + pattern === "";
}

function written(value: Decimal, section: Section): string {
  return section.before + writtenDigits(value, section) + section.behind;
}

function writtenDigits(value: Decimal, { pattern, percents }: Section): string {
  if (pattern === "") return "";
  if (pattern === "General") return numberInCell(value);
  if (pattern === "@") return inTextFormat(value);
  const [, , zeros, point, sure, perhaps] = DIGITS.exec(pattern.replaceAll(",", ""))!;
  const scaled = atExcelDigits(value.times(tenTo(2 * percents)));
  const [least, most] = [(sure ?? "").length, (sure ?? "").length + (perhaps ?? "").length];
  const [whole, fraction = ""] = scaled.toDecimalPlaces(most).toFixed(most).split(".");
  const padded = (whole === "0" ? "" : whole!).padStart(zeros!.length, "0");
  const digits = fraction.slice(0, least) + fraction.slice(least).replace(/(?<!0)0+$/, "");
  return `${pattern.includes(",") ? groupThousands(padded) : padded}${point ?? ""}${digits}`;
}

/** Whether the text format keeps 15 digits or those of a cell is not documented; mostly they are the same. */
function inTextFormat(value: Decimal): string {
  const text = numberToText(value);
  if (text !== numberInCell(value)) throw new NotEvaluable("文本格式下的位数不确定");
  return text;
}

/** The parts between semicolons that are neither quoted nor escaped. */
function sectionsOf(format: string): string[] {
  const sections: string[] = [""];
  for (const [piece] of format.matchAll(/"[^"]*"?|\\[^]?|[^]/g)) {
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  }
  if (sections.length > 4) throw new NotEvaluable("无法识别的数字格式");
  return sections;
}

function readSection(code: string): Section {
  let [before, pattern, behind, percents] = ["", "", "", 0];
  for (const [piece] of code.matchAll(/"[^"]*"?|\\[^]?|General|[0#,.]+|[^]/gi)) {
    const isPattern = piece === "@" || /^(?:General|[0#,.]+)$/i.test(piece);
    if (isPattern && pattern === "") pattern = normalPattern(piece);
    else if (isPattern) throw new NotEvaluable("无法识别的数字格式");
    else {
      if (piece === "%") percents += 1;
      if (pattern === "") before += literalText(piece);
      else behind += literalText(piece);
    }
  }
  return { before, pattern, behind, percents };
}

function normalPattern(piece: string): string {
  if (piece === "@") return piece;
  if (/^general$/i.test(piece)) return "General";
  // A comma behind the last digit divides by a thousand; commas elsewhere than between digits mean nothing good.
  const digitsAlone = DIGITS.test(piece.replaceAll(",", "")) && /[0#]/.test(piece);
  if (!digitsAlone || /,(?:\.|,|$)|^,|^[^.]*\..*,/.test(piece)) throw new NotEvaluable("无法识别的数字格式");
  return piece;
}

function literalText(piece: string): string {
  if (piece.startsWith('"') && piece.length > 1 && piece.endsWith('"')) return piece.slice(1, -1);
  if (piece.startsWith("\\") && piece.length === 2) return piece[1]!;
  if (piece === "%" || LITERAL.test(piece)) return piece;
  throw new NotEvaluable("无法识别的数字格式");
}
