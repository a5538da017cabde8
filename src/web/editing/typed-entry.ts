import { isPercentFormat, parseValue } from "numfmt";
import type { CellContent } from "../../core/fixing/edit";
import { namesSomething } from "../../core/formula/expression";
import { parseFormula } from "../../core/formula/parse";
import { Decimal } from "../../core/numbers/decimal";
import { builtInFormat } from "../../core/grid/number-formats";

/** What a typed text means for a cell. */
export type TypedEntry =
  | {
      readonly kind: "content";
      readonly content: CellContent;
      /** The number format Excel gives to a cell that has General, e.g. `0%` for 5%. */
      readonly format?: string;
    }
  /** What cannot stand in a cell; `why` in Chinese. */
  | { readonly kind: "refused"; readonly why: string };

/** Format code of a cell whose entries all stay text. */
const TEXT_FORMAT = "@";

/** The words for errors that may be typed. */
const ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);

/** 2024年1月5日, 2024年1月, 1月5日. */
const CHINESE_DATE = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/;

/**
 * Reads a typed text as Excel does: numbers, percents, amounts, dates, times, truth values, errors and formulas are taken
 * for what they are, the rest is text. `format` is the number format of the cell, nothing for General. A month without a
 * year is one of this year, so the result hangs on the clock.
 */
export function readTyped(text: string, format: string | undefined): TypedEntry {
  const plain = text.replace(/\r\n?/g, "\n");
  if (plain === "") return constant(null);
  if (format === TEXT_FORMAT) return constant(plain);
  if (plain.startsWith("'")) return constant(plain.slice(1) || null);
  if (/^[=＝]./su.test(plain)) return formulaEntry(plain.slice(1));
  return numberEntry(plain, format) ?? lotusFormula(plain) ?? wordEntry(plain);
}

function constant(value: string | number | boolean | null, format?: string): TypedEntry {
  return { kind: "content", content: { value }, ...(format !== undefined && { format }) };
}

function formulaEntry(typed: string): TypedEntry {
  const formula = typed.trim();
  if (!parseFormula(formula)) return { kind: "refused", why: "公式不完整或有错，没有写入" };
  return { kind: "content", content: { formula } };
}

/**
 * `+A1`, `-A1*2` and `@SUM(A1:A3)` are formulas to Excel. A remark such as “-无” would become an error there, as a formula of unknown
 * names; it stays text here.
 */
function lotusFormula(text: string): TypedEntry | undefined {
  if (!/^[+\-@]./su.test(text)) return undefined;
  const formula = text.startsWith("@") ? text.slice(1) : text;
  const expression = parseFormula(formula);
  return expression && !namesSomething(expression) ? formulaEntry(formula) : undefined;
}

/** A figure in the ASCII form of its signs: thousands by threes, a sign, an amount or a percent. */
const FIGURE = /^[+-]?¥?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;

/**
 * A figure typed with the input method on, in plain digits and signs: `１２．５`, `12。5`, `1，234`, `85％`, `－3`. Other texts
 * come back as they are.
 */
export function plainFigure(text: string): string {
  const plain = text
    .trim()
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/[。．]/g, ".")
    .replaceAll(/[￥]/g, "¥")
    .replaceAll(/[−—﹣]/g, "-")
    .replaceAll("﹪", "%");
  return FIGURE.test(plain) ? plain : text;
}

function numberEntry(typed: string, format: string | undefined): TypedEntry | undefined {
  const text = plainFigure(typed);
  const chinese = chineseDate(text.trim());
  if (chinese) return chinese;
  const read = parseValue(text.replace("￥", "¥"), { locale: "zh-CN" });
  if (!read) return undefined;
  const { value, formatId = 0 } = read;
  if (typeof value === "boolean") return constant(value);
  if (typeof value !== "number") return undefined;
  const given = builtInFormat(formatId);
  if (given === undefined && format !== undefined && isPercentFormat(format)) return constant(asPercent(value));
  return constant(value, given);
}

/** In a cell shown in percent, Excel takes 85 and 0.85 both for 85 %. */
function asPercent(value: number): number {
  return Math.abs(value) < 1 ? value : new Decimal(value).dividedBy(100).toNumber();
}

function chineseDate(text: string): TypedEntry | undefined {
  const [, year, month, day] = CHINESE_DATE.exec(text) ?? [];
  if (month === undefined || (year === undefined && day === undefined)) return undefined;
  const read = parseValue([year, month, day ?? "1"].filter((part) => part !== undefined).join("/"), {
    locale: "zh-CN",
  });
  if (typeof read?.value !== "number") return undefined;
  return constant(read.value, builtInFormat(year === undefined ? 28 : day === undefined ? 27 : 31));
}

function wordEntry(text: string): TypedEntry {
  const word = text.trim().toUpperCase();
  if (ERRORS.has(word)) return { kind: "content", content: { value: { error: word } } };
  return constant(text);
}
