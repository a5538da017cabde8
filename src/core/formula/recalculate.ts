import { areaContains, parseA1, printRef, type Area, type CellRef } from "../grid/address";
import type { CellValue } from "../grid/snapshot";
import { Decimal } from "../numbers/decimal";
import { componentsInOrder } from "./components";
import type { ContextCell, ContextValue, FormulaContext } from "./context";
import { bySheet, Dependencies, sheetKey, type DependencyNode, type FormulaNode } from "./dependencies";
import { evaluateExpression, toCellValue, type FormulaResult } from "./evaluate";
import type { FormulaCells } from "./formula-cells";

export { formulaCellsOf, type FilledCell, type FormulaCell, type FormulaCells } from "./formula-cells";

/** What changed cells mean for the formulas of a workbook. Sheets are spelled as in the workbook. */
export interface Recalculation {
  /** New values of formula cells by `refKey`, those that stay the same included. Never `null`. */
  readonly fresh: ReadonlyMap<string, CellValue>;
  /** Formula cells whose shown value may be wrong now and which we cannot work out, in the order of the workbook. */
  readonly unknown: readonly CellRef[];
}

/** The key of a cell in `Recalculation.fresh`: `附件1!D13`. */
export function refKey(at: CellRef): string {
  return printRef(at);
}

/** The cell behind a key made by `refKey`. */
export function readRefKey(key: string): CellRef {
  const end = key.lastIndexOf("!");
  return { sheet: key.slice(0, end), ...parseA1(key.slice(end + 1))! };
}

/**
 * Works out again every formula that hangs on the changed cells, changed cells that hold a formula included. `cells`
 * shows the workbook as it is after the change; values of formulas stored there are trusted where nothing they read
 * changed. A formula is unknown where we cannot evaluate it, where it is part of a cycle, where it needs such a cell,
 * or where it cannot be told what it reads.
 */
export function recalculate(cells: FormulaCells, changed: readonly CellRef[]): Recalculation {
  if (changed.length === 0) return { fresh: new Map(), unknown: [] };
  return new Recalculating(cells, changed).run();
}

class Recalculating {
  private readonly dependencies: Dependencies;
  private readonly changed: ReturnType<typeof bySheet<CellRef>>;
  private readonly sheetNames: ReadonlyMap<string, string>;
  /** Formulas and areas that the change reaches. */
  private readonly reached = new Set<DependencyNode>();
  private readonly outcomes = new Map<FormulaNode, FormulaResult>();

  constructor(
    private readonly cells: FormulaCells,
    changed: readonly CellRef[],
  ) {
    this.dependencies = new Dependencies(cells);
    this.changed = bySheet(changed.map((at) => [at.sheet, at]));
    this.sheetNames = new Map(cells.sheets.map((name) => [sheetKey(name), name]));
  }

  run(): Recalculation {
    const { formulas } = this.dependencies;
    const components = componentsInOrder<DependencyNode>(formulas, (node) => this.dependencies.precedentsOf(node));
    for (const component of components) this.settle(component);
    const fresh = new Map<string, CellValue>();
    const unknown: CellRef[] = [];
    for (const node of formulas.filter((formula) => this.reached.has(formula))) {
      const outcome = this.outcomes.get(node)!;
      if (outcome.kind === "not-evaluated") unknown.push(node.at);
      else fresh.set(refKey(node.at), toCellValue(outcome));
    }
    return { fresh, unknown };
  }

  /** All that the component reads outside of itself is settled already. */
  private settle(component: readonly DependencyNode[]): void {
    const isReached = component.some((node) => this.isReached(node));
    if (isReached) for (const node of component) this.reached.add(node);
    const inCycle = component.length > 1 || readsItself(component[0]!);
    for (const node of component) {
      if (node.kind !== "formula") continue;
      // A formula stored without its value is worked out too, since reached ones may read it.
      if (isReached || this.storedValue(node) === null) this.outcomes.set(node, this.outcomeOf(node, inCycle));
    }
  }

  private isReached(node: DependencyNode): boolean {
    if (this.isChanged(node)) return true;
    for (const precedent of this.dependencies.precedentsOf(node)) if (this.reached.has(precedent)) return true;
    return false;
  }

  private isChanged(node: DependencyNode): boolean {
    if (node.kind === "area") return this.changedWithin(node.sheet, node.area);
    if (node.references === "unknown") return true;
    const { sheet, row, column } = node.at;
    if (this.changed.get(sheetKey(sheet))?.at(row, column)) return true;
    return node.references.some((reference) => this.changedWithin(reference.sheet, reference.area));
  }

  private changedWithin(sheet: string, area: Area): boolean {
    return this.changed.get(sheetKey(sheet))?.within(area)[Symbol.iterator]().next().done === false;
  }

  private outcomeOf(node: FormulaNode, inCycle: boolean): FormulaResult {
    if (inCycle) return notEvaluated("循环引用");
    if (!node.expression) return notEvaluated("公式无法识别");
    if (node.references === "unknown") return notEvaluated("公式引用的单元格无法确定");
    return evaluateExpression(node.expression, this.contextFor(node));
  }

  private contextFor({ at }: FormulaNode): FormulaContext {
    const { cells } = this;
    return {
      sheet: at.sheet,
      at,
      hasSheet: (name) => this.sheetNames.has(sheetKey(name)),
      cellValue: (sheet, row, column) => {
        const own = this.ownName(sheet);
        return this.fresh(this.dependencies.formulasOn(own)?.at(row, column)) ?? cells.value(own, row, column);
      },
      cellsIn: (sheet, area) => this.freshCells(this.ownName(sheet), area),
      ...(cells.nameFormula && { nameFormula: cells.nameFormula.bind(cells) }),
    };
  }

  private *freshCells(sheet: string, area: Area): Generator<ContextCell> {
    const formulas = this.dependencies.formulasOn(sheet);
    for (const cell of this.cells.filled(sheet, area)) {
      const value = this.fresh(formulas?.at(cell.row, cell.column));
      yield value === undefined ? cell : { row: cell.row, column: cell.column, value };
    }
  }

  /** What a formula just worked out shows to others; `undefined` where the stored value stands. */
  private fresh(node: FormulaNode | undefined): Exclude<ContextValue, null> | undefined {
    const outcome = node && this.outcomes.get(node);
    return outcome && shownBy(outcome);
  }

  private storedValue({ at }: FormulaNode): CellValue {
    return this.cells.value(at.sheet, at.row, at.column);
  }

  private ownName(sheet: string): string {
    return this.sheetNames.get(sheetKey(sheet)) ?? sheet;
  }
}

function readsItself(node: DependencyNode): boolean {
  if (node.kind !== "formula" || node.references === "unknown") return false;
  const { at } = node;
  return node.references.some(
    ({ sheet, area }) => sheetKey(sheet) === sheetKey(at.sheet) && areaContains(area, at.row, at.column),
  );
}

/** What other formulas see of a formula just worked out: all its digits, not only those that the cell will hold. */
function shownBy(outcome: FormulaResult): Exclude<ContextValue, null> {
  if (outcome.kind === "not-evaluated") return outcome;
  return outcome.kind === "value" && outcome.value instanceof Decimal ? outcome.value : toCellValue(outcome);
}

function notEvaluated(why: string): FormulaResult {
  return { kind: "not-evaluated", why };
}
