/// <reference types="office-js" />
import { greatestOf } from "../../core/extremes";
import { HostError } from "../../app/ports";
import { withMergedFrames } from "../../core/grid/merged-frames";
import { areaToA1, type Area } from "../../core/grid/address";
import type { CellStyle, DesignedCell, PageDesign, SheetDesign } from "../../core/grid/sheet-design";
import { freeSheetName } from "../../core/grid/sheet-name";
import { GENERAL } from "./cell-values";
import { inputOf } from "./cell-writing";
import { codeOf } from "./excel-trouble";
import { deleteSheet } from "./sheet-deleting";
import { styleRuns, type StyleRun } from "./style-runs";
import { syncQuietly } from "./quiet-sync";

/** The library cuts larger tables into slices of its own, in more requests. */
const CELLS_PER_TABLE = 1_500;
/** Excel allows no higher row, in points. */
const MAX_ROW_HEIGHT = 409;
/** A character of a column's width is 7 pixels wide in Excel's usual font, and a pixel ¾ of a point. */
const POINTS_PER_CHARACTER = 5.25;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Office.js cuts lists of addresses here, without a word. */
const LONGEST_ADDRESS = 8_000;

/**
 * Adds a sheet behind the last in two trips, and returns the name it got. A sheet that cannot be finished is deleted
 * again. Errors of Office.js are passed on.
 * @throws HostError structure-protected, before anything is written
 */
export async function makeSheet(context: Excel.RequestContext, design: SheetDesign): Promise<string> {
  const sheets = context.workbook.worksheets.load("items/name");
  const structure = context.workbook.protection.load("protected");
  await context.sync();
  if (structure.protected) throw new HostError("structure-protected");
  const taken = sheets.items.map(({ name }) => name);
  const name = freeSheetName(design.name, taken);
  try {
    await syncQuietly(context, () => draw(context.workbook.worksheets.add(name), design));
    return name;
  } catch (cause) {
    // Somebody else made a sheet of that name in between: it is not ours to delete.
    if (codeOf(cause) !== "ItemAlreadyExists") await deleteIfMade(context, name);
    throw cause;
  }
}

async function deleteIfMade(context: Excel.RequestContext, name: string): Promise<void> {
  try {
    await deleteSheet(context, name);
  } catch (cause) {
    // It was never made, or goes as little as it came; either way the first error is the one to be told.
    void cause;
  }
}

function draw(sheet: Excel.Worksheet, design: SheetDesign): void {
  if (design.hideGridLines) sheet.showGridlines = false;
  // Formats go first: by them Excel decides how it takes what is written.
  for (const run of styleRuns(withMergedFrames(design))) applyStyle(sheet, run);
  writeContents(sheet, design.cells);
  for (const area of design.merges) sheet.getRange(areaToA1(area)).merge(false);
  setWidths(sheet, design);
  setHeights(sheet, design.rowHeights);
  if (design.page) setPage(sheet, design.page);
}

function writeContents(sheet: Excel.Worksheet, cells: readonly DesignedCell[]): void {
  const filled = cells.filter(({ value, formula }) => value !== undefined || formula !== undefined);
  if (filled.length === 0) return;
  const right = greatestOf(filled.map(({ column }) => column));
  const bottom = greatestOf(filled.map(({ row }) => row));
  const rows = Math.max(1, Math.floor(CELLS_PER_TABLE / (right + 1)));
  for (let top = 0; top <= bottom; top += rows) {
    const area: Area = { top, left: 0, bottom: Math.min(bottom, top + rows - 1), right };
    sheet.getRange(areaToA1(area)).formulas = tableOf(filled, area);
  }
}

/** `null` leaves a cell alone. */
function tableOf(cells: readonly DesignedCell[], { top, bottom, right }: Area): (string | number | boolean | null)[][] {
  const table = Array.from({ length: bottom - top + 1 }, () =>
    Array<string | number | boolean | null>(right + 1).fill(null),
  );
  for (const { row, column, value, formula, style } of cells) {
    if (row < top || row > bottom) continue;
    const content = formula === undefined ? { value: value ?? null } : { formula };
    table[row - top]![column] = inputOf(content, style?.format ?? GENERAL);
  }
  return table;
}

function applyStyle(sheet: Excel.Worksheet, { style, areas }: StyleRun): void {
  for (const addresses of addressLists(areas)) {
    const format = (addresses.includes(",") ? sheet.getRanges(addresses) : sheet.getRange(addresses)).format;
    setFont(format.font, style.font);
    if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
    if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
    if (style.vertical !== undefined) format.verticalAlignment = style.vertical === "top" ? "Top" : "Center";
    if (style.wrap) format.wrapText = true;
    if (style.indent !== undefined) format.indentLevel = style.indent;
    if (style.border) for (const side of SIDES) format.borders.getItem(side).style = "Continuous";
  }
  // Several areas at once take no number format.
  if (style.format !== undefined)
    for (const area of areas) sheet.getRange(areaToA1(area)).numberFormat = filledWith(style.format, area);
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function setFont(font: Excel.RangeFont, style: CellStyle["font"]): void {
  if (!style) return;
  if (style.name !== undefined) font.name = style.name;
  if (style.size !== undefined) font.size = style.size;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.color !== undefined) font.color = `#${style.color}`;
}

function filledWith(format: string, { top, left, bottom, right }: Area): string[][] {
  return Array.from({ length: bottom - top + 1 }, () => Array<string>(right - left + 1).fill(format));
}

function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  let list = "";
  for (const area of areas) {
    const address = areaToA1(area);
    if (list !== "" && list.length + address.length + 1 > LONGEST_ADDRESS) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list},${address}`;
  }
  return list === "" ? lists : [...lists, list];
}

/** A column without width is a hidden one. */
function setWidths(sheet: Excel.Worksheet, { columnWidths, columnPoints }: SheetDesign): void {
  const points = columnWidths.map((width, column) => columnPoints?.[column] ?? width * POINTS_PER_CHARACTER);
  for (const [first, last, width] of runsOf(points.map((width, column) => [column, width] as const))) {
    const columns = sheet.getRange(areaToA1({ top: 0, bottom: 0, left: first, right: last })).getEntireColumn();
    if (width === 0) columns.columnHidden = true;
    else columns.format.columnWidth = width;
  }
}

function setHeights(sheet: Excel.Worksheet, heights: SheetDesign["rowHeights"]): void {
  const inOrder = Object.entries(heights)
    .map(([row, height]) => [Number(row), Math.min(height, MAX_ROW_HEIGHT)] as const)
    .sort(([a], [b]) => a - b);
  for (const [top, bottom, height] of runsOf(inOrder)) {
    sheet.getRange(areaToA1({ top, bottom, left: 0, right: 0 })).format.rowHeight = height;
  }
}

/** Neighbouring lines of equal size: first, last, size. */
function runsOf(sizes: readonly (readonly [line: number, size: number])[]): [number, number, number][] {
  const runs: [number, number, number][] = [];
  for (const [line, size] of sizes) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1 && last[2] === size) last[1] = line;
    else runs.push([line, line, size]);
  }
  return runs;
}

function setPage(sheet: Excel.Worksheet, page: PageDesign): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.topMargin = points(page.margins.top);
  pageLayout.bottomMargin = points(page.margins.bottom);
  pageLayout.leftMargin = points(page.margins.left);
  pageLayout.rightMargin = points(page.margins.right);
  pageLayout.headerMargin = points(page.margins.top / 2);
  pageLayout.footerMargin = points(footerDistance(page.margins.bottom));
  if (page.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (page.footer !== undefined)
    pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer.replace(/^&C/, "");
  if (page.firstPage) pageLayout.firstPageNumber = page.firstPage.number;
  if (page.firstPage?.withoutFooter) pageLayout.headersFooters.state = "FirstAndDefault";
  for (const row of page.breaksBefore ?? []) {
    sheet.horizontalPageBreaks.add(areaToA1({ top: row, left: 0, bottom: row, right: 0 }));
  }
}

/** A page number stands 7 mm below the text (GB/T 9704), where the margin leaves room for it; itself it is 5 mm high. */
function footerDistance(bottom: number): number {
  return bottom > 24 ? bottom - 12 : bottom / 2;
}

function points(millimetres: number): number {
  return Math.round(millimetres * POINTS_PER_MILLIMETRE * 10) / 10;
}
