import type { Area, CellRef } from "../grid/address";
import { CellsByPlace } from "./cells-by-place";
import type { FormulaCell, FormulaCells } from "./formula-cells";
import { parseFormula, type Expression } from "./parse";
import { referencesIn, type FormulaReference } from "./references";

/** A formula cell as a node of the graph. */
export interface FormulaNode {
  readonly kind: "formula";
  readonly at: CellRef;
  readonly row: number;
  readonly column: number;
  /** `undefined` where the formula cannot be read. */
  readonly expression: Expression | undefined;
  readonly references: readonly FormulaReference[] | "unknown";
}

/** An area that formulas refer to; shared by all of them, so that a thousand look-ups in one table cost one. */
export interface AreaNode {
  readonly kind: "area";
  readonly sheet: string;
  readonly area: Area;
}

/** A formula, or an area between formulas. */
export type DependencyNode = FormulaNode | AreaNode;

/** Which formulas of a workbook read which cells. Sheet names are compared without regard to case. */
export class Dependencies {
  readonly formulas: readonly FormulaNode[];
  private readonly bySheet: ReadonlyMap<string, CellsByPlace<FormulaNode>>;
  private readonly areas = new Map<string, AreaNode>();

  constructor(cells: FormulaCells) {
    this.formulas = Array.from(cells.formulas, (cell) => formulaNode(cell, cells));
    this.bySheet = bySheet(this.formulas.map((node) => [node.at.sheet, node]));
  }

  /** The formulas of a sheet; `undefined` where it has none. */
  formulasOn(sheet: string): CellsByPlace<FormulaNode> | undefined {
    return this.bySheet.get(sheetKey(sheet));
  }

  /** What a node reads as far as formulas are concerned. */
  *precedentsOf(node: DependencyNode): Generator<DependencyNode> {
    if (node.kind === "area") yield* this.formulasOn(node.sheet)?.within(node.area) ?? [];
    else if (node.references !== "unknown") {
      for (const reference of node.references) {
        const precedent = this.precedentFor(reference);
        if (precedent) yield precedent;
      }
    }
  }

  private precedentFor({ sheet, area }: FormulaReference): DependencyNode | undefined {
    if (area.top === area.bottom && area.left === area.right) return this.formulasOn(sheet)?.at(area.top, area.left);
    const key = `${area.top},${area.left},${area.bottom},${area.right}!${sheetKey(sheet)}`;
    const known = this.areas.get(key);
    if (known) return known;
    const node: AreaNode = { kind: "area", sheet, area };
    this.areas.set(key, node);
    return node;
  }
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

function formulaNode({ at, formula }: FormulaCell, cells: FormulaCells): FormulaNode {
  const expression = parseFormula(formula);
  const references = expression ? referencesIn(expression, at.sheet, cells.nameFormula?.bind(cells)) : "unknown";
  return { kind: "formula", at, row: at.row, column: at.column, expression, references };
}
