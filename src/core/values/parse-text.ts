import { isCellError, type CellValue } from "../grid/snapshot";
import { decimalOfCell, toPlain, toFixedAtLeast } from "../numbers/decimal";
import { dateOfSerial, dateText } from "./dates";
import { withoutDirections } from "./directions";
import { unreadable } from "./figure-cell";
import { isBlankMark, withoutPrompt } from "./normalise";
import { readNumberFormat } from "./number-format";
import type { CellParser, ParseContext, Reading } from "./values";

/** 文字 as it was typed, ends trimmed (line breaks inside stay). 无 is a text; a number is given as it shows. */
export const text: CellParser<string> = textParser("文字", []);

/** A name (名称): as text, but 无 is blank and the printed prompt 「指标1：」 before it is left out. */
export const name: CellParser<string> = textParser("名称", ["无"], withoutPrompt);

/** A reason (原因): as text, but 无 is blank. */
export const reason: CellParser<string> = textParser("文字", ["无"]);

/**
 * A cell's value as text, as its format shows it (95%, 5家, 2023年12月31日), but never rounded. Errors give their code, an empty
 * cell the empty text.
 */
export function shownText(value: CellValue, format: string | undefined): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return withoutDirections(value).trim();
  if (!Number.isFinite(value)) return String(value);
  const { percentDecimals, before, after } = readNumberFormat(format);
  const date = dateOfSerial(value, format);
  if (date) return dateText(date);
  const decimal = decimalOfCell(value);
  if (percentDecimals !== undefined) return `${toFixedAtLeast(decimal.times(100), percentDecimals)}%`;
  return `${before}${toPlain(decimal)}${after}`;
}

function textParser(
  expects: string,
  blankWords: readonly string[],
  tidy: (typed: string) => string = (typed) => typed,
): CellParser<string> {
  const parse = (value: CellValue, format: string | undefined, context: ParseContext): Reading<string> => {
    if (isBlankMark(value, context.blankWords ?? blankWords)) return { kind: "blank" };
    if (isCellError(value)) return unreadable(expects, value);
    return { kind: "present", value: tidy(shownText(value, format)) };
  };
  return Object.assign(parse, { expects });
}
