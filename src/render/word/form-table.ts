import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { CELL_PADDING, leastRowHeight, lineHeight, linesIn, type FittedTable } from "./fit-table";
import type { FormRows, TableCell } from "./form-rows";
import { ATTACHMENT_STYLES } from "./styles";
import { textRuns } from "./text-runs";

/** A row with more lines than this may go on overleaf: kept together it might be higher than the page. */
const MOST_LINES_TOGETHER = 12;

/** Labels that stand in line below each other, not in the middle: 1、…, 其中：…, indented ones. */
const STANDS_LEFT = /^(?:\s|[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]\D|其中)/;

/** 其他资金：85.00, also with the amount still missing. */
const AMOUNT_BEHIND_LABEL = /[：:]\s*[-\d.,]*\s*$/;

/** The tables of a form. From its column headers on it is a table of its own: Word repeats nothing but first rows. */
export function formTables(form: FormRows, { widths, size }: FittedTable): readonly (Table | Paragraph)[] {
  const { headers, rows } = form;
  const draw = (from: number, to: number, repeated: number): Table =>
    tableOf(stretchOf(rows, from, to, repeated), repeated, widths, size);
  if (!headers) return [draw(0, rows.length, 0)];
  const list = draw(headers.first, rows.length, headers.last - headers.first + 1);
  return headers.first === 0 ? [list] : [draw(0, headers.first, 0), seam(), list];
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
  return parts.map((row) => row.sort((a, b) => a.column - b.column));
}

function tableOf(
  rows: readonly (readonly TableCell[])[],
  repeated: number,
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
    rows: rows.map((cells, index) => {
      const most = Math.max(1, ...cells.map((cell) => linesIn(cell.text, widthOf(cell, widths), size)));
      return new TableRow({
        ...(index < repeated ? { tableHeader: true } : {}),
        ...(most <= MOST_LINES_TOGETHER ? { cantSplit: true } : {}),
        height: { value: leastRowHeight(size), rule: "atLeast" },
        children: cells.map((cell) =>
          wordCell(cell, widthOf(cell, widths), size, leftColumns.has(columnOf(cell)) && isWords(cell)),
        ),
      });
    }),
  });
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

function wordCell(cell: TableCell, width: number, size: number, left: boolean): WordCell {
  const centred = !left && !standsLeft(cell) && cell.text.split("\n").every((line) => linesIn(line, width, size) === 1);
  return new WordCell({
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: ATTACHMENT_STYLES.cell,
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: lineHeight(size), lineRule: LineRuleType.EXACT },
        children: textRuns(cell.text, { size }),
      }),
    ],
  });
}
