import type { DesignedCell, PageDesign, SheetDesign } from "../../core/grid/sheet-design";
import type { ReportDocument } from "../../core/narrative/document";
import { fingerprintOfText } from "../../core/narrative/fingerprint";
import { printListMarker } from "../../core/narrative/list-marker";
import { printProjectMarker } from "../../core/narrative/project-marker";
import { printTextMarker } from "../../core/narrative/text-marker";
import { MAX_SHEET_NAME } from "../../core/grid/sheet-name";
import { GAP_FILL, LOOKS, MARKER_STYLE, SINGLE_LINE_POINTS } from "./looks";
import { pageBreaks } from "./page-breaks";
import { rowsOf, type ReportRow } from "./rows";
import { designTable } from "./table-sheet";

/** The name of the sheet; a host adds a number where it is taken. */
export const REPORT_SHEET = "自评报告";

/** The same for a project, with its name in brackets. */
const PROJECT_SHEET = "项目自评报告";

/**
 * 28 characters of size 3, and the room that a cell keeps at its sides. The 156 mm between the margins are 442 points, so a page is printed a
 * little smaller, and has the standard's 28 characters to a line.
 */
const TEXT_POINTS = 28 * 16 + 8;

/** The same in digits of 宋体 11, for a host that knows no points. */
const TEXT_WIDTH = 76;

/** A line's breadth. Hidden altogether it would be no column for LibreOffice, which never scales a page of one column. */
const MARKER_WIDTH = 0.1;

/** Columns beside the text: of lists and of the project, and of the rows. */
const LISTS = 1;
const ROWS = 2;

/** Margins of GB/T 9704—2012 in millimetres; the page number stands in Song, size 4. */
const PAGE: PageDesign = {
  orientation: "portrait",
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  footer: '&"宋体"&14— &P —',
  // Page 1 is the cover, which carries no number. (As page 0 it would go on from the sheet before in LibreOffice.)
  firstPage: { number: 1, withoutFooter: true },
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
    if (row.role !== "title" && before === "title") sheet.openText(SINGLE_LINE_POINTS);
    sheet.put(row);
  });
  return sheet.design(document);
}

/** The tables that go with a report, each a worksheet of its own. */
export function designTables({ tables = [] }: ReportDocument): readonly SheetDesign[] {
  return tables.map(designTable);
}

/** How many rows of the sheet say something of the forms that would not follow their cells. */
export function countFrozenRows(document: ReportDocument): number {
  return rowsOf(document).filter(({ frozen }) => frozen).length;
}

class ReportSheet {
  readonly #cells: DesignedCell[] = [];
  readonly #heights: Record<number, number> = {};
  readonly #breaks: number[] = [];
  readonly #headings = new Set<number>();
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

  put({ role, text, formula, lines, hasGap, key, written }: ReportRow): void {
    const look = LOOKS[role];
    if (role.startsWith("heading")) this.#headings.add(this.#row);
    this.#heights[this.#row] = lines * look.linePoints + look.sparePoints;
    this.#cells.push({
      row: this.#row,
      column: 0,
      value: text,
      ...(formula === undefined ? {} : { formula }),
      style: hasGap ? { ...look.style, fill: GAP_FILL } : look.style,
    });
    if (key !== undefined) {
      const content = { text, ...(formula === undefined ? {} : { formula }) };
      this.#mark(
        ROWS,
        this.#row,
        printTextMarker({ key, fingerprint: written ? undefined : fingerprintOfText(content) }),
      );
    }
    this.#row += 1;
  }

  design({ project, lists }: ReportDocument): SheetDesign {
    const markers = Object.entries(lists).map(([list, members]) => printListMarker({ list, members }));
    if (project !== undefined) markers.push(printProjectMarker(project));
    // Beside the text: what stands right beside a title could make it no title.
    markers.forEach((text, index) => this.#mark(LISTS, this.#textFrom + index, text));
    return {
      name: project === undefined ? REPORT_SHEET : projectSheetName(project),
      columnWidths: [TEXT_WIDTH, MARKER_WIDTH, MARKER_WIDTH],
      columnPoints: { 0: TEXT_POINTS },
      rowHeights: this.#heights,
      cells: this.#cells,
      merges: [],
      page: { ...PAGE, breaksBefore: [...this.#breaks, ...this.#breaksInText()] },
      hideGridLines: true,
    };
  }

  /** Pages of the text, which begin behind the cover. */
  #breaksInText(): readonly number[] {
    const from = this.#breaks.at(-1) ?? 0;
    const rows = Array.from({ length: this.#row - from }, (_, index) => ({
      height: this.#heights[from + index] ?? SINGLE_LINE_POINTS,
      isHeading: this.#headings.has(from + index),
    }));
    return pageBreaks(rows).map((index) => from + index);
  }

  #mark(column: number, row: number, value: string): void {
    this.#cells.push({ row, column, value, style: MARKER_STYLE });
  }
}

/** 项目自评报告（防汛抗旱项目）, the name cut where Excel has no room for it. */
function projectSheetName(project: string): string {
  const room = MAX_SHEET_NAME - PROJECT_SHEET.length - 2;
  const characters = Array.from(project);
  const name = project.length <= room ? project : `${cut(characters, room - 1)}…`;
  return `${PROJECT_SHEET}（${name}）`;
}

/** As many characters as fit, none of them torn. */
function cut(characters: readonly string[], units: number): string {
  let name = "";
  for (const character of characters) {
    if (name.length + character.length > units) break;
    name += character;
  }
  return name;
}
