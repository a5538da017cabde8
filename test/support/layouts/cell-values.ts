import { areaToA1, toA1 } from "../../../src/core/grid/address";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";

/** The values of a design by address; cells that hold nothing are left out. */
export function valuesByAddress(sheet: SheetDesign): Record<string, string | number | boolean> {
  const values: Record<string, string | number | boolean> = {};
  for (const cell of sheet.cells) if (cell.value !== undefined) values[toA1(cell)] = cell.value;
  return values;
}

/** The merged areas of a design, sorted. */
export function mergedAreas(sheet: SheetDesign): string[] {
  return sheet.merges.map(areaToA1).sort();
}

/** What the cells of a design hold, row by row, wherever it stands. */
export function valuesInOrder(sheet: SheetDesign): (string | number | boolean)[] {
  return sheet.cells.flatMap((cell) => (cell.value === undefined ? [] : [cell.value]));
}
