import type { Area, CellRef } from "../../grid/address";
import { CellsByPlace } from "../cells-by-place";
import type { FormulaCell, FormulaCells } from "../formula-cells";
import { parseFormula, type Expression } from "../parse";
import { reachOf, type NameFormula, type Reach } from "../references";

/** A formula cell as a node of the graph. Its formula is read when first asked for: a ledger of thousands may hang on nothing. */
export class FormulaNode {
  readonly kind = "formula";
  readonly at: CellRef;
  readonly row: number;
  readonly column: number;
  #read: { readonly expression: Expression | undefined; readonly reach: Reach } | undefined;

  constructor(
    private readonly cell: FormulaCell,
    private readonly nameFormula: NameFormula | undefined,
  ) {
    this.at = cell.at;
    this.row = cell.at.row;
    this.column = cell.at.column;
  }

  /** How many characters it has. */
  get length(): number {
    return this.cell.formula.length;
  }

  /** `undefined` where the formula cannot be read. */
  get expression(): Expression | undefined {
    return this.#parsed().expression;
  }

  get references(): Reach["references"] {
    return this.#parsed().reach.references;
  }

  get open(): boolean {
    return this.#parsed().reach.open;
  }

  #parsed(): { readonly expression: Expression | undefined; readonly reach: Reach } {
    if (this.#read) return this.#read;
    const { at, formula } = this.cell;
    const expression = parseFormula(formula);
    const reach = expression ? reachOf(expression, at.sheet, this.nameFormula) : ANYTHING;
    return (this.#read = { expression, reach });
  }
}

/**
 * An area that formulas refer to; shared by all of them, so that a thousand look-ups in one table cost one. Of areas that
 * begin in the same row each reads the next shorter one that was asked for before it and the rows below that, so that a column of running
 * sums costs as much as the column.
 */
interface AreaNode {
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
  /** Areas that formulas refer to by where they begin, from the shortest to the longest. */
  private readonly areas = new Map<string, AreaNode[]>();

  constructor(cells: FormulaCells) {
    const nameFormula = cells.nameFormula?.bind(cells);
    this.formulas = Array.from(cells.formulas, (cell) => new FormulaNode(cell, nameFormula));
    this.bySheet = bySheet(this.formulas.map((node) => [node.at.sheet, node]));
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
      const precedent = isOneCell(area) ? this.formulasOn(sheet)?.at(area.top, area.left) : this.areaNode(sheet, area);
      if (precedent) yield precedent;
    }
  }

  private areaNode(sheet: string, area: Area): AreaNode {
    const start = `${area.top},${area.left},${area.right}!${sheetKey(sheet)}`;
    const known = this.areas.get(start) ?? [];
    if (known.length === 0) this.areas.set(start, known);
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (known[middle]!.area.bottom < area.bottom) low = middle + 1;
      else high = middle;
    }
    const same = known[low];
    if (same?.area.bottom === area.bottom) return same;
    const node: AreaNode = { kind: "area", sheet, area, shorter: known[low - 1] };
    known.splice(low, 0, node);
    return node;
  }
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
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
