import type { DesignedCell, PageDesign, SheetDesign } from "../../core/grid/sheet-design";
import type { ReportDocument } from "../../core/narrative/document";
import { printListMarker } from "../../core/narrative/list-marker";
import { GAP_FILL, LOOKS, MARKER_STYLE, SINGLE_LINE_POINTS } from "./looks";
import { rowsOf, type ReportRow } from "./rows";

/** The name of the sheet; a host adds a number where it is taken. */
export const REPORT_SHEET = "自评报告";

/** The 156 mm between the margins, in digits of 宋体 11, the usual font of Chinese workbooks; in another font the page is scaled. */
const TEXT_WIDTH = 73;

/** A line's breadth. Hidden altogether it would be no column for LibreOffice, which never scales a page of one column. */
const MARKER_WIDTH = 0.1;

/** Margins of GB/T 9704—2012 in millimetres; the page number stands in Song, size 4. */
const PAGE: PageDesign = {
  orientation: "portrait",
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  footer: '&"宋体"&14— &P —',
  fitToWidth: true,
};

/** Empty space on the cover, in points: above its title, and between title and unit. */
const ABOVE_COVER_TITLE = 130;
const BELOW_COVER_TITLE = 280;

/** A report as a worksheet that prints on A4 as it stands, every paragraph a formula over the forms' cells. */
export function designReport(document: ReportDocument): SheetDesign {
  const sheet = new ReportSheet();
  const rows = rowsOf(document);
  rows.forEach((row, index) => {
    const before = rows[index - 1]?.role;
    if (row.role === "cover-title" && before === undefined) sheet.space(ABOVE_COVER_TITLE);
    if (row.role === "cover-line" && before === "cover-title") sheet.space(BELOW_COVER_TITLE);
    if (row.role === "title" && before === "cover-line") sheet.breakPage();
    if (row.role === "heading-1" && before === "title") sheet.openText(SINGLE_LINE_POINTS);
    sheet.put(row);
  });
  return sheet.design(document.lists);
}

/** How many rows of the sheet say something of the forms that would not follow their cells. */
export function countFrozenRows(document: ReportDocument): number {
  return rowsOf(document).filter(({ frozen }) => frozen).length;
}

class ReportSheet {
  readonly #cells: DesignedCell[] = [];
  readonly #heights: Record<number, number> = {};
  readonly #breaks: number[] = [];
  #row = 0;
  #textFrom = 0;

  /** An empty row. */
  space(points: number): void {
    this.#heights[this.#row] = points;
    this.#row += 1;
  }

  /** An empty row, below which the text begins. */
  openText(points: number): void {
    this.space(points);
    this.#textFrom = this.#row;
  }

  /** The next row begins a page. */
  breakPage(): void {
    this.#breaks.push(this.#row);
  }

  put({ role, text, formula, lines, hasGap }: ReportRow): void {
    const look = LOOKS[role];
    this.#heights[this.#row] = lines * look.linePoints + look.sparePoints;
    this.#cells.push({
      row: this.#row,
      column: 0,
      value: text,
      ...(formula === undefined ? {} : { formula }),
      style: hasGap ? { ...look.style, fill: GAP_FILL } : look.style,
    });
    this.#row += 1;
  }

  design(lists: ReportDocument["lists"]): SheetDesign {
    const markers = Object.entries(lists).map(([list, members], index): DesignedCell => ({
      // Beside the text: what stands beside a title could make it no title.
      row: this.#textFrom + index,
      column: 1,
      value: printListMarker({ list, members }),
      style: MARKER_STYLE,
    }));
    return {
      name: REPORT_SHEET,
      columnWidths: [TEXT_WIDTH, MARKER_WIDTH],
      rowHeights: this.#heights,
      cells: [...this.#cells, ...markers],
      merges: [],
      page: { ...PAGE, breaksBefore: this.#breaks },
      hideGridLines: true,
    };
  }
}
