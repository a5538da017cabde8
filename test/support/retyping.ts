import type { CellRef } from "../../src/core/grid/address";
import { isCellError, type Cell, type CellValue, type WorkbookSnapshot } from "../../src/core/grid/snapshot";

/** A way in which a clerk types a figure anew, and what becomes of it: the same figure, that there is none, or no figure at all. */
interface Retyping {
  readonly name: string;
  readonly means: "same" | "none" | "nothing";
  /** What is typed for the figure in plain digits. */
  readonly typed: (digits: string) => string | null;
}

const FULL_WIDTH = (digits: string) =>
  digits.replace(/[\d.]/g, (sign) => (sign === "." ? "．" : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)));

/** Fifteen of them. */
export const RETYPINGS: readonly Retyping[] = [
  { name: "with its unit", means: "same", typed: (digits) => `${digits}万元` },
  { name: "as text", means: "same", typed: (digits) => digits },
  { name: "in full width", means: "same", typed: FULL_WIDTH },
  { name: "between blanks", means: "same", typed: (digits) => ` ${digits} ` },
  { name: "behind a wide blank", means: "same", typed: (digits) => `\u3000${digits}` },
  { name: "with a zero more", means: "same", typed: (digits) => (digits.includes(".") ? `${digits}0` : `${digits}.0`) },
  { name: "in brackets", means: "nothing", typed: (digits) => `（${digits}）` },
  { name: "as about so much", means: "nothing", typed: (digits) => `约${digits}` },
  { name: "not settled", means: "nothing", typed: () => "待定" },
  { name: "emptied", means: "nothing", typed: () => null },
  { name: "a blank", means: "nothing", typed: () => " " },
  { name: "a stroke", means: "nothing", typed: () => "—" },
  { name: "a slash", means: "nothing", typed: () => "/" },
  { name: "struck out by an asterisk", means: "nothing", typed: () => "**" },
  { name: "none", means: "none", typed: () => "无" },
];

/** A figure typed into a cell, alone or behind its label. */
const FIGURE = /^(?:.*[：:]\s*)?([\d.]+)$/;

/** The cells of a workbook that hold a figure, of those given. */
export function figureCells({ sheets }: WorkbookSnapshot, places: readonly CellRef[]): readonly (CellRef & Cell)[] {
  const wanted = new Set(places.map(keyOf));
  return sheets.flatMap(({ name, cells }) =>
    cells
      .map((cell) => ({ ...cell, sheet: name }))
      .filter((cell) => wanted.has(keyOf(cell)) && cell.formula === undefined && FIGURE.test(plainText(cell.value))),
  );
}

/** What the cell holds once its figure is typed anew. */
export function retyped({ value }: Cell, { typed }: Retyping): CellValue {
  const text = plainText(value);
  const digits = FIGURE.exec(text)?.[1] ?? "";
  const anew = typed(digits);
  const label = text.slice(0, text.lastIndexOf(digits));
  return label === "" ? anew : `${label}${anew ?? ""}`;
}

/** The workbook with some cells typed anew. */
export function withCells(
  { sheets }: WorkbookSnapshot,
  changes: readonly (CellRef & { readonly value: CellValue })[],
): WorkbookSnapshot {
  const byKey = new Map(changes.map((change) => [keyOf(change), change.value]));
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const value = byKey.get(keyOf({ ...cell, sheet: sheet.name }));
        return value === undefined ? cell : { row: cell.row, column: cell.column, value };
      }),
    })),
  };
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row}:${column}`;
}

/** A value as text: of an error its code. */
export function plainText(value: CellValue): string {
  return isCellError(value) ? value.error : String(value ?? "");
}
