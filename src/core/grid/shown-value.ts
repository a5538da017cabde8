import { format, isValidFormat } from "numfmt";
import { isCellError, type CellValue } from "./snapshot";

const GENERAL = "General";
const SHOWN = { locale: "zh-CN", throws: false, nbsp: false } as const;

/** What a Chinese Excel calls General in the codes that people type. */
const GENERAL_IN_CHINESE = /G\/通用格式/g;

/**
 * What a cell shows that is wide enough: its value in its number format (General where it has none or one that nobody can read), without the
 * blanks a format puts around it for alignment. Text keeps its own.
 */
export function shownValue(value: CellValue, code: string = GENERAL): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  const pattern = code.replace(GENERAL_IN_CHINESE, GENERAL);
  const shown = format(isValidFormat(pattern) ? pattern : GENERAL, value, SHOWN);
  return typeof value === "string" ? shown : shown.trim();
}
