import { MAX_COLUMNS } from "./address";
import type { DesignedCell, SheetDesign } from "./sheet-design";

/** The lines around a merged area belong to its cells one by one; a design names its first cell only. */
export function withMergedFrames({ cells, merges }: SheetDesign): DesignedCell[] {
  const byPlace = new Map(cells.map((cell) => [placeOf(cell), cell]));
  for (const area of merges) {
    const style = byPlace.get(placeOf({ row: area.top, column: area.left }))?.style;
    if (!style?.border) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const place = placeOf({ row, column });
        if (!byPlace.has(place)) byPlace.set(place, { row, column, style });
      }
    }
  }
  return [...byPlace.values()];
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * MAX_COLUMNS + column;
}
