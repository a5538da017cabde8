import type { SheetSnapshot } from "../grid/snapshot";

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
