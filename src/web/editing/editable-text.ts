import { format as formatted, isDateFormat, isPercentFormat } from "numfmt";
import type { CellLook, CellView } from "../../app/workbook-view";
import { isCellError } from "../../core/grid/snapshot";
import { Decimal } from "../../core/numbers/decimal";
import { readTyped } from "./typed-entry";

/** Excel keeps no more digits of a number. */
const DIGITS = 15;

/** What an editor shows of a cell: typed again, it gives the same content. */
export function editableText(cell: CellView | undefined, look: CellLook | undefined): string {
  if (!cell) return "";
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? editableWords(value, look?.format) : editableNumber(value, look?.format);
}

/** An apostrophe stands before text that would be taken for something else. */
function editableWords(text: string, format: string | undefined): string {
  const entry = readTyped(text, format);
  const stays = entry.kind === "content" && "value" in entry.content && entry.content.value === text;
  return stays ? text : `'${text}`;
}

function editableNumber(value: number, format: string | undefined): string {
  if (format === undefined) return plainNumber(value);
  if (isDateFormat(format)) return editableDate(value);
  return isPercentFormat(format)
    ? `${new Decimal(value.toPrecision(DIGITS)).times(100).toString()}%`
    : plainNumber(value);
}

function editableDate(value: number): string {
  if (value < 0) return plainNumber(value);
  const date = value >= 1 ? ["yyyy/m/d"] : [];
  const time = value % 1 > 0 || value < 1 ? ["h:mm:ss"] : [];
  return formatted([...date, ...time].join(" "), value, { locale: "zh-CN", throws: false });
}

function plainNumber(value: number): string {
  return String(Number(value.toPrecision(DIGITS)))
    .replace("e+", "E+")
    .replace("e-", "E-");
}
