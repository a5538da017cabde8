import type { Cell, CellValue } from "../../core/grid/snapshot";

/** A rectangle of cells as Office.js gives it: tables of equal size, and the place of their first cell. */
interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/** How Excel writes its errors. It keeps no plain text of these forms unless a person forces it to. */
const ERROR =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BLOCKED!|CONNECT!|FIELD!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!)$/;

/** The cells of a block that hold something, in reading order. */
export function cellsOfBlock({ top, left, values, formulas, formats }: CellBlock): Cell[] {
  const cells: Cell[] = [];
  values.forEach((row, down) => {
    row.forEach((given, across) => {
      const formula = formulaOf(formulas[down]?.[across], given);
      const value = valueOf(given, formula !== undefined);
      if (value === null && formula === undefined) return;
      const format = formatOf(formats[down]?.[across]);
      cells.push({
        row: top + down,
        column: left + across,
        value,
        ...(formula !== undefined && { formula }),
        ...(format !== undefined && { format }),
      });
    });
  });
  return cells;
}

/** A value of Office.js. Only a formula can show the empty text; elsewhere that is an empty cell. */
function valueOf(given: unknown, isFormula: boolean): CellValue {
  if (typeof given === "number" || typeof given === "boolean") return given;
  if (typeof given !== "string") return null;
  if (given === "") return isFormula ? "" : null;
  return ERROR.test(given) ? { error: given } : given;
}

/** Without its `=`. A text that begins with `=` stands in both tables; a formula never shows itself. */
function formulaOf(formula: unknown, value: unknown): string | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return undefined;
  return formula.slice(1);
}

function formatOf(format: unknown): string | undefined {
  return typeof format === "string" && format !== "" && format !== GENERAL ? format : undefined;
}

/** What Excel calls the format of a cell that has none, in every language. */
export const GENERAL = "General";

/** The format by which a cell keeps whatever is typed as text. */
export const TEXT_FORMAT = "@";
