import type { SheetView, WorkbookView } from "../../app/workbook-view";
import { liesIn, refersInto, remapReferences, type Referred } from "../../core/formula/remap";
import { areaContains, type Area, type CellRef } from "../../core/grid/address";
import type { TypedCell, TypedPlan } from "./typed-cells";

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

/** What moving a block comes to. */
export interface MovePlan {
  readonly cells: readonly TypedCell[];
  /** Cells on account of which the block cannot be moved, and why, in Chinese. */
  readonly refused: TypedPlan["refused"];
}

/**
 * All that moving a block writes: the pasted cells, the cells it leaves empty, and the formulas of all sheets that refer
 * to cells of it, which follow. Hidden rows and columns of the block were not copied and stay. A formula that cannot
 * follow would read empty cells from then on, so it refuses the move.
 */
export function planMoved(view: WorkbookView, pasted: readonly TypedCell[], moved: Moved): MovePlan {
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
  const following: TypedCell[] = [];
  const refused: { at: CellRef; why: string }[] = left
    .filter(({ at }) => isInArray(source, at))
    .map(({ at }) => ({ at, why: "是数组公式，不能剪切，请改用复制" }));
  for (const sheet of view.sheets) {
    for (const { row, column, formula } of sheet.cells) {
      const at = { sheet: sheet.name, row, column };
      if (formula === undefined || gone.has(keyOf(at)) || !refersInto(formula, sheet.name, moved)) continue;
      if (!moved.to) refused.push({ at, why: "公式引用了剪切的格，粘贴处的格大小不同，公式跟不过去，请改用复制" });
      else if (isInArray(sheet, at)) refused.push({ at, why: "数组公式引用了剪切的格，不能跟着改，请改用复制" });
      else following.push(withFormula(at, remapReferences(formula, { from: sheet.name, to: sheet.name }, follow)));
    }
  }
  return { cells: [...left, ...arriving, ...following], refused };
}

function isInArray(sheet: SheetView | undefined, { row, column }: CellRef): boolean {
  return sheet?.arrays.some((area) => areaContains(area, row, column)) ?? false;
}

function followerOf(moved: Moved): (referred: Referred) => Referred {
  const { area, to } = moved;
  return (referred) => {
    if (!to || !liesIn(referred, moved)) return referred;
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
