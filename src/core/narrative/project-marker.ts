import type { CellRef } from "../grid/address";
import type { SheetSnapshot } from "../grid/snapshot";
import { isListMarker } from "./list-marker";

/** Beside the text of a report on one project: it says which, and that the sheet is neither a form nor 附件4. */
const OPENING = "JIHE:project:";

/** The text of the marker's cell. */
export function printProjectMarker(project: string): string {
  return `${OPENING}${project}`;
}

/** The project that a sheet is a generated report on; `undefined` for every other sheet. */
export function projectOfSheet({ cells }: SheetSnapshot): string | undefined {
  for (const { value } of cells) {
    if (typeof value === "string" && value.startsWith(OPENING)) return value.slice(OPENING.length);
  }
  return undefined;
}

/** A report on one project as it stands on its sheet. */
export interface WrittenProject {
  readonly project: string;
  /** Its first text. */
  readonly titleAt: CellRef;
  /** The markers of its lists. */
  readonly markers: readonly string[];
}

/** The generated report on a project that a sheet holds; `undefined` for every other sheet. */
export function writtenProjectOf(sheet: SheetSnapshot): WrittenProject | undefined {
  const project = projectOfSheet(sheet);
  if (project === undefined) return undefined;
  const texts = sheet.cells.flatMap(({ value, row, column }) =>
    typeof value === "string" && value.trim() !== "" ? [{ text: value, row, column }] : [],
  );
  const [title] = texts.filter(({ text }) => !text.startsWith("JIHE:"));
  const markers = texts.map(({ text }) => text).filter(isListMarker);
  return { project, titleAt: { sheet: sheet.name, row: title?.row ?? 0, column: title?.column ?? 0 }, markers };
}
