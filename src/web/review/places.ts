import { parseA1 } from "../../core/grid/address";
import type { CellRef } from "../../core/grid/address";
import { pathOf } from "../files/given-file";
import type { ReviewUnit } from "./review-state";
import { namesWithin } from "./sets";

/** A cell of a unit's files; `file` where they are several. */
export interface PlaceInSet {
  readonly file?: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** A place as it is printed, `附件1!B12` or `[附件1.xlsx]附件1!B12`, in its parts; the name of a file may have brackets, a sheet's has none. */
export function toPlace(printed: string): PlaceInSet {
  const mark = printed.lastIndexOf("!");
  const cell = printed.slice(mark + 1);
  if (mark < 0 || !/^[A-Z]+\d+$/.test(cell)) return { file: null, sheet: null, cell: null };
  const close = printed.startsWith("[") ? printed.slice(0, mark).lastIndexOf("]") : -1;
  return { file: close < 0 ? null : printed.slice(1, close), sheet: printed.slice(close + 1, mark), cell };
}

/** Which of a unit's files a place is in, and its cell there; the first file where it names none. */
export function cellOf(unit: ReviewUnit, { file, sheet, cell }: PlaceInSet): { at: number; ref: CellRef | undefined } {
  const at = file ? namesWithin(unit.files.map(pathOf)).indexOf(file) : 0;
  const place = cell === null ? undefined : parseA1(cell);
  return { at: Math.max(at, 0), ref: sheet !== null && place ? { sheet, ...place } : undefined };
}
