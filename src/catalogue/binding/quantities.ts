import { Decimal, halfOfDigit, ONE } from "../../core/numbers/decimal";
import type { Quantity } from "../quantities/quantity";
import { isListedUnit, readUnit, type Measure } from "../../core/values/quantity-units";
import { measureDifferentThings } from "../indicators/unit-kinds";

/** A figure with what it counts, as a target, a result or running text states it. */
export interface StatedQuantity {
  /** In `unit`: money in 元, 1.25万亩 as 12500. */
  readonly value: Decimal;
  /** Normalised, as quantities have it: `%`, `元`, `公里`, `人` …; empty where none was typed. */
  readonly unit: string;
  /** Half a unit of the last digit typed. */
  readonly halfWidth: Decimal;
  /** How many of `unit` one of the unit as typed is: 10,000 for 万亩. */
  readonly scale: Decimal;
  /** Behind its unit. */
  readonly end: number;
}

const LONGEST_UNIT = 6;
/** The measure word that goes with anything, and so tells nothing apart. */
const GENERIC = "个";
const DECIMALS = /\.(\d+)$/;

/**
 * The quantity that a number of a text is, with the longest unit behind it. A one-character measure word that is not listed is no unit
 * here: in running text anything may follow a number.
 */
export function quantityAt(text: string, start: number, digits: string): StatedQuantity | undefined {
  const at = start + digits.length;
  const number = digits.replaceAll(",", "");
  for (let length = LONGEST_UNIT; length >= 0; length--) {
    const word = text.slice(at, at + length);
    if (word.length < length) continue;
    const measure = listedUnit(word);
    if (measure) return stated(number, measure, at + length);
  }
  return undefined;
}

/** What a target or result states, with half a unit of its last digit. Dates and ranges state none. */
export function quantityStated(quantity: Quantity | undefined): StatedQuantity | undefined {
  if (!quantity || quantity.date || quantity.trend || quantity.comparison === "range") return undefined;
  const decimals = DECIMALS.exec(/\d[\d,]*(?:\.\d+)?/.exec(quantity.text.normalize("NFKC"))?.[0] ?? "")?.[1] ?? "";
  const halfWidth = halfOf(decimals.length, quantity.scale);
  return { value: quantity.value, unit: quantity.unit, halfWidth, scale: quantity.scale, end: 0 };
}

/** Whether two quantities count the same: the same unit, or measure words for the same things. A bare figure is in the other's unit never. */
export function countSame(a: StatedQuantity, b: StatedQuantity): boolean {
  if (a.unit === "" || b.unit === "") return false;
  if (a.unit === b.unit) return true;
  return a.unit !== GENERIC && b.unit !== GENERIC && !measureDifferentThings(a.unit, b.unit);
}

/** Whether they state the same, within half a unit of the last digit of either. */
export function agree(a: StatedQuantity, b: StatedQuantity): boolean {
  return a.value.minus(b.value).abs().lessThanOrEqualTo(Decimal.max(a.halfWidth, b.halfWidth));
}

function listedUnit(word: string): Measure | undefined {
  const measure = readUnit(word);
  return measure && measure.unit !== "" && isListedUnit(measure.unit) ? measure : undefined;
}

function stated(number: string, { scale, unit }: Measure, end: number): StatedQuantity {
  const decimals = DECIMALS.exec(number)?.[1]?.length ?? 0;
  return { value: new Decimal(number).times(scale), unit, halfWidth: halfOf(decimals, scale), scale, end };
}

function halfOf(decimals: number, scale: Decimal): Decimal {
  return scale === ONE ? halfOfDigit(decimals) : halfOfDigit(decimals).times(scale);
}
