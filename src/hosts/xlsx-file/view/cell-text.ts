import { formatColor } from "numfmt";
import { shownValue } from "../../../core/grid/shown-value";
import type { CellValue } from "../../../core/grid/snapshot";

/** A value as a cell shows it. */
interface CellText {
  readonly text: string;
  /** `RRGGBB`, where the number format colours the value. */
  readonly color?: string;
}

/** The colours a format may name. */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "00FF00",
  blue: "0000FF",
  yellow: "FFFF00",
  magenta: "FF00FF",
  cyan: "00FFFF",
};

/** A value through a number format code (General where absent), as Excel shows it in a cell that is wide enough. */
export function cellText(value: CellValue, code: string | undefined): CellText {
  // Most texts stand under a format for numbers only, and reading formats takes its time.
  if (typeof value === "string" && !speaksOfText(code)) return { text: value };
  const pattern = code?.replaceAll("上午/下午", "AM/PM");
  const text = shownValue(value, pattern);
  const color = typeof value === "number" && pattern?.includes("[") ? colorOf(pattern, value) : undefined;
  return color === undefined ? { text } : { text, color };
}

/** Only a fourth section, or an @ in another, says how text is shown: `;;;` hides it. */
function speaksOfText(code = ""): boolean {
  return code.includes("@") || code.split(";").length > 3;
}

function colorOf(pattern: string, value: number): string | undefined {
  const color = formatColor(pattern, value, { throws: false });
  if (typeof color !== "string") return undefined;
  const [, digits = ""] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color) ?? [];
  if (digits === "") return NAMED_COLORS[color];
  return (digits.length === 6 ? digits : digits.replace(/./g, "$&$&")).toUpperCase();
}
