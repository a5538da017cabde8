import { evaluateExpression, evaluateFormula } from "../core/formula/recalculation/evaluate";
import { parseFormula, type Expression } from "../core/formula/parse";
import { shiftFormula } from "../core/formula/shift";
import { areaContains, MAX_COLUMNS, type Area } from "../core/grid/address";
import type { CellValue } from "../core/grid/snapshot";
import { Decimal } from "../core/numbers/decimal";
import { mixedColor } from "./mixed-color";
import { contextOf, formulaAt } from "./view-formulas";
import type { CellLook, CellView, Comparison, FormatView, ScalePoint, SheetView, WorkbookView } from "./workbook-view";

/** How much of a cell a bar covers, from its left edge, 0 to 1. */
export interface ShownBar {
  readonly share: number;
  /** `RRGGBB`. */
  readonly color: string;
}

/** What the conditional formats of a sheet make of its cells. Every cell is worked out when it is first asked for. */
export class ConditionalLooks {
  readonly #looks = new Map<number, CellLook>();
  readonly #bars = new Map<number, ShownBar>();
  readonly #figures = new Map<FormatView, Figures>();

  constructor(
    readonly view: WorkbookView,
    readonly sheet: SheetView,
  ) {}

  /** The look of a cell with all that holds for it. What cannot be worked out for certain changes nothing. */
  look(row: number, column: number, own: CellLook, cell: CellView | undefined): CellLook {
    const key = row * MAX_COLUMNS + column;
    const known = this.#looks.get(key);
    if (known) return known;
    const look = this.#work(row, column, own, cell, key);
    this.#looks.set(key, look);
    return look;
  }

  /** The bar in a cell, once its look was asked for. */
  bar(row: number, column: number): ShownBar | undefined {
    return this.#bars.get(row * MAX_COLUMNS + column);
  }

  #work(row: number, column: number, own: CellLook, cell: CellView | undefined, key: number): CellLook {
    let { font, fill, border } = own;
    // What comes first wins, so that what comes after only fills in what is left.
    const taken = { fill: false, border: false, bar: false, font: new Set<string>() };
    for (const format of this.sheet.formats) {
      if (!format.areas.some((area) => areaContains(area, row, column))) continue;
      const { condition, look, stops } = format;
      if (condition.kind === "scale") {
        const color = taken.fill ? undefined : this.#scaleColor(format, condition.points, cell?.value ?? null);
        if (color !== undefined) [fill, taken.fill] = [color, true];
        continue;
      }
      if (condition.kind === "bar") {
        const share = taken.bar ? undefined : this.#share(format, condition.low, condition.high, cell?.value ?? null);
        if (share !== undefined) {
          this.#bars.set(key, { share, color: condition.color });
          taken.bar = true;
        }
        continue;
      }
      if (!this.#holds(format, row, column, cell)) continue;
      const fresh = Object.entries(look.font).filter(([name]) => !taken.font.has(name));
      for (const [name] of fresh) taken.font.add(name);
      font = { ...font, ...Object.fromEntries(fresh) };
      if (!taken.fill && look.fill !== undefined) [fill, taken.fill] = [look.fill, true];
      if (!taken.border && Object.keys(look.border).length > 0) {
        border = { ...border, ...look.border };
        taken.border = true;
      }
      if (stops) break;
    }
    if (font === own.font && fill === own.fill && border === own.border) return own;
    return { ...own, font, border, ...(fill !== undefined && { fill }) };
  }

  #holds(format: FormatView, row: number, column: number, cell: CellView | undefined): boolean {
    const { condition } = format;
    const value = cell?.value ?? null;
    switch (condition.kind) {
      case "formula": {
        const result = this.#evaluate(format, condition.formula, row, column);
        return result === true || (result instanceof Decimal && !result.isZero());
      }
      case "compare":
        return this.#compares(format, condition.comparison, condition.formulas, row, column, value);
      case "repeated":
      case "unique": {
        if (value === null || value === "" || typeof value === "object") return false;
        const count = this.#figuresOf(format).counts.get(keyOf(value)) ?? 0;
        return condition.kind === "unique" ? count === 1 : count > 1;
      }
      case "top": {
        const { sorted } = this.#figuresOf(format);
        if (typeof value !== "number" || sorted.length === 0) return false;
        const { rank, isPercent, isBottom } = condition;
        const count = isPercent ? Math.max(1, Math.floor((sorted.length * rank) / 100)) : rank;
        const index = Math.min(count, sorted.length) - 1;
        return isBottom ? value <= sorted[index]! : value >= sorted[sorted.length - 1 - index]!;
      }
      case "average": {
        const { mean, deviation } = this.#figuresOf(format);
        if (typeof value !== "number" || mean === undefined) return false;
        const limit = mean + (condition.isAbove ? 1 : -1) * condition.deviations * deviation;
        if (condition.withEqual && value === limit) return true;
        return condition.isAbove ? value > limit : value < limit;
      }
      default:
        return false;
    }
  }

  #compares(
    format: FormatView,
    comparison: Comparison,
    formulas: readonly string[],
    row: number,
    column: number,
    value: CellValue,
  ): boolean {
    const limits = formulas.map((formula) => this.#evaluate(format, formula, row, column));
    // Excel compares an empty cell as 0, and finds no text and no error equal to a number.
    const own = value ?? 0;
    if (typeof own === "object") return false;
    const order = (limit: Evaluated): number | undefined => {
      if (limit instanceof Decimal)
        return typeof own === "number" ? new Decimal(own).cmp(limit) : typeof own === "string" ? 1 : undefined;
      if (typeof limit === "string" && typeof own === "string") {
        const [a, b] = [own.toLowerCase(), limit.toLowerCase()];
        return a === b ? 0 : a < b ? -1 : 1;
      }
      if (typeof limit === "string") return typeof own === "number" && value !== null ? -1 : undefined;
      return limit === own ? 0 : undefined;
    };
    const [first, second] = [order(limits[0]), order(limits[1])];
    if (first === undefined) return comparison === "notEqual" && limits[0] !== undefined && value !== null;
    switch (comparison) {
      case "equal":
        return first === 0;
      case "notEqual":
        return first !== 0;
      case "lessThan":
        return first < 0;
      case "lessThanOrEqual":
        return first <= 0;
      case "greaterThan":
        return first > 0;
      case "greaterThanOrEqual":
        return first >= 0;
      case "between":
      case "notBetween": {
        if (second === undefined) return false;
        const isWithin = (first >= 0 && second <= 0) || (first <= 0 && second >= 0);
        return isWithin === (comparison === "between");
      }
    }
  }

  #scaleColor(
    format: FormatView,
    points: readonly (ScalePoint & { readonly color: string })[],
    value: CellValue,
  ): string | undefined {
    if (typeof value !== "number") return undefined;
    const stops = points.map((point) => this.#placeOf(format, point));
    if (stops.some((stop) => stop === undefined)) return undefined;
    const places = stops as readonly number[];
    const next = places.findIndex((place) => value <= place);
    if (next < 0) return points.at(-1)!.color;
    if (next === 0) return points[0]!.color;
    const [from, to] = [places[next - 1]!, places[next]!];
    const share = to === from ? 1 : (value - from) / (to - from);
    return mixedColor(points[next - 1]!.color, points[next]!.color, share);
  }

  #share(format: FormatView, low: ScalePoint, high: ScalePoint, value: CellValue): number | undefined {
    if (typeof value !== "number") return undefined;
    const [from, to] = [this.#placeOf(format, low), this.#placeOf(format, high)];
    if (from === undefined || to === undefined) return undefined;
    // A bar that begins with the least number would leave it none: Excel begins at 0 where all are above.
    const start = low.kind === "min" ? Math.min(0, from) : from;
    return to <= start ? 0 : Math.min(1, Math.max(0, (value - start) / (to - start)));
  }

  #placeOf(format: FormatView, { kind, value }: ScalePoint): number | undefined {
    const { sorted } = this.#figuresOf(format);
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (least === undefined || most === undefined) return undefined;
    switch (kind) {
      case "min":
        return least;
      case "max":
        return most;
      case "percent":
        return least + ((most - least) * Number(value)) / 100;
      case "percentile": {
        const at = ((sorted.length - 1) * Number(value)) / 100;
        const [below, above] = [sorted[Math.floor(at)] ?? most, sorted[Math.ceil(at)] ?? most];
        return below + (above - below) * (at % 1);
      }
      default: {
        const { top, left } = format.areas[0]!;
        const result = this.#evaluate(format, value, top, left);
        return result instanceof Decimal ? result.toNumber() : undefined;
      }
    }
  }

  #evaluate(format: FormatView, formula: string, row: number, column: number): Evaluated {
    const top = Math.min(...format.areas.map((area) => area.top));
    const left = Math.min(...format.areas.map((area) => area.left));
    const expression = expressionOf(formula, row - top, column - left);
    if (!expression) return undefined;
    const result = evaluateExpression(expression, contextOf(this.view, { sheet: this.sheet.name, row, column }));
    return result.kind === "value" ? (result.value ?? new Decimal(0)) : undefined;
  }

  #figuresOf(format: FormatView): Figures {
    const known = this.#figures.get(format);
    if (known) return known;
    const values = this.sheet.cells
      .filter(({ row, column }) => format.areas.some((area) => areaContains(area, row, column)))
      .map(({ value }) => value);
    const figures = figuresOf(values);
    this.#figures.set(format, figures);
    return figures;
  }
}

/** How many conditional formats of a sheet hang on something that cannot be worked out here, such as today's date. */
export function unclearFormats(view: WorkbookView, sheet: SheetView): number {
  return sheet.formats.filter(({ areas, condition }) => {
    const formulas =
      condition.kind === "formula" ? [condition.formula] : condition.kind === "compare" ? condition.formulas : [];
    const [{ top: row, left: column }] = areas as readonly [Area];
    const context = contextOf(view, { sheet: sheet.name, row, column });
    return formulas.some(
      (formula) => evaluateFormula(formulaAt(formula, areas, { row, column }), context).kind === "not-evaluated",
    );
  }).length;
}

type Evaluated = Decimal | string | boolean | undefined;

interface Figures {
  /** The numbers, the least first. */
  readonly sorted: readonly number[];
  readonly mean: number | undefined;
  readonly deviation: number;
  /** How often a value stands there. */
  readonly counts: ReadonlyMap<string, number>;
}

function figuresOf(values: readonly CellValue[]): Figures {
  const sorted = values.filter((value) => typeof value === "number").sort((a, b) => a - b);
  const mean = sorted.length === 0 ? undefined : sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - (mean ?? 0)) ** 2, 0);
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return { sorted, mean, deviation: Math.sqrt(squares / Math.max(1, sorted.length)), counts };
}

function keyOf(value: CellValue): string {
  return typeof value === "string" ? `s${value.toLowerCase()}` : JSON.stringify(value);
}

/** Formulas as they mean for cells so many rows and columns away; forgotten all at once when there are too many. */
const expressions = new Map<string, Expression | undefined>();
const MOST_EXPRESSIONS = 50_000;

function expressionOf(formula: string, rows: number, columns: number): Expression | undefined {
  const key = `${rows} ${columns} ${formula}`;
  if (expressions.has(key)) return expressions.get(key);
  const expression = parseFormula(shiftFormula(formula, rows, columns));
  if (expressions.size >= MOST_EXPRESSIONS) expressions.clear();
  expressions.set(key, expression);
  return expression;
}
