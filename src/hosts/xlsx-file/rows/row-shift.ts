import type { Referred } from "../../../core/formula/remap";
import { MAX_ROWS, type Area } from "../../../core/grid/address";

/** Rows that are put in before `at`, or taken out from `at` on; zero-based. */
export interface RowShift {
  readonly sheet: string;
  readonly at: number;
  /** More than none put in, fewer taken out. */
  readonly rows: number;
  /** The row that new rows are made like: `at` itself, or the one above it. What reaches over it takes them in. */
  readonly like: number;
}

/** Where a row is afterwards; `undefined` where it is gone. */
export function rowAfter({ at, rows }: RowShift, row: number): number | undefined {
  if (row < at) return row;
  return rows < 0 && row < at - rows ? undefined : row + rows;
}

/**
 * Where an area is afterwards; `undefined` where nothing of it is left. Areas of several rows that hold the row which new
 * rows are made like take them in, even at their edge; with `always` those of one row do so too.
 */
export function areaAfter(shift: RowShift, area: Area, always = false): Area | undefined {
  const { at, rows, like } = shift;
  const { top, bottom } = area;
  if (rows < 0) {
    const last = at - rows - 1;
    if (top >= at && bottom <= last) return undefined;
    const newTop = top < at ? top : Math.max(at, top + rows);
    const newBottom = bottom < at ? bottom : bottom <= last ? at - 1 : bottomAfter(bottom, rows);
    return { ...area, top: newTop, bottom: newBottom };
  }
  const takesIn = (always || bottom > top) && top <= like && like <= bottom;
  const newTop = top > at || (top === at && !takesIn) ? top + rows : top;
  const newBottom = bottom >= at || (takesIn && bottom === at - 1) ? bottomAfter(bottom, rows) : bottom;
  return newTop >= MAX_ROWS ? undefined : { ...area, top: newTop, bottom: newBottom };
}

/** What reaches to the end of the sheet goes on doing so. */
function bottomAfter(bottom: number, rows: number): number {
  return bottom === MAX_ROWS - 1 ? bottom : Math.min(MAX_ROWS - 1, bottom + rows);
}

/** References to cells of the sheet follow them, others stay. */
export function follower(shift: RowShift): (referred: Referred) => Referred | undefined {
  const sheet = shift.sheet.toLowerCase();
  return (referred) => {
    if (referred.sheet.toLowerCase() !== sheet) return referred;
    const area = areaAfter(shift, referred.area);
    return area && { ...referred, area };
  };
}
