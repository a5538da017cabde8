import type { Area } from "../../core/grid/address";
import type { CellStyle, DesignedCell } from "../../core/grid/sheet-design";

/** All areas of a sheet that look alike. */
export interface StyleRun {
  readonly style: CellStyle;
  readonly areas: readonly Area[];
}

/** The looks of cells, each with as few rectangles as rows of equal runs give. */
export function styleRuns(cells: readonly DesignedCell[]): StyleRun[] {
  const byLook = new Map<string, { readonly style: CellStyle; readonly cells: DesignedCell[] }>();
  for (const cell of cells) {
    if (!cell.style || Object.keys(cell.style).length === 0) continue;
    const key = JSON.stringify(cell.style);
    const known = byLook.get(key);
    if (known) known.cells.push(cell);
    else byLook.set(key, { style: cell.style, cells: [cell] });
  }
  return Array.from(byLook.values(), ({ style, cells: alike }) => ({ style, areas: rectangles(alike) }));
}

function rectangles(cells: readonly DesignedCell[]): Area[] {
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of inOrder) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, (typeof runs)[number]>();
  const areas: Area[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) {
      above.bottom = run.bottom;
      continue;
    }
    areas.push(run);
    open.set(key, run);
  }
  return areas;
}
