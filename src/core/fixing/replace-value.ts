import { isCellError, type CellValue } from "../grid/snapshot";
import { Decimal, toFixedAtLeast, toPlain } from "../numbers/decimal";
import type { Place } from "../values/sourced";
import type { CellContent, Edit } from "./edit";

/** What stands in a place now, as the precondition of an edit. */
export function contentOf(place: Place): CellContent {
  return place.formula === undefined ? { value: place.typed } : { formula: place.formula };
}

/**
 * The edit that puts another value into a place: a decimal (amounts in 万元) as a number (as text where label and value share the cell),
 * a text as it is. `undefined` where the cell holds a formula, or its value stands in several cells: never overwritten.
 */
export function replaceValue(place: Place, value: Decimal | string, format?: string): Edit | undefined {
  if (place.formula !== undefined || (place.further?.length ?? 0) > 0) return undefined;
  const own = Decimal.isDecimal(value) ? inFormUnit(place, value) : value;
  const write = place.inline ? inlineText(place, own) : plainValue(own);
  return {
    at: place.at,
    expect: contentOf(place),
    write: { value: write },
    ...(format !== undefined && place.format === undefined && !place.inline ? { format } : {}),
    ...(place.valueKind === "rate" ? { isRate: true as const } : {}),
  };
}

/** An amount is held in 万元 and written in the form's own unit; everything else is written as it is held. */
export function inFormUnit(place: Pick<Place, "valueKind" | "unit">, value: Decimal): Decimal {
  return place.valueKind === "amount" && place.unit === "元" ? value.times(10_000) : value;
}

/** The whole text of a cell in which label and value stand together, with another value. */
export function inlineText(place: Place, value: Decimal | string): string {
  const shown = Decimal.isDecimal(value)
    ? place.valueKind === "rate"
      ? `${toFixedAtLeast(value.times(100), 0)}%`
      : toPlain(value)
    : String(value);
  return `${place.inline?.before ?? ""}${shown}${place.inline?.after ?? ""}`;
}

function plainValue(value: Decimal | string): CellValue {
  return Decimal.isDecimal(value) ? value.toNumber() : String(value);
}

/** A cell's value as text for people: what was typed, or the error it shows. */
export function shownValue(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}
