import { greatestOf, leastOf } from "../../core/extremes";
import { areaToA1, type Area } from "../../core/grid/address";
import { shiftFormula } from "../../core/formula/shift";
import type { Cell } from "../../core/grid/snapshot";
import { cellAt } from "../../core/fixing/snapshot-editing";
import { encodeAttribute } from "../opc/xml-text";
import type { CellChange } from "./cell-writing";
import type { SharedCell } from "./sheet-content";

/**
 * What else must change on a sheet when cells of shared formulas are overwritten. The others of a group hang on its
 * master: when that goes, the next of them takes its place, or, where a reference would be lost on the way, each gets
 * its own formula.
 */
export function rehomedFormulas(
  shared: readonly SharedCell[],
  cells: readonly Cell[],
  isOverwritten: (cell: { readonly row: number; readonly column: number }) => boolean,
): CellChange[] {
  const orphaned = shared.filter((cell) => cell.master && isOverwritten(cell));
  return orphaned.flatMap((master) => {
    const left = followersOf(master, shared).filter((cell) => !isOverwritten(cell));
    const [heir] = left;
    if (!heir) return [];
    const valueOf = (cell: SharedCell): Cell["value"] => cellAt(cells, cell)?.value ?? null;
    if (!canTakeOver(heir, left)) {
      return left.map((cell) => change(cell, valueOf(cell), undefined));
    }
    const attributes = ` t="shared" ref="${areaToA1(boundsOf(left))}" si="${encodeAttribute(master.group)}"`;
    return [change(heir, valueOf(heir), attributes)];
  });
}

/**
 * The cells whose formula comes from a master. A group number may be used by several masters, and a cell of the group
 * may carry a text of its own: what counts is that the master's formula becomes the cell's.
 */
function followersOf(master: SharedCell, shared: readonly SharedCell[]): SharedCell[] {
  return shared
    .filter((cell) => cell.group === master.group && !cell.master && follows(cell, master))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Whether the formula of a cell is what the master's becomes there. */
function follows(cell: SharedCell, master: SharedCell): boolean {
  return shiftFormula(master.formula, cell.row - master.row, cell.column - master.column) === cell.formula;
}

function canTakeOver(heir: SharedCell, group: readonly SharedCell[]): boolean {
  return group.every((cell) => follows(cell, heir));
}

function change(cell: SharedCell, value: Cell["value"], attributes: string | undefined): CellChange {
  const { row, column, formula } = cell;
  return { row, column, what: { kind: "formula", formula, value, ...(attributes !== undefined && { attributes }) } };
}

function boundsOf(cells: readonly SharedCell[]): Area {
  return {
    top: leastOf(cells.map(({ row }) => row)),
    left: leastOf(cells.map(({ column }) => column)),
    bottom: greatestOf(cells.map(({ row }) => row)),
    right: greatestOf(cells.map(({ column }) => column)),
  };
}
