import { withMergedFrames } from "../../core/grid/merged-frames";
import { areaToA1, toA1, type Area } from "../../core/grid/address";
import type { DesignedCell, PageDesign, SheetDesign } from "../../core/grid/sheet-design";
import type { CellValue } from "../../core/grid/snapshot";
import { constantBody, formulaElement, numberText, resultBody, type CellBody } from "./cell-xml";
import type { DesignStyles } from "./design-styles";
import type { SharedStrings } from "./shared-strings";
import { encodeXml } from "../opc/xml-text";

/** Excel allows no higher row, in points. */
const MAX_ROW_HEIGHT = 409;
const MILLIMETRES_PER_INCH = 25.4;
/** Paper size 9 is A4. */
const A4 = 9;

/** What the cells of a new sheet draw on. */
interface SheetSinks {
  readonly namespace: string;
  readonly strings: SharedStrings | undefined;
  readonly styles: DesignStyles;
  /** The value of a formula cell; `null` where it is not known. */
  readonly resultAt: (cell: DesignedCell) => CellValue;
  /** What the file calls a column of so many points. */
  readonly widthOfPoints: (points: number) => number;
}

/** The worksheet part of a design. */
export function sheetXml(design: SheetDesign, sinks: SheetSinks): string {
  const cells = withMergedFrames(design);
  const fits = design.page?.fitToWidth ?? false;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${sinks.namespace}">`,
    fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<dimension ref="${extentOf(cells)}"/>`,
    `<sheetViews><sheetView${design.hideGridLines ? ' showGridLines="0"' : ""} workbookViewId="0"${viewBody(design)}</sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(design, sinks.widthOfPoints),
    `<sheetData>${rowsXml(cells, design.rowHeights, sinks)}</sheetData>`,
    design.filter ? `<autoFilter ref="${areaToA1(design.filter)}"/>` : "",
    mergesXml(design.merges),
    design.page ? pageXml(design.page, fits) : "",
    "</worksheet>",
  ].join("");
}

function viewBody(design: SheetDesign): string {
  const pane = paneXml(design);
  return pane === "" ? "/>" : `>${pane}</sheetView>`;
}

function paneXml({ frozen }: SheetDesign): string {
  if (!frozen) return "";
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const first = toA1({ row: rows, column: columns });
  return `<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** What a hidden column is given back when somebody shows it. */
const HIDDEN_WIDTH = 10;

function columnsXml({ columnWidths, columnPoints }: SheetDesign, widthOfPoints: SheetSinks["widthOfPoints"]): string {
  if (columnWidths.length === 0) return "";
  const columns = columnWidths.map((characters, index) => {
    const points = columnPoints?.[index];
    const width = points === undefined ? characters : widthOfPoints(points);
    const shown = width === 0 ? `width="${HIDDEN_WIDTH}" hidden="1"` : `width="${numberText(width)}"`;
    return `<col min="${index + 1}" max="${index + 1}" ${shown} customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

function rowsXml(cells: readonly DesignedCell[], heights: SheetDesign["rowHeights"], sinks: SheetSinks): string {
  const rows = new Map<number, DesignedCell[]>(Object.keys(heights).map((row) => [Number(row), []]));
  for (const cell of cells) {
    const inRow = rows.get(cell.row);
    if (inRow) inRow.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, inRow]) => {
      const height = heights[row];
      const sized =
        height === undefined ? "" : ` ht="${numberText(Math.min(height, MAX_ROW_HEIGHT))}" customHeight="1"`;
      const inOrder = inRow.sort((a, b) => a.column - b.column).map((cell) => cellXml(cell, sinks));
      return `<row r="${row + 1}"${sized}>${inOrder.join("")}</row>`;
    })
    .join("");
}

function cellXml(cell: DesignedCell, sinks: SheetSinks): string {
  const style = sinks.styles.indexOf(cell.style);
  const body = bodyOf(cell, sinks);
  const styled = style === 0 ? "" : ` s="${style}"`;
  const typed = body.type === undefined ? "" : ` t="${body.type}"`;
  const open = `<c r="${toA1(cell)}"${styled}${typed}`;
  return body.inner === "" ? `${open}/>` : `${open}>${body.inner}</c>`;
}

function bodyOf(cell: DesignedCell, { strings, resultAt }: SheetSinks): CellBody {
  if (cell.formula === undefined) return constantBody(cell.value ?? null, "", strings);
  const result = resultBody(resultAt(cell), "");
  return { ...result, inner: formulaElement(cell.formula, "") + result.inner };
}

function extentOf(cells: readonly DesignedCell[]): string {
  let bottom = 0;
  let right = 0;
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return areaToA1({ top: 0, left: 0, bottom, right });
}

function mergesXml(merges: readonly Area[]): string {
  if (merges.length === 0) return "";
  const areas = merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`);
  return `<mergeCells count="${merges.length}">${areas.join("")}</mergeCells>`;
}

function pageXml(page: PageDesign, fits: boolean): string {
  const { top, bottom, left, right } = page.margins;
  const inches = (millimetres: number): string =>
    numberText(Math.round((millimetres / MILLIMETRES_PER_INCH) * 1e4) / 1e4);
  const margins = `left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}"`;
  const edges = `header="${inches(top / 2)}" footer="${inches(footerDistance(bottom))}"`;
  const fitted = fits ? ' fitToWidth="1" fitToHeight="0"' : "";
  const first = page.firstPage;
  const counted = first ? ` firstPageNumber="${first.number}" useFirstPageNumber="1"` : "";
  const apart = first?.withoutFooter ? ' differentFirst="1"' : "";
  const footer =
    page.footer === undefined
      ? ""
      : `<headerFooter${apart}><oddFooter>${encodeXml(centred(page.footer))}</oddFooter></headerFooter>`;
  return (
    `<pageMargins ${margins} ${edges}/>` +
    `<pageSetup paperSize="${A4}" orientation="${page.orientation}"${counted}${fitted}/>` +
    footer +
    breaksXml(page.breaksBefore ?? [])
  );
}

/** A page number stands 7 mm below the text (GB/T 9704), where the margin leaves room for it; itself it is 5 mm high. */
function footerDistance(bottom: number): number {
  return bottom > 24 ? bottom - 12 : bottom / 2;
}

function centred(footer: string): string {
  return /^&[LCR]/.test(footer) ? footer : `&C${footer}`;
}

/** `id` counts rows from one and names the row above the break, which is the zero-based row below it. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = [...new Set(rows)].sort((a, b) => a - b).map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join("")}</rowBreaks>`;
}
