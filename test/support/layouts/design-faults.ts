import { areaContains, areaToA1, toA1 } from "../../../src/core/grid/address";
import type { Area } from "../../../src/core/grid/address";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";

/** What no spreadsheet program would accept in a design, in words; none for a well-formed one. */
export function designFaults(sheet: SheetDesign): string[] {
  return [...cellFaults(sheet), ...mergeFaults(sheet)];
}

function cellFaults(sheet: SheetDesign): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const cell of sheet.cells) {
    const address = toA1(cell);
    if (seen.has(address)) faults.push(`${sheet.name}!${address} stands twice`);
    seen.add(address);
    if (cell.column < 0 || cell.column >= sheet.columnWidths.length)
      faults.push(`${sheet.name}!${address} has no width`);
    const holds = cell.value !== undefined || cell.formula !== undefined;
    const inside = sheet.merges.find((area) => areaContains(area, cell.row, cell.column) && !isAnchor(area, cell));
    if (holds && inside) faults.push(`${sheet.name}!${address} is hidden under ${areaToA1(inside)}`);
  }
  return faults;
}

function mergeFaults({ merges, name }: SheetDesign): string[] {
  const faults: string[] = [];
  merges.forEach((area, index) => {
    if (area.top === area.bottom && area.left === area.right) faults.push(`${name}!${areaToA1(area)} merges one cell`);
    for (const other of merges.slice(index + 1)) {
      if (overlap(area, other)) faults.push(`${name}!${areaToA1(area)} overlaps ${areaToA1(other)}`);
    }
  });
  return faults;
}

function isAnchor(area: Area, cell: { readonly row: number; readonly column: number }): boolean {
  return area.top === cell.row && area.left === cell.column;
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
