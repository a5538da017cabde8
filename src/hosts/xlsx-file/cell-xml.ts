import { HostError } from "../../app/ports";
import { TEXT_MAX_LENGTH } from "../../core/formula/values";
import { FORMULA_MAX_LENGTH } from "../../core/formula/write";
import { isCellError, type CellValue } from "../../core/grid/snapshot";
import { withPrefixes } from "./future-functions";
import type { SharedStrings } from "./shared-strings";
import { textElement } from "./shared-strings";
import type { CellType } from "./sheet-scanner";
import { encodeEscapes, encodeXml } from "../opc/xml-text";

/** What a cell's tags hold: its `t` (nothing for numbers and empty cells) and the elements inside. */
export interface CellBody {
  readonly type: Exclude<CellType, "n" | "d"> | undefined;
  readonly inner: string;
}

export const EMPTY_BODY: CellBody = { type: undefined, inner: "" };

/**
 * The body of a constant. Text goes to the shared strings where the workbook has them; it is text whatever it begins with.
 * @throws HostError not-supported for text that no cell can hold
 */
export function constantBody(value: CellValue, prefix: string, strings: SharedStrings | undefined): CellBody {
  if (value === null || value === "") return EMPTY_BODY;
  if (typeof value !== "string") return resultBody(value, prefix);
  if (value.length > TEXT_MAX_LENGTH) throw new HostError("not-supported", "单元格文字超过 32767 字");
  if (!strings) return { type: "inlineStr", inner: `<${prefix}is>${textElement(prefix, value)}</${prefix}is>` };
  return { type: "s", inner: valueElement(prefix, String(strings.numberOf(value))) };
}

/** The value part of a formula cell; `null` leaves the value to be worked out by a spreadsheet program. */
export function resultBody(value: CellValue, prefix: string): CellBody {
  if (value === null) return EMPTY_BODY;
  if (typeof value === "string")
    return { type: "str", inner: valueElement(prefix, encodeXml(encodeEscapes(value)), value) };
  if (typeof value === "boolean") return { type: "b", inner: valueElement(prefix, value ? "1" : "0") };
  if (isCellError(value)) return { type: "e", inner: valueElement(prefix, encodeXml(value.error)) };
  return { type: undefined, inner: valueElement(prefix, numberText(value)) };
}

/** An `f` element. @throws HostError not-supported for a formula longer than Excel takes */
export function formulaElement(formula: string, prefix: string, attributes = ""): string {
  if (formula.length > FORMULA_MAX_LENGTH) throw new HostError("not-supported", "公式超过 8192 字");
  return `<${prefix}f${attributes}>${encodeXml(withPrefixes(formula))}</${prefix}f>`;
}

/** The shortest text that reads back as the same number. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`No cell can hold the number ${value}.`);
  return String(value === 0 ? 0 : value)
    .replace("e+", "E")
    .replace("e", "E");
}

function valueElement(prefix: string, encoded: string, text = ""): string {
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}v${space}>${encoded}</${prefix}v>`;
}
