import { isCellError, type CellValue } from "../../core/grid/snapshot";
import { unreadable } from "../../core/values/figure-cell";
import { isBlankMark } from "../../core/values/normalise";
import { shownText } from "../../core/values/parse-text";
import { bandOf, type Band } from "./qualitative";
import { parseQuantity, type Quantity } from "./quantity";
import type { CellParser, ParseContext, Reading } from "../../core/values/values";

/** What a target (年度指标值) or result (实际完成值) says. */
export interface Statement {
  /** As typed, ends trimmed; of a number what the cell shows. */
  readonly text: string;
  /** Set where the whole text is a quantity. */
  readonly quantity?: Quantity;
  /** Set where the text is a wording of the official bands; never beside a quantity. */
  readonly band?: Band;
}

/** 指标值: a quantity, a wording, or any other text. Here 无 is an answer. */
export const statement: CellParser<Statement> = Object.assign(readStatement, { expects: "指标值" });

function readStatement(value: CellValue, format: string | undefined, context: ParseContext): Reading<Statement> {
  if (isBlankMark(value, context.blankWords ?? [])) return { kind: "blank" };
  if (isCellError(value)) return unreadable("指标值", value);
  const text = shownText(value, format);
  const quantity = typeof value === "string" || typeof value === "number" ? parseQuantity(value, format) : undefined;
  if (quantity) return { kind: "present", value: { text, quantity } };
  const band = bandOf(text);
  return { kind: "present", value: band ? { text, band } : { text } };
}
