import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { CELL_PADDING, leastRowHeight, lineHeight, linesIn, type FittedTable } from "./fit-table";
import type { FormRows, TableCell } from "./form-rows";
import { ATTACHMENT_STYLES } from "./styles";
import { textRuns } from "./text-runs";

/** A row with more lines than this may go on overleaf: kept together it might be higher than the page. */
const MOST_LINES_TOGETHER = 12;

/** Rows merged in a cell of so many stay on one page; a longer group may be parted. */
const MOST_ROWS_TOGETHER = 4;

/** So many rows at the end go overleaf with what stands below the table: no signature is alone on a page. */
const ROWS_BEFORE_SIGNATURE = 3;

/** Labels that stand in line below each other, not in the middle: 1、…, 其中：…, indented ones. */
const STANDS_LEFT = /^(?:\s|[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]\D|其中)/;

/** 其他资金：85.00, also with the amount still missing. */
const AMOUNT_BEHIND_LABEL = /[：:]\s*(?:[-\d.,]+\s*)?$/;

/** The tables of a form. From its column headers on it is a table of its own: Word repeats nothing but first rows. */
export function formTables(form: FormRows, { widths, size }: FittedTable): readonly (Table | Paragraph)[] {
  const { headers, rows, below } = form;
  const firstKept = below.length === 0 ? rows.length : rows.length - ROWS_BEFORE_SIGNATURE;
  const draw = (from: number, to: number, repeated: number): Table => {
    const stretch = stretchOf(rows, from, to, repeated);
    const lines = stretch.map((cells) => linesOfRow(cells, widths, size));
    const keptWithNext = new Set([
      ...rowsMergedWithNext(stretch, lines),
      ...rowsFrom(firstKept - from, stretch.length),
    ]);
    return tableOf(stretch, { repeated, keptWithNext }, widths, size);
  };
  if (!headers) return [draw(0, rows.length, 0)];
  const list = draw(headers.first, rows.length, headers.last - headers.first + 1);
  return headers.first === 0 ? [list] : [draw(0, headers.first, 0), seam(), list];
}

/** Rows that share a cell with the row below them, where together they are no higher than a row that is kept together. */
function rowsMergedWithNext(rows: readonly (readonly TableCell[])[], lines: readonly number[]): readonly number[] {
  return rows.flat().flatMap(({ row, rowSpan }) => {
    const together = lines.slice(row, row + rowSpan).reduce((sum, count) => sum + count, 0);
    const isLong = rowSpan > MOST_ROWS_TOGETHER || together > MOST_LINES_TOGETHER;
    return isLong ? [] : rowsFrom(row, row + rowSpan - 1);
  });
}

function linesOfRow(cells: readonly TableCell[], widths: readonly number[], size: number): number {
  return Math.max(1, ...cells.map((cell) => linesIn(cell.text, widthOf(cell, widths), size)));
}

function rowsFrom(first: number, end: number): readonly number[] {
  return Array.from({ length: end }, (_, row) => row).slice(Math.max(first, 0));
}

/** Between two tables, which Word would make one; as thin as can be. */
function seam(): Paragraph {
  return new Paragraph({
    style: ATTACHMENT_STYLES.cell,
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
    children: [],
  });
}

/**
 * Some rows as a table of their own: what is merged beyond them ends with them. A cell merged out of the repeated headers is
 * parted below them, else no program could repeat them.
 */
function stretchOf(
  rows: FormRows["rows"],
  from: number,
  to: number,
  repeated: number,
): readonly (readonly TableCell[])[] {
  const parts: TableCell[][] = Array.from({ length: to - from }, () => []);
  const put = (cell: TableCell, top: number, bottom: number, text: string): void => {
    if (bottom > top) parts[top]?.push({ ...cell, row: top, rowSpan: bottom - top, text });
  };
  for (const cell of rows.flat()) {
    const top = cell.row - from;
    const [first, last] = [Math.max(top, 0), Math.min(top + cell.rowSpan, to - from)];
    if (last <= first) continue;
    const text = top === first ? cell.text : "";
    if (first < repeated && last > repeated) {
      put(cell, first, repeated, text);
      put(cell, repeated, last, "");
    } else put(cell, first, last, text);
  }
  return parts;
}

/** How the rows of a table lie on pages: the first are repeated on each, some stay with the row below, the last with what follows. */
interface RowsOnPages {
  readonly repeated: number;
  readonly keptWithNext: ReadonlySet<number>;
}

function tableOf(
  rows: readonly (readonly TableCell[])[],
  { repeated, keptWithNext }: RowsOnPages,
  widths: readonly number[],
  size: number,
): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const leftColumns = outlineColumns(rows.flat());
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: CELL_PADDING / 2, right: CELL_PADDING / 2, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    rows: withContinuations(rows).map((cells, index) => {
      const most = linesOfRow(cells, widths, size);
      return new TableRow({
        ...(index < repeated ? { tableHeader: true } : {}),
        ...(most <= MOST_LINES_TOGETHER ? { cantSplit: true } : {}),
        height: { value: leastRowHeight(size), rule: "atLeast" },
        children: cells.map((cell) =>
          wordCell(cell, widthOf(cell, widths), size, {
            left: leftColumns.has(columnOf(cell)) && isWords(cell),
            keepNext: keptWithNext.has(index),
          }),
        ),
      });
    }),
  });
}

/** A cell as Word wants it: one that is merged over rows stands in each of them, in all but the first without words. */
interface DrawnCell extends TableCell {
  readonly verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
}

function withContinuations(rows: readonly (readonly TableCell[])[]): readonly (readonly DrawnCell[])[] {
  const drawn = rows.map((): DrawnCell[] => []);
  for (const cell of rows.flat()) {
    if (cell.rowSpan === 1) drawn[cell.row]?.push(cell);
    else drawn[cell.row]?.push({ ...cell, verticalMerge: VerticalMergeType.RESTART });
    for (let row = cell.row + 1; row < cell.row + cell.rowSpan; row++) {
      drawn[row]?.push({ ...cell, row, text: "", verticalMerge: VerticalMergeType.CONTINUE });
    }
  }
  return drawn.map((cells) => cells.sort((a, b) => a.column - b.column));
}

function widthOf({ column, columnSpan }: TableCell, widths: readonly number[]): number {
  return widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
}

/** Columns of labels in an outline, where the others are not to be centred between those that stand left. */
function outlineColumns(cells: readonly TableCell[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const cell of cells.filter(({ text }) => STANDS_LEFT.test(text)))
    counts.set(columnOf(cell), (counts.get(columnOf(cell)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= LABELS_OF_AN_OUTLINE).map(([column]) => column));
}

const LABELS_OF_AN_OUTLINE = 3;

function columnOf({ column, columnSpan }: TableCell): string {
  return `${column} ${columnSpan}`;
}

function standsLeft({ text }: TableCell): boolean {
  return STANDS_LEFT.test(text) || AMOUNT_BEHIND_LABEL.test(text);
}

function isWords({ text }: TableCell): boolean {
  return /\p{Script=Han}/u.test(text);
}

function wordCell(
  cell: DrawnCell,
  width: number,
  size: number,
  { left, keepNext }: { readonly left: boolean; readonly keepNext: boolean },
): WordCell {
  const centred = !left && !standsLeft(cell) && cell.text.split("\n").every((line) => linesIn(line, width, size) === 1);
  return new WordCell({
    columnSpan: cell.columnSpan,
    ...(cell.verticalMerge === undefined ? {} : { verticalMerge: cell.verticalMerge }),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: ATTACHMENT_STYLES.cell,
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: lineHeight(size), lineRule: LineRuleType.EXACT },
        ...(keepNext ? { keepNext } : {}),
        children: textRuns(cell.text, { size }),
      }),
    ],
  });
}
