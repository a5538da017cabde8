import FormulaParser, { type Config } from "fast-formula-parser";

const { FormulaError, FormulaHelpers, Types } = FormulaParser;

const NUMBER = /^[-+]?(?:\d[\d,]*)?(?:\d|\.\d*)(?:e[-+]?\d+)?%?$/i;

/** Functions of Excel that forms and reports use and the library has not. */
export const functionsOfOurs: Config["functions"] = {
  SUBSTITUTE: (text, before, after) => textOf(text).replaceAll(textOf(before), textOf(after)),
  LEN: (text) => textOf(text).length,
  VALUE: (given) => {
    const text = textOf(given).trim();
    if (!NUMBER.test(text)) throw FormulaError.VALUE;
    const value = Number(text.replaceAll(",", "").replace("%", ""));
    return text.endsWith("%") ? value / 100 : value;
  },
  MIN: (...given) => Math.min(...numbersIn(given)),
  MAX: (...given) => Math.max(...numbersIn(given)),
};

function textOf(given: unknown): string {
  return FormulaHelpers.accept(given, Types.STRING);
}

/** Of no numbers at all Excel says 0. */
function numbersIn(given: unknown[]): readonly number[] {
  const numbers: number[] = [];
  FormulaHelpers.flattenParams(given, Types.NUMBER, true, (value) => {
    if (typeof value === "number") numbers.push(value);
  });
  return numbers.length > 0 ? numbers : [0];
}
