import type { SheetView } from "../../../app/workbook-view";
import { parseA1 } from "../../../core/grid/address";
import type { RowCursor, SheetLayout } from "../sheet-scanner";
import type { XmlElement } from "../../opc/xml-scanner";
import { attributeOf, attributesOf, childrenOf, localName } from "../../opc/xml-scanner";
import { columnPixels, defaultColumnPixels, pointsToPixels } from "./measures";

/** Height of rows where a sheet does not say, in points. */
const USUAL_ROW_HEIGHT = 15;
/** Width of columns where a sheet does not say, in characters. */
const USUAL_COLUMN_CHARACTERS = 8;

/** One `col` element: columns of one width and look. */
interface ColumnRun {
  readonly from: number;
  readonly to: number;
  /** Pixels; 0 where hidden. */
  readonly width: number;
  readonly look: number;
}

/** What a row says of itself. */
export interface RowSize {
  /** Pixels, 0 where hidden; `undefined` where the row is as high as its text needs. */
  readonly height: number | undefined;
  /** -1 where the row has no look of its own. */
  readonly look: number;
}

/** What a worksheet part says of its columns, rows and window, apart from its cells. */
export interface SheetFrame {
  readonly columns: readonly ColumnRun[];
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly showGridLines: boolean;
  readonly frozen: SheetView["frozen"];
  readonly protected: boolean;
}

/** Reads the elements around the cells. `digit` is the width of a digit in pixels. */
export function readFrame(text: string, layout: SheetLayout, digit: number): SheetFrame {
  const find = (name: string): XmlElement | undefined =>
    layout.elements.find((element) => localName(element.name) === name);
  const format = find("sheetFormatPr");
  const view = firstChild(text, find("sheetViews"), layout.part);
  const protection = find("sheetProtection");
  return {
    columns: readColumns(text, find("cols"), layout.part, digit),
    defaultColumnWidth: defaultColumnWidth(text, format, digit),
    defaultRowHeight: flag(text, format, "zeroHeight")
      ? 0
      : pointsToPixels(number(text, format, "defaultRowHeight") ?? USUAL_ROW_HEIGHT),
    showGridLines: view === undefined || attributeOf(text, view, "showGridLines") !== "0",
    frozen: readFrozen(text, view, layout.part),
    protected: flag(text, protection, "sheet"),
  };
}

/** The width of a column in pixels, and its look. */
export function columnAt({ columns, defaultColumnWidth }: SheetFrame, column: number): ColumnRun {
  const found = columns.find(({ from, to }) => column >= from && column <= to);
  return found ?? { from: column, to: column, width: defaultColumnWidth, look: 0 };
}

/** What a row's tag says. */
export function rowSize(text: string, row: RowCursor): RowSize {
  const values = new Map(attributesOf(text, row).map(({ name, value }) => [name, value]));
  if (isOn(values.get("hidden"))) return { height: 0, look: row.style };
  const height = values.get("ht");
  return { height: height === undefined ? undefined : pointsToPixels(Number(height) || 0), look: row.style };
}

function readColumns(text: string, list: XmlElement | undefined, part: string, digit: number): ColumnRun[] {
  if (!list) return [];
  return childrenOf(text, list, part).map((element) => {
    const width = number(text, element, "width");
    const hidden = flag(text, element, "hidden");
    return {
      from: (number(text, element, "min") ?? 1) - 1,
      to: (number(text, element, "max") ?? 1) - 1,
      width: hidden
        ? 0
        : width === undefined
          ? defaultColumnPixels(USUAL_COLUMN_CHARACTERS, digit)
          : columnPixels(width, digit),
      look: number(text, element, "style") ?? 0,
    };
  });
}

function defaultColumnWidth(text: string, format: XmlElement | undefined, digit: number): number {
  const width = number(text, format, "defaultColWidth");
  if (width !== undefined) return columnPixels(width, digit);
  return defaultColumnPixels(number(text, format, "baseColWidth") ?? USUAL_COLUMN_CHARACTERS, digit);
}

/** Rows above the frozen ones that were scrolled away when they were frozen are shown with them. */
function readFrozen(text: string, view: XmlElement | undefined, part: string): SheetView["frozen"] {
  const pane = view && childrenOf(text, view, part).find(({ name }) => localName(name) === "pane");
  const state = pane && attributeOf(text, pane, "state");
  if (!view || !pane || !state?.startsWith("frozen")) return { rows: 0, columns: 0 };
  const first = parseA1(attributeOf(text, view, "topLeftCell") ?? "A1") ?? { row: 0, column: 0 };
  const rows = number(text, pane, "ySplit") ?? 0;
  const columns = number(text, pane, "xSplit") ?? 0;
  return { rows: rows > 0 ? first.row + rows : 0, columns: columns > 0 ? first.column + columns : 0 };
}

function firstChild(text: string, element: XmlElement | undefined, part: string): XmlElement | undefined {
  return element && childrenOf(text, element, part)[0];
}

function number(text: string, element: XmlElement | undefined, name: string): number | undefined {
  const value = element && attributeOf(text, element, name);
  return value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value);
}

function flag(text: string, element: XmlElement | undefined, name: string): boolean {
  return element !== undefined && isOn(attributeOf(text, element, name));
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
