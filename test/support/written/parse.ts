import type { Area } from "../../../src/core/grid/address";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/grid/snapshot";

/** One cell that is wrong, and the rules of which one must say so there. */
export interface WrittenFault {
  readonly sheet: string;
  readonly cell: Cell;
  readonly rules: readonly string[];
}

/** A workbook written down as text, right as it stands. */
export interface WrittenBook {
  readonly name: string;
  /** `unread`: some of it is named as unread. `plain`: read as it stands alone. `forms=2`: how many forms it holds, else one a sheet. */
  readonly tags: readonly string[];
  readonly forms: number;
  readonly workbook: WorkbookSnapshot;
  readonly faults: readonly WrittenFault[];
}

/**
 * Reads workbooks from text: `=== name @tag`, `--- sheet`, then a line a row, `|` between cells, `>` for a cell merged from the left
 * and `^` for one merged from above, `~` for an empty row. `98.5%%` is a figure in percent format, `'98` a text. Behind a cell,
 * `{{99!rule,other-rule}}` is what a fault puts there and the rules of which one must find it.
 */
export function parseBooks(text: string): readonly WrittenBook[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((chunk) => {
      const [head = "", ...lines] = chunk.split("\n");
      const [name = "", ...tags] = head.trim().split(/\s*@/);
      const sheets = sheetsOf(lines);
      const forms = tags.flatMap((tag) => /^forms=(\d+)$/.exec(tag)?.[1] ?? []);
      return {
        name,
        tags,
        forms: Number(forms[0] ?? sheets.length),
        workbook: { sheets: sheets.map(({ sheet }) => sheet) },
        faults: sheets.flatMap(({ faults }) => faults),
      };
    });
}

/** The workbook with one of its faults. */
export function withFault({ sheets }: WorkbookSnapshot, { sheet, cell }: WrittenFault): WorkbookSnapshot {
  const isOther = ({ row, column }: Cell): boolean => row !== cell.row || column !== cell.column;
  return {
    sheets: sheets.map((own) =>
      own.name === sheet
        ? { ...own, cells: inOrder([...own.cells.filter(isOther), ...(cell.value === null ? [] : [cell])]) }
        : own,
    ),
  };
}

/** Cells by rows, then by columns. */
export function inOrder(cells: readonly Cell[]): readonly Cell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

interface ParsedSheet {
  readonly sheet: SheetSnapshot;
  readonly faults: readonly WrittenFault[];
}

function sheetsOf(lines: readonly string[]): readonly ParsedSheet[] {
  const sheets: { name: string; rows: string[][] }[] = [];
  for (const line of lines) {
    if (line.trim() === "") continue;
    const named = /^--- (.*)$/.exec(line)?.[1];
    if (named !== undefined || sheets.length === 0) sheets.push({ name: named ?? "Sheet1", rows: [] });
    if (named === undefined) sheets.at(-1)!.rows.push(line === "~" ? [] : line.split("|").map((cell) => cell.trim()));
  }
  return sheets.map(({ name, rows }) => parseSheet(name, rows));
}

function parseSheet(name: string, rows: readonly (readonly string[])[]): ParsedSheet {
  const cells: Cell[] = [];
  const merges: Area[] = [];
  const faults: WrittenFault[] = [];
  rows.forEach((row, top) =>
    row.forEach((written, left) => {
      if (written === ">" || written === "^") return;
      const [typed = "", ...wrong] = written.split("{{");
      for (const fault of wrong) {
        const [value = "", rules = ""] = fault.replace("}}", "").split("!");
        faults.push({ sheet: name, cell: cellOf(top, left, value), rules: rules.split(",") });
      }
      const cell = cellOf(top, left, typed);
      if (cell.value !== null) cells.push(cell);
      let right = left;
      while (row[right + 1] === ">") right++;
      let bottom = top;
      while (rows[bottom + 1]?.[left] === "^") bottom++;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    }),
  );
  return { sheet: { name, hidden: false, cells, merges }, faults };
}

function cellOf(row: number, column: number, written: string): Cell {
  const text = written.trim().replaceAll("\\n", "\n");
  if (text === "") return { row, column, value: null };
  if (text.startsWith("'")) return { row, column, value: text.slice(1) };
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { row, column, value: Number(text) };
  const percent = /^(\d+(?:\.\d+)?)%%$/.exec(text)?.[1];
  if (percent === undefined) return { row, column, value: text };
  return { row, column, value: Number((Number(percent) / 100).toFixed(6)), format: "0.00%" };
}
