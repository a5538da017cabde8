import { printRef, type CellRef } from "../../../src/core/grid/address";
import { FormulaReader, type Precedent } from "./formula-reader";
import type { CellContents, Sheet } from "./sheet";

/** What calculation needs to know of the workbook. */
interface Calculable {
  readonly sheets: readonly Sheet[];
  nameFormula(name: string, sheet: string): string | undefined;
}

/** A formula where it stands. */
interface Placed {
  readonly sheet: Sheet;
  readonly cell: CellContents;
  readonly formula: string;
}

/**
 * Works out formulas when somebody looks: those of changed cells and all that hang on them. A formula that cannot be worked
 * out has no value and is listed: the emulator does not guess.
 */
export class Calculation {
  #dirty = new Set<string>();
  readonly #unknown = new Set<string>();
  readonly #reader: FormulaReader;

  constructor(private readonly book: Calculable) {
    const named = (name: string) => this.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    this.#reader = new FormulaReader({
      value: (sheet, row, column) => {
        const on = named(sheet);
        return on ? (on.at(row, column)?.value ?? null) : { error: "#REF!" };
      },
      end: (sheet) => {
        const used = named(sheet)?.usedArea(true);
        return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
      },
      nameFormula: (name, sheet) => this.book.nameFormula(name, sheet),
    });
  }

  /** Cells with formulas that could not be worked out since the workbook was opened, as `附件1!D13`. */
  get unknown(): readonly string[] {
    return [...this.#unknown];
  }

  /** Notes that a cell changed. */
  touch(sheet: Sheet, row: number, column: number): void {
    this.#dirty.add(keyOf(sheet.name, row, column));
  }

  /** Notes that every formula may have changed, as when sheets come and go. */
  touchFormulas(concerns: (formula: string) => boolean = () => true): void {
    for (const { sheet, cell, formula } of formulasOf(this.book.sheets))
      if (concerns(formula)) this.touch(sheet, cell.row, cell.column);
  }

  /** Brings all values up to date. */
  settle(): void {
    if (this.#dirty.size === 0) return;
    const dirty = [...this.#dirty].map(placeOfKey);
    this.#dirty.clear();
    let waiting = this.#concerned(formulasOf(this.book.sheets), dirty);
    // The library is not to be asked while it works: what a formula hangs on comes before it.
    while (waiting.length > 0) {
      const rest = waiting.map(({ sheet, cell }) => ({ sheet: sheet.name, row: cell.row, column: cell.column }));
      const ready = waiting.filter((placed) => !this.#readsOneOf(placed, rest));
      for (const placed of ready) this.#workOut(placed);
      if (ready.length === 0) {
        // Circles.
        for (const placed of waiting) this.#give(placed, undefined);
        return;
      }
      waiting = waiting.filter((placed) => !ready.includes(placed));
    }
  }

  /** The formulas that changed or hang on what did, through others too. */
  #concerned(formulas: readonly Placed[], dirty: readonly CellRef[]): Placed[] {
    const concerned: Placed[] = [];
    let others = formulas;
    let changed = dirty;
    while (changed.length > 0) {
      const keys = new Set(changed.map(({ sheet, row, column }) => keyOf(sheet, row, column)));
      const isHit = (placed: Placed): boolean =>
        keys.has(keyOf(placed.sheet.name, placed.cell.row, placed.cell.column)) || this.#readsOneOf(placed, changed);
      const hit = others.filter(isHit);
      others = others.filter((placed) => !hit.includes(placed));
      concerned.push(...hit);
      changed = hit.map(({ sheet, cell }) => ({ sheet: sheet.name, row: cell.row, column: cell.column }));
    }
    return concerned;
  }

  #readsOneOf(placed: Placed, places: readonly CellRef[]): boolean {
    return (this.#reader.precedents(placed.formula, placed.sheet.name) ?? []).some((area) =>
      places.some((place) => holds(area, place)),
    );
  }

  #workOut(placed: Placed): void {
    const { sheet, cell, formula } = placed;
    // What an array formula shows in each of its cells is beyond the library.
    const isKnown = !cell.inArray && this.#reader.precedents(formula, sheet.name) !== undefined;
    const at = { sheet: sheet.name, row: cell.row, column: cell.column };
    this.#give(placed, isKnown ? this.#reader.value(formula, at) : undefined);
  }

  #give({ sheet, cell }: Placed, value: CellContents["value"] | undefined): void {
    sheet.put(cell.row, cell.column, { ...cell, value: value ?? null });
    if (value === undefined) this.#unknown.add(printRef({ sheet: sheet.name, row: cell.row, column: cell.column }));
  }
}

function formulasOf(sheets: readonly Sheet[]): readonly Placed[] {
  return sheets.flatMap((sheet) =>
    Array.from(sheet.filled()).flatMap((cell) =>
      cell.formula === undefined ? [] : [{ sheet, cell, formula: cell.formula }],
    ),
  );
}

function holds(area: Precedent, { sheet, row, column }: CellRef): boolean {
  const isWithin = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  return isWithin && area.sheet.toLowerCase() === sheet.toLowerCase();
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${row}:${column}:${sheet}`;
}

function placeOfKey(key: string): CellRef {
  const [row, column, ...sheet] = key.split(":");
  return { sheet: sheet.join(":"), row: Number(row), column: Number(column) };
}
