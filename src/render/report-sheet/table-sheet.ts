import type { CellStyle, DesignedCell, PageDesign, SheetDesign } from "../../core/grid/sheet-design";
import { countGaps, formulaOfPieces, orGap, textOfPieces } from "../../core/narrative/piece";
import type { ReportTable } from "../../core/narrative/report-table";
import { countLines } from "./line-count";
import { GAP_FILL } from "./looks";

/** Columns of the sheet in digits of 宋体 11, all together. */
const SHEET_WIDTH = 92;

/** Letters of the table in points, and how far apart its lines stand. */
const SIZE = 12;
const LINE_POINTS = 18;
const SPARE_POINTS = 6;
const TITLE_POINTS = 40;
const NOTE_POINTS = 20;

/** A Chinese character of that size is as wide as so many digits of the usual font. */
const DIGITS_PER_CHARACTER = 2.4;

/** The most that Excel allows. */
const MAX_ROW_POINTS = 409;

const PAGE: PageDesign = {
  orientation: "portrait",
  margins: { top: 25, bottom: 25, left: 20, right: 20 },
  footer: '&"宋体"&14— &P —',
  fitToWidth: true,
};

const FONT = { name: "仿宋", size: SIZE } as const;
const TITLE: CellStyle = { font: { name: "方正小标宋简体", size: 18 }, horizontal: "center", vertical: "center" };
const NOTE: CellStyle = { font: FONT, horizontal: "right", vertical: "center" };
const HEADER: CellStyle = { ...framed("center"), font: { name: "黑体", size: SIZE } };

/** A table of a report as a worksheet of its own: the report's sheet has one wide column, in which no table can stand. Every cell is live. */
export function designTable({ title, note, columns, rows }: ReportTable): SheetDesign {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / whole) * SHEET_WIDTH * 10) / 10);
  const last = columns.length - 1;
  const cells: DesignedCell[] = [
    { row: 0, column: 0, value: title, style: TITLE },
    { row: 1, column: 0, value: note, style: NOTE },
    ...columns.map((column, index) => ({ row: 2, column: index, value: column.title, style: HEADER })),
  ];
  const rowHeights: Record<number, number> = { 0: TITLE_POINTS, 1: NOTE_POINTS, 2: LINE_POINTS + SPARE_POINTS };
  rows.forEach((row, index) => {
    const at = index + 3;
    const texts = row.cells.map(textOfPieces);
    const lines = texts.map((text, column) => countLines(text, Math.floor(widths[column]! / DIGITS_PER_CHARACTER)));
    rowHeights[at] = Math.min(MAX_ROW_POINTS, Math.max(...lines) * LINE_POINTS + SPARE_POINTS);
    row.cells.forEach((cell, column) => {
      const isLive = cell.some(({ kind }) => kind === "live");
      const style = framed(columns[column]!.align);
      cells.push({
        row: at,
        column,
        value: texts[column]!,
        // A number alone would be shown as the cell pleases.
        ...(isLive ? { formula: `${formulaOfPieces(orGap(cell))}&""` } : {}),
        style: countGaps(cell) > 0 ? { ...style, fill: GAP_FILL } : style,
      });
    });
  });
  return {
    name: sheetName(title),
    columnWidths: widths,
    rowHeights,
    cells,
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    page: PAGE,
    hideGridLines: true,
  };
}

function framed(horizontal: NonNullable<CellStyle["horizontal"]>): CellStyle {
  return { font: FONT, border: true, horizontal, vertical: "center", wrap: true };
}

/** Without the year, by which the workbook is known anyway. */
function sheetName(title: string): string {
  return title.replace(/^.*年度/, "");
}
