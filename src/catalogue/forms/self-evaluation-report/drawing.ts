import { printTextMarker, type TextMarker } from "../../../core/narrative/text-marker";
import type { CellStyle, DesignedCell, PageDesign, SheetDesign } from "../../../core/grid/sheet-design";
import { FormDrawing } from "../drawing/form-drawing";
import { REPORT_LOOKS } from "../drawing/looks";

/**
 * About 28 characters of 16 points a line, as GB/T 9704—2012 has it. Narrow enough for A4 without shrinking to fit: where Excel
 * fits a sheet to the paper it leaves out the page break behind the cover.
 */
const COLUMN_WIDTHS = [76];

/** Where a generated report has them: never right beside a title. */
const MARKERS = 2;
const MARKER_WIDTH = 0.1;
const MARKER_STYLE: CellStyle = { font: { size: 8, color: "808080" }, format: ";;;" };

const SECTION = /^[一二三四五六七八九]、/u;
const SUBSECTION = /^(?:[(（][一二三四五六七八九][)）]|\d、)/u;
/** The cover ends with its date, filled in or not. */
const COVER_DATE = /^[^年]*年[^月]*月.*日\s*$/u;
/** Rows of the cover stand apart from one another, in points. */
const COVER_ROW_POINTS = 120;

/** 附件4: the self-evaluation report, a paragraph a row, cover on a page of its own; beside them what they are known by. */
export function designReport(
  paragraphs: readonly string[],
  sheetName: string,
  markers: readonly (TextMarker | undefined)[] = [],
): SheetDesign {
  const drawing = new FormDrawing(COLUMN_WIDTHS);
  drawing.put(0, "A", "附件 4", REPORT_LOOKS.attachment);
  const firstSection = paragraphs.findIndex((text) => SECTION.test(text));
  const coverEnd = paragraphs.findIndex((text, index) => index < firstSection && COVER_DATE.test(text));
  paragraphs.forEach((text, index) => {
    const look = index < firstSection ? coverLook(index, coverEnd) : bodyLook(text);
    drawing.put(index + 1, "A", text === "" ? null : text, look);
    if (index <= coverEnd) drawing.atLeast(index + 1, COVER_ROW_POINTS);
  });
  const design = drawing.toSheet(sheetName, pageOf(coverEnd));
  const marks = markers.flatMap((marker, index): DesignedCell[] =>
    marker ? [{ row: index + 1, column: MARKERS, value: printTextMarker(marker), style: MARKER_STYLE }] : [],
  );
  if (marks.length === 0) return design;
  const columnWidths = [...COLUMN_WIDTHS, MARKER_WIDTH, MARKER_WIDTH];
  return { ...design, columnWidths, cells: [...design.cells, ...marks] };
}

function coverLook(index: number, coverEnd: number): CellStyle {
  return index === 0 || index > coverEnd ? REPORT_LOOKS.title : REPORT_LOOKS.cover;
}

function bodyLook(text: string): CellStyle {
  if (SECTION.test(text)) return REPORT_LOOKS.section;
  return SUBSECTION.test(text) ? REPORT_LOOKS.subsection : REPORT_LOOKS.body;
}

function pageOf(coverEnd: number): PageDesign {
  return {
    orientation: "portrait",
    margins: { top: 30, bottom: 25, left: 18, right: 18 },
    footer: "— &P —",
    // The sheet's first row is 附件 4, so the paragraph behind the cover stands two rows below the cover's last.
    ...(coverEnd < 0 ? {} : { breaksBefore: [coverEnd + 2] }),
  };
}
