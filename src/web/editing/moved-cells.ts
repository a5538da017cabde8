import type { SheetView, WorkbookView } from "../../app/workbook-view";
import { remapReferences, type Referred } from "../../core/formula/remap";
import { areaContains, type Area, type CellRef } from "../../core/grid/address";
import type { TypedCell } from "./typed-cells";

/** A block that was cut and is pasted now. */
export interface Moved {
  readonly sheet: string;
  readonly area: Area;
  /** Where its first cell goes; `undefined` where its cells go differently far, so that nothing can follow them. */
  readonly to?: CellRef;
}

/** What there is to say of a deed beyond its cells. */
export interface Deed {
  /** All of it is written, or nothing. */
  readonly whole?: true;
  /** The block that was cut for it. */
  readonly moved?: Moved;
}

/**
 * All that moving a block writes: the pasted cells, the cells it leaves empty, and the formulas of all sheets that refer
 * to cells of it, which follow. Hidden rows and columns of the block were not copied and stay.
 */
export function planMoved(view: WorkbookView, pasted: readonly TypedCell[], moved: Moved): readonly TypedCell[] {
  const follow = followerOf(moved);
  const written = new Set(pasted.map(({ at }) => keyOf(at)));
  const home = { from: moved.sheet, to: moved.to?.sheet ?? moved.sheet };
  const arriving = pasted.map((cell) => {
    const { content } = cell;
    if (!content || !("formula" in content)) return cell;
    return withFormula(cell.at, remapReferences(content.formula, home, follow), cell.format);
  });
  const source = view.sheets.find(({ name }) => name === moved.sheet);
  const left = source ? leftCells(source, moved.area).filter(({ at }) => !written.has(keyOf(at))) : [];
  const gone = new Set([...written, ...left.map(({ at }) => keyOf(at))]);
  const following = view.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }) => {
      const at = { sheet: name, row, column };
      if (formula === undefined || gone.has(keyOf(at))) return [];
      const followed = remapReferences(formula, { from: name, to: name }, follow);
      return followed === formula ? [] : [withFormula(at, followed)];
    }),
  );
  return [...left, ...arriving, ...following];
}

function followerOf({ sheet, area, to }: Moved): (referred: Referred) => Referred {
  const key = sheet.toLowerCase();
  return (referred) => {
    const inside =
      referred.sheet.toLowerCase() === key &&
      areaContains(area, referred.area.top, referred.area.left) &&
      areaContains(area, referred.area.bottom, referred.area.right);
    if (!to || !inside) return referred;
    const [rows, columns] = [to.row - area.top, to.column - area.left];
    return {
      sheet: to.sheet,
      area: {
        top: referred.area.top + rows,
        bottom: referred.area.bottom + rows,
        left: referred.area.left + columns,
        right: referred.area.right + columns,
      },
    };
  };
}

function leftCells({ name, cells, rowHeights, columnWidths }: SheetView, area: Area): TypedCell[] {
  return cells
    .filter(({ row, column }) => areaContains(area, row, column))
    .filter(({ row, column }) => rowHeights[row] !== 0 && columnWidths[column] !== 0)
    .filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""))
    .map(({ row, column }) => ({ at: { sheet: name, row, column }, text: "" }));
}

function withFormula(at: CellRef, formula: string, format?: string): TypedCell {
  return { at, text: `=${formula}`, content: { formula }, ...(format !== undefined && { format }) };
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${row},${column},${sheet}`;
}
