import type { ColumnSpec, Columns, Labels } from "../../../core/template/parts";
import { floorArea } from "../../../core/template/value-specs";
import type { CellStyle } from "../../../core/grid/sheet-design";
import type { CellsOf } from "./case-values";
import type { FormDrawing } from "./form-drawing";
import { TABLE_LOOKS } from "./looks";

/** The official spelling of a label. */
export function officialLabel({ labels: [official] }: { readonly labels: Labels }): string {
  return official;
}

/** What a form of a year prints over a column: 2022年决算数 for 上年决算数. */
function printedHeader(column: ColumnSpec<unknown>, year: number): string {
  const official = officialLabel(column);
  return column.year === undefined ? official : official.replace(/^[上本]?年/u, `${year + column.year}年`);
}

/** Declared columns beside one another, in their order: the letters each takes up (`B`, `B:C`). */
type Letters<C extends Columns> = { readonly [K in keyof C]: string };

/** Declared columns from one letter on, each so many wide. */
export function lettersFrom<C extends Columns>(columns: C, first: string, width = 1): Letters<C> {
  const letter = (index: number): string => String.fromCharCode(first.charCodeAt(0) + index);
  const entries = Object.keys(columns).map((name, index) => {
    const at = index * width;
    return [name, width === 1 ? letter(at) : `${letter(at)}:${letter(at + width - 1)}`];
  });
  return Object.fromEntries(entries) as Letters<C>;
}

/** Draws the headers of declared columns; `printed` says otherwise where the form breaks a line or adds a unit. */
export function drawHeaders<C extends Columns>(
  drawing: FormDrawing,
  row: number,
  columns: C,
  letters: Letters<C>,
  year: number,
  printed: { readonly [K in keyof C]?: string } = {},
): void {
  for (const [name, column] of Object.entries(columns))
    drawing.put(row, letters[name]!, printed[name] ?? printedHeader(column, year), TABLE_LOOKS.centred);
}

/** Draws the values of declared columns, each as its kind is shown, or all in one look. */
export function drawCells<C extends Columns>(
  drawing: FormDrawing,
  row: number,
  columns: C,
  letters: Letters<C>,
  cells: CellsOf<C>,
  look?: CellStyle,
): void {
  for (const [name, column] of Object.entries(columns))
    drawing.put(row, letters[name]!, cells[name]!, look ?? lookOf(column));
}

function lookOf({ kind, parser }: ColumnSpec<unknown>): CellStyle {
  return kind === "amount" || parser === floorArea.parser
    ? TABLE_LOOKS.amount
    : kind === "rate"
      ? TABLE_LOOKS.rate
      : TABLE_LOOKS.centred;
}
