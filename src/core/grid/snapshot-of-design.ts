import type { SheetDesign } from "./sheet-design";
import type { Cell, WorkbookSnapshot } from "./snapshot";

/** The snapshot a host would read from sheets made of these designs. Formulas show the value the design gives them. */
export function snapshotOfDesign(designs: readonly SheetDesign[]): WorkbookSnapshot {
  return {
    sheets: designs.map((design) => ({
      name: design.name,
      hidden: false,
      merges: design.merges,
      cells: design.cells
        .filter((cell) => cell.value !== undefined || cell.formula !== undefined)
        .map(
          (cell): Cell => ({
            row: cell.row,
            column: cell.column,
            value: cell.value ?? null,
            ...(cell.formula === undefined ? {} : { formula: cell.formula }),
            ...(cell.style?.format === undefined ? {} : { format: cell.style.format }),
          }),
        )
        .sort((a, b) => a.row - b.row || a.column - b.column),
    })),
  };
}
