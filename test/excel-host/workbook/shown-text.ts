import { format, isValidFormat } from "numfmt";
import { isCellError, type CellValue } from "../../../src/core/grid/snapshot";

/** What a cell shows, and whether the emulator had to show it in General because it does not know the format. */
export interface ShownText {
  readonly text: string;
  readonly guessed: boolean;
}

/** The text of a cell as it stands on the sheet, column width aside, by a library: the pane's own formats are not what it is held against. */
export function shownText(value: CellValue, code: string): ShownText {
  if (value === null) return { text: "", guessed: false };
  if (isCellError(value)) return { text: value.error, guessed: false };
  const pattern = code.replaceAll("上午/下午", "[$-804]AM/PM");
  const guessed = !isValidFormat(pattern);
  return { text: format(guessed ? "General" : pattern, value, { nbsp: false }), guessed };
}
