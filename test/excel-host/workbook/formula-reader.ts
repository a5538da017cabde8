import FormulaParser, { type Position, type Reference, type Value } from "fast-formula-parser";
import { isCellError, type CellValue } from "../../../src/core/grid/snapshot";
import { functionsOfOurs } from "./formula-functions";
import { formulaPieces } from "./formula-pieces";

const { DepParser, FormulaError } = FormulaParser;

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
    return written(formula, (word) => this.surroundings.nameFormula(word, sheet) ?? word);
  }
}

/** Whether Excel would take a text for a formula: any word may be a name, and `@` before a name or a cell is let be. */
export function isFormula(text: string): boolean {
  try {
    const readable = written(text, () => "A1").replaceAll(/(^|[-+*/^&=<>(,])@(?=[$A-Z'\p{L}])/giu, "$1");
    new DepParser().parse(readable, { sheet: "", row: 1, col: 1 });
    return true;
  } catch {
    return false;
  }
}

/** A formula with something in the place of its words, and of what points to a lost sheet the error alone. */
function written(formula: string, word: (name: string) => string): string {
  const lost = formula.replaceAll(/#REF!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?/g, "#REF!");
  return formulaPieces(lost)
    .map(({ kind, text }) => (kind === "word" && !/^(?:TRUE|FALSE)$/i.test(text) ? word(text) : text))
    .join("");
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
