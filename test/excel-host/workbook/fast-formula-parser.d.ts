/** The members of the library that the emulated Excel calls; it brings no types of its own. Rows and columns count from 1. */
declare module "fast-formula-parser" {
  namespace FormulaParser {
    interface Position {
      readonly sheet: string;
      readonly row: number;
      readonly col: number;
    }
    interface RangeReference {
      readonly sheet: string;
      readonly from: { readonly row: number; readonly col: number };
      readonly to: { readonly row: number; readonly col: number };
    }
    type Reference = Position | RangeReference;
    type Value = string | number | boolean | null | FormulaError;
    interface Config {
      readonly onCell: (at: Position) => Value;
      readonly onRange: (range: RangeReference) => readonly (readonly Value[])[];
      readonly functions: Readonly<Record<string, (...given: unknown[]) => Value>>;
    }
    class FormulaError extends Error {
      static readonly VALUE: FormulaError;
      constructor(error: string);
      /** `#N/A`. */
      readonly error: string;
    }
    class DepParser {
      constructor();
      parse(formula: string, at: Position): Reference[];
    }
    const Types: { readonly NUMBER: number; readonly STRING: number };
    const FormulaHelpers: {
      accept(given: unknown, type: number): string;
      flattenParams(given: unknown[], type: number, allowUnion: boolean, each: (value: unknown) => void): void;
    };
  }
  class FormulaParser {
    constructor(config: FormulaParser.Config);
    parse(formula: string, at: FormulaParser.Position): unknown;
  }
  export = FormulaParser;
}
