import type { CellValue } from "../grid/snapshot";
import type { Decimal } from "../numbers/decimal";

/** What a parser makes of a cell's value, before the value gets its place in the workbook. */
export type Reading<T> = { readonly kind: "present"; readonly value: T } | { readonly kind: "blank" } | Unreadable;

/** Something stands in the cell that cannot be read for certain. */
export interface Unreadable {
  readonly kind: "unreadable";
  /** What belongs here, in Chinese: 金额, 比率, 数量 … */
  readonly expected: string;
  /** The one plausible reading, as the plain text a person would type in the form's own unit: `10` for `1O`. */
  readonly proposal?: string;
  /** `error-value` for an Excel error such as `#REF!`, `text` for everything else. */
  readonly cause: "text" | "error-value";
}

/** The units an amount may be typed in. */
export type MoneyUnit = "万元" | "元" | "亿元";

/** What a parser must know of the form around the cell. `{}` stands for a form in 万元. */
export interface ParseContext {
  /** The unit of amounts by the form's header; 万元 where absent. */
  readonly unit?: "万元" | "元";
  /** Words that mean "blank" here. Where absent: 无 for figures, names and reasons, none for texts and results. */
  readonly blankWords?: readonly string[];
}

/** Reads one kind of value from a cell. Never throws, and never guesses: what is not certain is unreadable. */
export interface CellParser<T> {
  /** What it reads, in Chinese, for messages: 金额, 比率 … */
  readonly expects: string;
  (value: CellValue, format: string | undefined, context: ParseContext): Reading<T>;
}

/** A sum of money. */
export interface Amount {
  /** In 万元. */
  readonly value: Decimal;
  /** Half a unit of the second decimal of the form's own unit, in 万元: the amount stands for value ± halfWidth. */
  readonly halfWidth: Decimal;
  readonly typedUnit: MoneyUnit;
  /** Whether a plain number is held as text, so that formulas would skip it. */
  readonly asText: boolean;
}

/** A rate such as 执行率. */
export interface Rate {
  /** As a ratio: 1 is 100%. */
  readonly value: Decimal;
  /** As a ratio: half a unit of the last decimal of the percentage, within 0.005 and 0.5 percentage points. */
  readonly tolerance: Decimal;
  /** Whether a plain number is held as text. Never set for text with a percent sign. */
  readonly asText: boolean;
  /** Whether it was typed as text with a percent sign. */
  readonly percentText: boolean;
}

/** A count, a score, an area or any other plain figure. */
export interface Figure {
  readonly value: Decimal;
  /** Whether a plain number is held as text, so that formulas would skip it. */
  readonly asText: boolean;
  /** The unit typed with it, normalised (quantity-units.ts); absent where none was typed. */
  readonly unit?: string;
}
