import { areaContains, parseA1, printRef, type Area, type CellRef } from "../../grid/address";
import type { CellValue } from "../../grid/snapshot";
import { Decimal } from "../../numbers/decimal";
import { componentsInOrder } from "./components";
import type { ContextCell, ContextValue, FormulaContext } from "../context";
import { bySheet, Dependencies, sheetKey, type DependencyNode, type FormulaNode } from "./dependencies";
import { evaluateExpression, toCellValue, type FormulaResult } from "./evaluate";
import type { FormulaCell, FormulaCells } from "../formula-cells";
import { RunningSums } from "./running-sums";
import { NotEvaluable } from "../values";

/** What changed cells mean for the formulas of a workbook. Sheets are spelled as in the workbook. */
interface Recalculation {
  /** New values of formula cells by `refKey`, those that stay the same included. Never `null`. */
  readonly fresh: ReadonlyMap<string, CellValue>;
  /** Formula cells that hang on the change and that we cannot work out, in the order of the workbook. */
  readonly unknown: readonly CellRef[];
  /** Formula cells that may hang on the change, or not: nobody can tell from here. What they show is not known to be wrong. */
  readonly uncertain: readonly CellRef[];
}

/**
 * So many steps at most: a formula is ten and its length, a part of it, a cell read or a way from formula to formula one. Twenty
 * forms take a few thousand; a ledger of look-ups beside them could take hours.
 */
const MOST_STEPS = 1_000_000;
const STEPS_OF_FORMULA = 10;
const TOO_MUCH = "公式要读的单元格太多";

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
 * changed. A formula is unknown where it hangs on the change and we cannot evaluate it, it is part of a cycle, or it needs
 * such a cell; uncertain where it cannot be told what it reads (INDIRECT …), where it needs such a cell and nothing that
 * changed, and where there are too many formulas to work out.
 */
export function recalculate(cells: FormulaCells, changed: readonly CellRef[]): Recalculation {
  if (changed.length === 0) return { fresh: new Map(), unknown: [], uncertain: [] };
  return new Recalculating(cells, changed).run();
}

/**
 * The values of formulas that are stored without one, by `refKey`; those we cannot work out are left out. Values that are
 * stored are trusted. Sheets with few such formulas come first: a ledger beside the forms must not use up the work.
 */
export function missingResults(cells: FormulaCells): ReadonlyMap<string, CellValue> {
  const bySheetName = new Map<string, FormulaCell[]>();
  for (const cell of cells.formulas) {
    const { sheet, row, column } = cell.at;
    if (cells.value(sheet, row, column) !== null) continue;
    const missing = bySheetName.get(sheet);
    if (missing) missing.push(cell);
    else bySheetName.set(sheet, [cell]);
  }
  const formulas = [...bySheetName.values()].sort((a, b) => a.length - b.length).flat();
  return formulas.length === 0 ? new Map() : new Recalculating({ ...cells, formulas }, []).results();
}

/** How surely a change reaches a formula or an area. */
type Reached = "no" | "perhaps" | "yes";

class Recalculating {
  private readonly dependencies: Dependencies;
  private readonly changed: ReturnType<typeof bySheet<CellRef>>;
  private readonly sheetNames: ReadonlyMap<string, string>;
  /** Formulas and areas that the change reaches, or may reach. */
  private readonly reached = new Map<DependencyNode, Reached>();
  private readonly outcomes = new Map<FormulaNode, FormulaResult>();
  private readonly sums = new RunningSums((sheet, area) => this.freshCells(sheet, area));
  private stepsLeft = MOST_STEPS;

  constructor(
    private readonly cells: FormulaCells,
    changed: readonly CellRef[],
  ) {
    this.dependencies = new Dependencies(cells);
    this.changed = bySheet(changed.map((at) => [at.sheet, at]));
    this.sheetNames = new Map(cells.sheets.map((name) => [sheetKey(name), name]));
  }

  run(): Recalculation {
    this.settleAll();
    const fresh = new Map<string, CellValue>();
    const unknown: CellRef[] = [];
    const uncertain: CellRef[] = [];
    for (const node of this.dependencies.formulas) {
      // One that was never come to may hang on the change or not.
      const reached = this.reached.get(node) ?? "perhaps";
      const outcome = this.outcomes.get(node);
      if (reached === "no") continue;
      if (reached === "perhaps" || !outcome) uncertain.push(node.at);
      else if (outcome.kind !== "not-evaluated") fresh.set(refKey(node.at), toCellValue(outcome));
      else (outcome.why === TOO_MUCH ? uncertain : unknown).push(node.at);
    }
    return { fresh, unknown, uncertain };
  }

  /** What could be worked out, whether a change reaches it or not. */
  results(): ReadonlyMap<string, CellValue> {
    this.settleAll();
    const results = new Map<string, CellValue>();
    for (const [{ at }, outcome] of this.outcomes) {
      if (outcome.kind !== "not-evaluated") results.set(refKey(at), toCellValue(outcome));
    }
    return results;
  }

  private settleAll(): void {
    for (const component of componentsInOrder<DependencyNode>(this.dependencies.formulas, (node) => this.ways(node))) {
      if (this.stepsLeft <= 0) return;
      this.settle(component);
    }
  }

  /** Where to go from a node, while there is work left: what is found after that is not looked at. */
  private *ways(node: DependencyNode): Generator<DependencyNode> {
    if (node.kind === "formula") this.stepsLeft -= node.length;
    if (this.stepsLeft <= 0) return;
    for (const precedent of this.dependencies.precedentsOf(node)) {
      if (--this.stepsLeft <= 0) return;
      yield precedent;
    }
  }

  /** All that the component reads outside of itself is settled already. */
  private settle(component: readonly DependencyNode[]): void {
    const reached = component.reduce<Reached>((most, node) => surer(most, this.howReached(node)), "no");
    for (const node of component) this.reached.set(node, reached);
    const inCycle = component.length > 1 || readsItself(component[0]!);
    for (const node of component) {
      if (node.kind !== "formula") continue;
      const isStored = this.storedValue(node) !== null;
      if (reached === "perhaps" && isStored) this.outcomes.set(node, notEvaluated("值可能已经变化"));
      // A formula stored without its value is worked out too, since reached ones may read it.
      else if (reached !== "no" || !isStored) this.outcomes.set(node, this.outcomeOf(node, inCycle));
    }
  }

  private howReached(node: DependencyNode): Reached {
    if (this.isChanged(node)) return "yes";
    let reached: Reached = node.kind === "formula" && node.open && this.changed.size > 0 ? "perhaps" : "no";
    for (const precedent of this.dependencies.precedentsOf(node)) {
      reached = surer(reached, this.reached.get(precedent) ?? "no");
      if (reached === "yes") break;
    }
    return reached;
  }

  private isChanged(node: DependencyNode): boolean {
    if (node.kind === "area") return this.changedWithin(node.sheet, node.area);
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
    if (node.open) return notEvaluated("公式引用的单元格无法确定");
    this.stepsLeft -= STEPS_OF_FORMULA;
    return this.stepsLeft > 0 ? evaluateExpression(node.expression, this.contextFor(node)) : notEvaluated(TOO_MUCH);
  }

  private contextFor({ at }: FormulaNode): FormulaContext {
    const { cells } = this;
    return {
      sheet: at.sheet,
      at,
      hasSheet: (name) => this.sheetNames.has(sheetKey(name)),
      cellValue: (sheet, row, column) => {
        this.takeStep();
        const own = this.ownName(sheet);
        return this.fresh(this.dependencies.formulasOn(own)?.at(row, column)) ?? cells.value(own, row, column);
      },
      cellsIn: (sheet, area) => this.freshCells(this.ownName(sheet), area),
      takeStep: () => this.takeStep(),
      sumOf: (sheet, area) => this.sums.sumOf(this.ownName(sheet), area),
      ...(cells.nameFormula && { nameFormula: cells.nameFormula.bind(cells) }),
    };
  }

  private *freshCells(sheet: string, area: Area): Generator<ContextCell> {
    const formulas = this.dependencies.formulasOn(sheet);
    for (const cell of this.cells.filled(sheet, area)) {
      this.takeStep();
      const value = this.fresh(formulas?.at(cell.row, cell.column));
      yield value === undefined ? cell : { row: cell.row, column: cell.column, value };
    }
  }

  private takeStep(): void {
    if (--this.stepsLeft <= 0) throw new NotEvaluable(TOO_MUCH);
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

function surer(a: Reached, b: Reached): Reached {
  if (a === "yes" || b === "yes") return "yes";
  return a === "perhaps" || b === "perhaps" ? "perhaps" : "no";
}

function readsItself(node: DependencyNode): boolean {
  if (node.kind !== "formula") return false;
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
