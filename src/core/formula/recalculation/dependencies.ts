import type { Area, CellRef } from "../../grid/address";
import { CellsByPlace } from "../cells-by-place";
import type { FormulaCell, FormulaCells } from "../formula-cells";
import { parseFormula, type Expression } from "../parse";
import { reachOf, type FormulaReference, type Reach } from "../references";

/** A formula cell as a node of the graph. */
export interface FormulaNode extends Reach {
  readonly kind: "formula";
  readonly at: CellRef;
  readonly row: number;
  readonly column: number;
  /** `undefined` where the formula cannot be read. */
  readonly expression: Expression | undefined;
}

/**
 * An area that formulas refer to; shared by all of them, so that a thousand look-ups in one table cost one. Of areas that
 * begin in the same row each reads the next shorter one and the rows below it, so that a column of running sums costs as
 * much as the column.
 */
export interface AreaNode {
  readonly kind: "area";
  readonly sheet: string;
  readonly area: Area;
  readonly shorter: AreaNode | undefined;
}

/** A formula, or an area between formulas. */
export type DependencyNode = FormulaNode | AreaNode;

/** Which formulas of a workbook read which cells. Sheet names are compared without regard to case. */
export class Dependencies {
  readonly formulas: readonly FormulaNode[];
  private readonly bySheet: ReadonlyMap<string, CellsByPlace<FormulaNode>>;
  private readonly areas: ReadonlyMap<string, AreaNode>;

  constructor(cells: FormulaCells) {
    this.formulas = Array.from(cells.formulas, (cell) => formulaNode(cell, cells));
    this.bySheet = bySheet(this.formulas.map((node) => [node.at.sheet, node]));
    this.areas = areasOf(this.formulas);
  }

  /** The formulas of a sheet; `undefined` where it has none. */
  formulasOn(sheet: string): CellsByPlace<FormulaNode> | undefined {
    return this.bySheet.get(sheetKey(sheet));
  }

  /** What a node reads as far as formulas are concerned. */
  *precedentsOf(node: DependencyNode): Generator<DependencyNode> {
    if (node.kind === "area") {
      const { shorter, area } = node;
      if (shorter) yield shorter;
      const rest = shorter ? { ...area, top: shorter.area.bottom + 1 } : area;
      yield* this.formulasOn(node.sheet)?.within(rest) ?? [];
      return;
    }
    for (const { sheet, area } of node.references) {
      const precedent = isOneCell(area)
        ? this.formulasOn(sheet)?.at(area.top, area.left)
        : this.areas.get(areaKey(sheet, area, area.bottom));
      if (precedent) yield precedent;
    }
  }
}

/** Every area that formulas refer to, each linked to the next shorter one that begins where it does. */
function areasOf(formulas: readonly FormulaNode[]): Map<string, AreaNode> {
  const byStart = new Map<string, Map<number, FormulaReference>>();
  for (const { references } of formulas) {
    for (const reference of references) {
      if (isOneCell(reference.area)) continue;
      const start = areaKey(reference.sheet, reference.area, 0);
      const known = byStart.get(start);
      if (known) known.set(reference.area.bottom, reference);
      else byStart.set(start, new Map([[reference.area.bottom, reference]]));
    }
  }
  const areas = new Map<string, AreaNode>();
  for (const together of byStart.values()) {
    let shorter: AreaNode | undefined;
    for (const { sheet, area } of [...together.values()].sort((a, b) => a.area.bottom - b.area.bottom)) {
      shorter = { kind: "area", sheet, area, shorter };
      areas.set(areaKey(sheet, area, area.bottom), shorter);
    }
  }
  return areas;
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function areaKey(sheet: string, { top, left, right }: Area, bottom: number): string {
  return `${top},${left},${bottom},${right}!${sheetKey(sheet)}`;
}

/** A sheet name as it is compared. */
export function sheetKey(sheet: string): string {
  return sheet.toLowerCase();
}

/** Places grouped by the sheet they are on. */
export function bySheet<Item extends { readonly row: number; readonly column: number }>(
  items: readonly (readonly [sheet: string, item: Item])[],
): Map<string, CellsByPlace<Item>> {
  const lists = new Map<string, Item[]>();
  for (const [sheet, item] of items) {
    const list = lists.get(sheetKey(sheet));
    if (list) list.push(item);
    else lists.set(sheetKey(sheet), [item]);
  }
  return new Map(Array.from(lists, ([key, list]) => [key, new CellsByPlace(list)]));
}

/** Text that is no formula may stand for anything. */
const ANYTHING: Reach = { references: [], open: true };

function formulaNode({ at, formula }: FormulaCell, cells: FormulaCells): FormulaNode {
  const expression = parseFormula(formula);
  const reach = expression ? reachOf(expression, at.sheet, cells.nameFormula?.bind(cells)) : ANYTHING;
  return { kind: "formula", at, row: at.row, column: at.column, expression, ...reach };
}
