import { isCellError, type CellValue } from "../../../src/core/grid/snapshot";
import { formatValue } from "../../../src/core/formula/number-format";
import { numberInCell } from "../../../src/core/formula/general";
import { NotEvaluable } from "../../../src/core/formula/values";
import { Decimal } from "../../../src/core/numbers/decimal";
import { formatDate } from "./date-numbers";

/** What a cell shows, and whether the emulator had to show it in General because it does not know the format. */
export interface ShownText {
  readonly text: string;
  readonly guessed: boolean;
}

/** The text of a cell as it stands on the sheet, column width aside. */
export function shownText(value: CellValue, format: string): ShownText {
  if (value === null) return sure("");
  if (isCellError(value)) return sure(value.error);
  if (typeof value === "boolean") return sure(value ? "TRUE" : "FALSE");
  if (typeof value === "string") return sure(inTextPart(value, format));
  try {
    return sure(formatValue(new Decimal(value), format));
  } catch (error) {
    if (!(error instanceof NotEvaluable)) throw error;
  }
  const date = formatDate(value, format);
  return date === undefined ? { text: numberInCell(new Decimal(value)), guessed: true } : sure(date);
}

/** Only the part of a format that is for texts concerns them; without one they show as they are. */
function inTextPart(text: string, format: string): string {
  const sections = format.split(";");
  const section = sections.length === 4 || sections.at(-1)!.includes("@") ? sections.at(-1)! : "@";
  const pieces = Array.from(section.matchAll(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|[^]/g), ([piece]) => piece);
  return pieces.map((piece) => textPiece(piece, text)).join("");
}

function textPiece(piece: string, text: string): string {
  if (piece === "@") return text;
  if (piece.startsWith('"')) return piece.slice(1, -1);
  if (piece.length === 1) return piece;
  return piece.startsWith("\\") ? piece.slice(1) : "";
}

function sure(text: string): ShownText {
  return { text, guessed: false };
}
