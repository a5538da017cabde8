import type { CellRef } from "../../../src/core/grid/address";
import { printRef } from "../../../src/core/grid/address";
import type { FormulaCell, FormulaCells } from "../../../src/core/formula/formula-cells";
import { readRefKey, recalculate } from "../../../src/core/formula/recalculation/recalculate";
import type { Sheet } from "./sheet";

/** What calculation needs to know of the workbook. */
export interface Calculable {
  readonly sheets: readonly Sheet[];
  nameFormula(name: string, sheet: string): string | undefined;
}

/**
 * Works out formulas by the product's own engine when somebody looks. A formula that the engine cannot work out has no
 * value and is listed: the emulator does not guess.
 */
export class Calculation {
  #dirty: CellRef[] = [];
  readonly #unknown = new Set<string>();

  constructor(private readonly book: Calculable) {}

  /** Cells with formulas that could not be worked out since the workbook was opened, as `附件1!D13`. */
  get unknown(): readonly string[] {
    return [...this.#unknown];
  }

  /** Notes that a cell changed. */
  touch(sheet: Sheet, row: number, column: number): void {
    this.#dirty.push({ sheet: sheet.name, row, column });
  }

  /** Notes that every formula may have changed, as when sheets come and go. */
  touchFormulas(concerns: (formula: string) => boolean = () => true): void {
    for (const { at, formula } of formulasOf(this.book.sheets)) if (concerns(formula)) this.#dirty.push(at);
  }

  /** Brings all values up to date. */
  settle(): void {
    if (this.#dirty.length === 0) return;
    const dirty = this.#dirty;
    this.#dirty = [];
    const { fresh, unknown } = recalculate(this.#view(), dirty);
    const byName = new Map(this.book.sheets.map((sheet) => [sheet.name, sheet]));
    for (const [key, value] of fresh) {
      const at = readRefKey(key);
      const cell = byName.get(at.sheet)?.at(at.row, at.column);
      if (cell) byName.get(at.sheet)?.put(at.row, at.column, { ...cell, value });
    }
    for (const at of unknown) {
      const cell = byName.get(at.sheet)?.at(at.row, at.column);
      if (cell) byName.get(at.sheet)?.put(at.row, at.column, { ...cell, value: null });
      this.#unknown.add(printRef(at));
    }
  }

  #view(): FormulaCells {
    const byName = new Map(this.book.sheets.map((sheet) => [sheet.name, sheet]));
    return {
      sheets: [...byName.keys()],
      formulas: formulasOf(this.book.sheets),
      value: (sheet, row, column) => byName.get(sheet)?.at(row, column)?.value ?? null,
      filled: (sheet, area) => byName.get(sheet)?.filled(area) ?? [],
      nameFormula: (name, sheet) => this.book.nameFormula(name, sheet),
    };
  }
}

function formulasOf(sheets: readonly Sheet[]): FormulaCell[] {
  return sheets.flatMap((sheet) =>
    Array.from(sheet.filled()).flatMap(({ row, column, formula, inArray }) => {
      if (formula === undefined) return [];
      // A function nobody knows keeps what an array formula reads visible, while its value cannot be worked out.
      return [{ at: { sheet: sheet.name, row, column }, formula: inArray ? `JIHE.ARRAY(${formula})` : formula }];
    }),
  );
}
