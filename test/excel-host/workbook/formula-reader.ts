import FormulaParser, { type Position, type Reference, type Value } from "fast-formula-parser";
import { isCellError, type CellValue } from "../../../src/core/grid/snapshot";
import { functionsOfOurs } from "./formula-functions";

const { DepParser, FormulaError } = FormulaParser;

/** A text, the name of a sheet in quotes, or a word that is neither function nor sheet. */
const WORD_OR_TEXT = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*(?![\p{L}\d_.(!])/gu;

/** What a formula asks of the workbook. Positions count from zero. */
export interface FormulaSurroundings {
  value(sheet: string, row: number, column: number): CellValue;
  /** The last row and column that hold something. */
  end(sheet: string): { readonly row: number; readonly column: number };
  nameFormula(name: string, sheet: string): string | undefined;
}

/** Cells that a formula reads, all ends included. */
export interface Precedent {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Works out formulas by a library that has nothing of the product in it: what the product believes of Excel is not what it
 * is held against. A formula that the library cannot work out has no value; it does not guess.
 */
export class FormulaReader {
  readonly #parser: FormulaParser;
  readonly #precedents = new DepParser();
  readonly #known = new Map<string, readonly Precedent[] | undefined>();

  constructor(private readonly surroundings: FormulaSurroundings) {
    const read = (sheet: string, row: number, col: number): Value =>
      valueIn(surroundings.value(sheet, row - 1, col - 1));
    this.#parser = new FormulaParser({
      functions: functionsOfOurs,
      onCell: ({ sheet, row, col }) => read(sheet, row, col),
      // Whole columns end where the sheet does.
      onRange: ({ sheet, from, to }) => {
        const end = surroundings.end(sheet);
        const [rows, columns] = [Math.min(to.row, end.row + 1), Math.min(to.col, end.column + 1)];
        return span(from.row, Math.max(from.row, rows)).map((row) =>
          span(from.col, Math.max(from.col, columns)).map((col) => read(sheet, row, col)),
        );
      },
    });
  }

  /** The cells that a formula reads; `undefined` where the library cannot tell. */
  precedents(formula: string, sheet: string): readonly Precedent[] | undefined {
    const text = this.#readable(formula, sheet);
    const key = `${sheet}\n${text}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#precedentsOf(text, sheet));
    return this.#known.get(key);
  }

  #precedentsOf(text: string, sheet: string): readonly Precedent[] | undefined {
    try {
      return this.#precedents.parse(text, { sheet, row: 1, col: 1 }).map(precedentOf);
    } catch {
      return undefined;
    }
  }

  /** What a formula comes to; `undefined` where the library cannot work it out. */
  value(
    formula: string,
    { sheet, row, column }: { sheet: string; row: number; column: number },
  ): CellValue | undefined {
    let result: unknown;
    try {
      result = this.#parser.parse(this.#readable(formula, sheet), { sheet, row: row + 1, col: column + 1 });
    } catch {
      return undefined;
    }
    if (result === null) return 0;
    // Excel keeps fifteen digits.
    if (typeof result === "number") return Number(result.toPrecision(15));
    if (typeof result === "string" || typeof result === "boolean") return result;
    return result instanceof FormulaError && result.error !== "#NAME?" ? { error: result.error } : undefined;
  }

  /**
   * A formula as the library reads it: names stand for what they are defined as, for it takes none in Chinese; behind a
   * lost sheet (`#REF!A1`) it knows the error alone.
   */
  #readable(formula: string, sheet: string): string {
    return formula
      .replaceAll(/#REF!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?/g, "#REF!")
      .replaceAll(WORD_OR_TEXT, (piece) => this.surroundings.nameFormula(piece, sheet) ?? piece);
  }
}

function valueIn(value: CellValue): Value {
  return isCellError(value) ? new FormulaError(value.error) : value;
}

function precedentOf(reference: Reference): Precedent {
  const isRange = "from" in reference;
  const [from, to]: readonly Pick<Position, "row" | "col">[] = isRange ? [reference.from, reference.to] : [reference];
  const last = to ?? from;
  return {
    sheet: reference.sheet,
    top: from!.row - 1,
    left: from!.col - 1,
    bottom: last!.row - 1,
    right: last!.col - 1,
  };
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
