import type { ReportAttachment } from "../../app/word-report";
import type { Area } from "../../core/grid/address";
import { SheetIndex, type Box } from "../../core/grid/sheet-index";
import { shownValue } from "../../core/grid/shown-value";

/** One cell of a form's table. Columns and spans count the columns that are kept. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** A form taken apart: what stands in lines above and below, and its table. */
export interface FormRows {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly columns: number;
  /** Rows from top to bottom; one that is all covered from above has no cells. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Of `rows`, those that further pages repeat. */
  readonly headers: { readonly first: number; readonly last: number } | undefined;
}

/** Between what stood in several cells of one line. */
const CELLS_APART = "\u3000\u3000";
const NOTE = /^\s*(?:说\s*明|备\s*注|注)\s*(?:\d+\s*)?[：:]/;

/** Takes a form apart. Lines are its rows of one text at top and bottom (单位：万元, 说明：…) and its signatures; all else is table. */
export function rowsOfForm({ sheet, area, titleCells, headerRows, signatureRow }: ReportAttachment): FormRows {
  const form = new Form(new SheetIndex(sheet), area, new Set(titleCells.map(({ row, column }) => `${row} ${column}`)));
  let top = area.top;
  while (top <= area.bottom && form.isLine(top)) top += 1;
  let bottom = area.bottom;
  while (bottom > top && form.isBelow(bottom, signatureRow ?? area.bottom + 1)) bottom -= 1;
  const cells = form.cells({ ...area, top, bottom });
  return {
    above: form.lines(area.top, top - 1),
    below: form.lines(bottom + 1, area.bottom),
    ...withoutIdleColumns(cells, bottom - top + 1),
    headers:
      headerRows && headerRows.top >= top && headerRows.bottom <= bottom
        ? { first: headerRows.top - top, last: headerRows.bottom - top }
        : undefined,
  };
}

/** A form on its sheet, without its title. */
class Form {
  constructor(
    readonly sheet: SheetIndex,
    readonly area: Area,
    readonly titleCells: ReadonlySet<string>,
  ) {}

  /** Whether a row holds one text at most, and no other merged area that a table row would have. */
  isLine(row: number): boolean {
    const boxes = this.#boxes(row);
    if (boxes.length > 1) return false;
    for (let column = this.area.left; column <= this.area.right; column++) {
      const { left, right, top, bottom } = this.sheet.areaAt(row, column);
      const isOwn = boxes[0]?.column === left || this.titleCells.has(`${top} ${left}`);
      if ((right > left || bottom > top) && !isOwn) return false;
    }
    return true;
  }

  /** Whether a row belongs below the table: signatures, notes, and what is empty between them. */
  isBelow(row: number, signatureRow: number): boolean {
    if (row >= signatureRow) return true;
    const [only] = this.#boxes(row);
    return this.isLine(row) && (only === undefined || NOTE.test(shown(only)));
  }

  /** Rows as lines of text, without those that are empty. */
  lines(from: number, to: number): readonly string[] {
    const lines: string[] = [];
    for (let row = from; row <= to; row++) {
      const texts = this.#boxes(row).map(shown);
      if (texts.some((text) => text.trim() !== "")) lines.push(texts.join(CELLS_APART));
    }
    return lines;
  }

  /** Every cell of a stretch of the form, empty ones as well; merged areas count once, as far as they reach into it. */
  cells(stretch: Area): readonly TableCell[] {
    const cells: TableCell[] = [];
    for (let row = stretch.top; row <= stretch.bottom; row++) {
      for (let column = stretch.left; column <= stretch.right; column++) {
        const box = this.sheet.boxAt(row, column);
        const within = clipped(box.area, stretch);
        if (within.top !== row || within.left !== column) continue;
        cells.push({
          row: row - stretch.top,
          column: column - stretch.left,
          rowSpan: within.bottom - within.top + 1,
          columnSpan: within.right - within.left + 1,
          text: this.titleCells.has(`${box.row} ${box.column}`) ? "" : shown(box),
        });
      }
    }
    return cells;
  }

  #boxes(row: number): readonly Box[] {
    return this.sheet
      .boxesOf(row)
      .filter(
        ({ column, value }) =>
          value !== null &&
          column >= this.area.left &&
          column <= this.area.right &&
          !this.titleCells.has(`${row} ${column}`),
      );
  }
}

function shown({ value, format }: Box): string {
  return shownValue(value, format);
}

function clipped(area: Area, within: Area): Area {
  return {
    top: Math.max(area.top, within.top),
    left: Math.max(area.left, within.left),
    bottom: Math.min(area.bottom, within.bottom),
    right: Math.min(area.right, within.right),
  };
}

/** Columns in which nothing begins, or nothing but empty cells of their own, only cost room on the page. */
function withoutIdleColumns(cells: readonly TableCell[], height: number): Pick<FormRows, "columns" | "rows"> {
  const used = new Set(
    cells.filter(({ text, columnSpan }) => text !== "" || columnSpan > 1).map(({ column }) => column),
  );
  const kept = [...used].sort((a, b) => a - b);
  const rows = Array.from({ length: height }, (): TableCell[] => []);
  for (const cell of cells) {
    const column = kept.filter((index) => index < cell.column).length;
    const columnSpan = kept.filter((index) => index >= cell.column && index < cell.column + cell.columnSpan).length;
    if (columnSpan > 0) rows[cell.row]?.push({ ...cell, column, columnSpan });
  }
  return { columns: kept.length, rows };
}
