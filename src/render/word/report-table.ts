import {
  AlignmentType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { cellsOfTable } from "../../core/narrative/document";
import type { ReportTable, TableColumn } from "../../core/narrative/report-table";
import { markOfStretches, paragraphMark, stretchesOf, type CellName } from "../../core/narrative/stretches";
import type { Bookmarks } from "./bookmarks";
import { stretchRuns } from "./controls";
import { LINE_PITCH, TEXT_WIDTH } from "./page";
import { ATTACHMENT_STYLES } from "./styles";
import { textRuns } from "./text-runs";

const ALIGNED: Readonly<Record<TableColumn["align"], (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/** So many rows at the end go overleaf together: no total stands alone on a page. */
const LAST_ROWS = 3;

/** A table inside the text: its title and unit above it, headers that are repeated overleaf, every figure a control of its own. */
export function reportTable(
  table: ReportTable,
  nameOf: CellName | undefined,
  bookmarks: Bookmarks,
): readonly (Paragraph | Table)[] {
  const { key, title, note, columns } = table;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / whole) * TEXT_WIDTH.upright));
  // Marked as ours, or an edited report would bring them back as a person's words.
  const line = (part: string, text: string, alignment: TableColumn["align"], before = 0) =>
    new Paragraph({
      style: ATTACHMENT_STYLES.line,
      alignment: ALIGNED[alignment],
      keepNext: true,
      spacing: { before },
      children: bookmarks.marked(
        markOfStretches(paragraphMark(`table:${key}:${part}`), [{ kind: "words", text }]),
        textRuns(text),
      ),
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell(textRuns(column.title), "center", widths[index]!)),
  });
  const cells = cellsOfTable(table);
  const rows = cells.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        children: row.map((one, index) => {
          const [{ mark, stretches } = { stretches: [] }] = stretchesOf({ paragraphs: [one], lists: {} }, nameOf);
          const runs = stretches.flatMap(stretchRuns);
          return cell(
            mark === undefined ? runs : bookmarks.marked(markOfStretches(mark, stretches), runs),
            columns[index]!.align,
            widths[index]!,
            at >= cells.length - LAST_ROWS,
          );
        }),
      }),
  );
  return [
    line("title", title, "center", LINE_PITCH / 2),
    line("note", note, "right"),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows: [header, ...rows],
    }),
    new Paragraph({ style: ATTACHMENT_STYLES.cell, children: [] }),
  ];
}

function cell(
  runs: readonly ParagraphChild[],
  align: TableColumn["align"],
  width: number,
  keepNext = false,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [new Paragraph({ style: ATTACHMENT_STYLES.cell, alignment: ALIGNED[align], keepNext, children: runs })],
  });
}
