import { textOf } from "../../core/grid/sheet-index";
import { compactForNumbers, leadingNumber } from "../../core/values/number-text";
import type { Sourced } from "../../core/values/sourced";
import type { Figure, Rate } from "../../core/values/values";

/** What a cell of the new workbook gets. */
export interface CellContent {
  readonly value: string | number | null;
  /** The number format that shows a number as it was typed; `undefined` leaves the form's own. */
  readonly format?: string;
}

/** More digits than a cell keeps exactly. */
const MOST_DIGITS = 15;
/** No format: the number shows as it is. */
export const GENERAL = "General";

/**
 * What was typed at a place, as Excel would keep it: a number where the form wants a number and nothing but one was typed,
 * else the very text.
 */
export function contentOf(place: Sourced<unknown>): CellContent {
  if (place.kind === "not-found") return { value: null };
  const text = typedText(place);
  if (text === "") return { value: null };
  if (place.kind !== "present" || place.valueKind === "text") return { value: text };
  if (place.valueKind === "rate") return rateContent(text, place.value as Rate);
  const { asText } = place.value as Pick<Figure, "asText">;
  return asText ? numberContent(text, place.valueKind === "amount" ? DECIMALS_OF_AMOUNTS : undefined) : { value: text };
}

/** The text typed at a place, without a label that shares its cell. */
function typedText(place: Exclude<Sourced<unknown>, { kind: "not-found" }>): string {
  const typed = textOf(place.typed);
  if (!place.inline) return typed;
  return typed.slice(place.inline.before.length, typed.length - place.inline.after.length);
}

/** The forms show amounts with two decimals. */
const DECIMALS_OF_AMOUNTS = 2;

function rateContent(text: string, { value, asText, percentText }: Rate): CellContent {
  if (asText) return { format: GENERAL, ...numberContent(text, undefined) };
  if (!percentText) return { value: text };
  const decimals = /\.(\d+)/.exec(compactForNumbers(text) ?? "")?.[1]?.length ?? 0;
  return { value: value.toNumber(), format: `${withDecimals("0", decimals)}%` };
}

/** `shown` is how many decimals the form's own format shows. */
function numberContent(text: string, shown: number | undefined): CellContent {
  const compact = compactForNumbers(text) ?? "";
  const number = leadingNumber(compact);
  if (number?.rest !== "" || compact.replace(/\D/g, "").length > MOST_DIGITS) return { value: text };
  const { value, decimals } = number;
  if (compact.includes(",")) return { value: value.toNumber(), format: withDecimals("#,##0", decimals) };
  const isShown = shown === undefined ? value.decimalPlaces() === decimals : decimals <= shown;
  return { value: value.toNumber(), ...(isShown ? {} : { format: withDecimals("0", decimals) }) };
}

function withDecimals(whole: string, decimals: number): string {
  return decimals === 0 ? whole : `${whole}.${"0".repeat(decimals)}`;
}
