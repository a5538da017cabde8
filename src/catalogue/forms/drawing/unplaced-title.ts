import type { SheetSnapshot } from "../../../core/grid/snapshot";

/** The sheet of an imported workbook that keeps what found no place on a form. It is never read as one. */
export const UNPLACED_SHEET = "未能识别的内容";

/** Whether a sheet is such a one: its first filled cell is the title. */
export function isUnplacedSheet({ cells }: SheetSnapshot): boolean {
  return cells.find(({ value }) => value !== null && value !== "")?.value === UNPLACED_SHEET;
}
