import { parseArea } from "../../../src/core/grid/address";
import { isCellError, type CellValue } from "../../../src/core/grid/snapshot";
import { evaluateFormula, toCellValue, type FormulaContext } from "../../../src/core/formula/recalculation/evaluate";

/** Expected where we must not guess. */
export const NOT_EVALUATED = Symbol("not evaluated");

/** Cells by address: `A1` stands on the sheet `表`, `'另 表'!A1` on the other one. */
type TestCells = Readonly<Record<string, CellValue>>;

export const SHEET = "表";
const OTHER_SHEET = "另 表";

/** A context over a few cells. `names` are the defined names. */
export function contextOf(cells: TestCells, names: Readonly<Record<string, string>> = {}): FormulaContext {
  const values = new Map(Object.entries(cells).map(([address, value]) => [keyOf(address), value]));
  return {
    sheet: SHEET,
    at: { row: 4, column: 7 },
    hasSheet: (name) => [SHEET, OTHER_SHEET].includes(name),
    cellValue: (sheet, row, column) => values.get(`${sheet}!${row},${column}`) ?? null,
    *cellsIn(sheet, area) {
      for (const [key, value] of values) {
        const [, row, column] = /!(\d+),(\d+)$/.exec(key)!.map(Number) as [number, number, number];
        const isIn = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
        if (isIn && key.startsWith(`${sheet}!`)) yield { row, column, value };
      }
    },
    nameFormula: (name) => names[name],
  };
}

/** What the cell of a formula would show: its value, the code of its error, or `NOT_EVALUATED`. */
export function shown(formula: string, cells: TestCells = {}, names: Readonly<Record<string, string>> = {}) {
  const result = evaluateFormula(formula, contextOf(cells, names));
  if (result.kind === "not-evaluated") return NOT_EVALUATED;
  const value = toCellValue(result);
  return isCellError(value) ? value.error : value;
}

/** One test per row: a formula and what its cell shows. */
export function showsEach(
  rows: readonly (readonly [formula: string, expected: string | number | boolean | symbol])[],
  cells: TestCells = {},
): void {
  test.each(rows.map(([formula, expected]) => ({ formula, expected, name: String(expected) })))(
    "=$formula → $name",
    ({ formula, expected }) => expect(shown(formula, cells)).toBe(expected),
  );
}

function keyOf(address: string): string {
  const [, sheet, place] = /^(?:'(.*)'!)?(.*)$/.exec(address)!;
  const { top, left } = parseArea(place!)!;
  return `${sheet ?? SHEET}!${top},${left}`;
}
