import type { CellValue } from "../../../src/core/grid/snapshot";
import { invalidArgument } from "../protocol/api-error";
import { serialOf } from "./date-numbers";
import { isFormula } from "./formula-reader";

/** What a cell holds after something was typed into it or set by a call. */
export interface Input {
  readonly value: CellValue;
  /** Without its `=`. */
  readonly formula?: string;
  /** A text with an apostrophe before it. */
  readonly quoted?: boolean;
  /** The number format that Excel gives a cell that had General. */
  readonly format?: string;
}

/** The longest text and the longest formula of a cell. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_LITERAL = 255;

const ERRORS = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/** The emulator has no clock: days without a year are of this one. */
const THIS_YEAR = 2024;

/**
 * Reads a text as Excel reads what is typed: a leading apostrophe and the format `@` keep it as it is; `=`, `+`, `-` and
 * `@` begin a formula; numbers, percents, dates, TRUE and errors become what they look like, in full width too.
 * @throws ApiError InvalidArgument where Excel would refuse it
 */
export function readInput(text: string, numberFormat: string): Input {
  if (text.length > LONGEST_TEXT) throw invalidArgument(`A cell takes ${LONGEST_TEXT} characters.`);
  if (text === "") return { value: null };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (/^[=＝]./.test(text)) return formulaInput(text.slice(1));
  const plain = readConstant(text.trim().normalize("NFKC"));
  if (plain) return plain;
  if (/^[-+@＋－＠]./.test(text)) return formulaInput(text.charAt(0).normalize("NFKC") + text.slice(1));
  return { value: text };
}

function formulaInput(formula: string): Input {
  if (formula.length >= LONGEST_FORMULA) throw invalidArgument(`A formula takes ${LONGEST_FORMULA} characters.`);
  if (!isFormula(formula)) throw invalidArgument(`Excel cannot read the formula “=${formula.slice(0, 80)}”.`);
  const literals = Array.from(formula.matchAll(/'(?:[^']|'')*'!|"((?:[^"]|"")*)"/g), ([, text]) => text ?? "");
  if (literals.some((literal) => literal.replaceAll('""', '"').length > LONGEST_LITERAL)) {
    throw invalidArgument(`Text in a formula takes ${LONGEST_LITERAL} characters.`);
  }
  return { value: null, formula };
}

function readConstant(text: string): Input | undefined {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERRORS.includes(upper)) return { value: { error: upper } };
  return readNumber(text) ?? readDate(text);
}

const NUMBER = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(?:E([-+]?\d{1,3}))?(%?)$/i;

function readNumber(text: string): Input | undefined {
  const inBrackets = /^\((.*)\)$/.exec(text);
  if (inBrackets && !/^[-+]/.test(inBrackets[1]!)) {
    const inside = readNumber(inBrackets[1]!);
    return inside && typeof inside.value === "number" ? { ...inside, value: -inside.value } : undefined;
  }
  const [whole, sign, digits, fraction = "", exponent, percent] = NUMBER.exec(text) ?? [];
  if (whole === undefined || (digits === undefined && fraction.length < 2)) return undefined;
  const plain = Number(`${sign}${(digits ?? "0").replaceAll(",", "")}${fraction}E${exponent ?? 0}`);
  if (!Number.isFinite(plain)) return undefined;
  // By way of the text, so that 57.1% is 0.571 and not a digit beside it.
  const value = percent === "%" ? Number(`${plain}e-2`) : plain;
  const format = formatOf(digits ?? "", fraction, exponent, percent === "%");
  return { value: Number.isNaN(value) ? plain / 100 : value, ...(format !== undefined && { format }) };
}

function formatOf(
  digits: string,
  fraction: string,
  exponent: string | undefined,
  percent: boolean,
): string | undefined {
  const decimals = fraction.length > 1;
  if (percent) return decimals ? "0.00%" : "0%";
  if (exponent !== undefined) return "0.00E+00";
  if (digits.includes(",")) return decimals ? "#,##0.00" : "#,##0";
  return undefined;
}

/** Each with the format that Excel gives it. A day comes with its year first, or without one. */
const DATES: readonly { readonly form: RegExp; readonly format: string }[] = [
  { form: /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})$/, format: "yyyy/m/d" },
  { form: /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/, format: 'yyyy"年"m"月"d"日"' },
  { form: /^(?<year>\d{4})年(?<month>\d{1,2})月$/, format: 'yyyy"年"m"月"' },
  { form: /^(?<month>\d{1,2})(?:[-/])(?<day>\d{1,2})$/, format: 'm"月"d"日"' },
  { form: /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/, format: 'm"月"d"日"' },
];

function readDate(text: string): Input | undefined {
  for (const { form, format } of DATES) {
    const parts = form.exec(text)?.groups;
    if (!parts) continue;
    const value = serialOf(Number(parts["year"] ?? THIS_YEAR), Number(parts["month"]), Number(parts["day"] ?? 1));
    if (value !== undefined) return { value, format };
  }
  return readTime(text);
}

function readTime(text: string): Input | undefined {
  const [, hours, minutes, seconds] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, format: seconds === undefined ? "h:mm" : "h:mm:ss" };
}
