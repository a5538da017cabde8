import type { DefinedName } from "../core/formula/defined-names";
import { areaContains, type Area } from "../core/grid/address";
import type { CellValue } from "../core/grid/snapshot";

/** How a workbook looks, as plain data: all that a grid on a screen needs. Rows and columns count from zero, lengths are CSS pixels at 100 %. */
export interface WorkbookView {
  readonly sheets: readonly SheetView[];
  /** Name of the sheet that the file shows first. */
  readonly activeSheet: string;
  /** The defined names, by which rules for entries and formats may refer to cells. */
  readonly names: readonly DefinedName[];
}

/** One worksheet as it looks. */
export interface SheetView {
  readonly name: string;
  readonly hidden: boolean;
  /** The sheet is protected: cells whose look is locked may not be typed into. */
  readonly protected: boolean;
  readonly showGridLines: boolean;
  /** What is worth showing: everything that holds or looks like something, with some room to type behind it. */
  readonly rows: number;
  readonly columns: number;
  /** One for each column or row; 0 where it is hidden. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  /** How many rows at the top and columns at the left stay in place while the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Area[];
  /** Where array formulas and data tables stand, those of one cell too: one formula gives all cells of such an area. */
  readonly arrays: readonly Area[];
  /** The header rows of tables (超级表). */
  readonly tableHeaders: readonly Area[];
  /** What may be typed into cells (数据验证), in the order of the file; for each cell the first counts. */
  readonly validations: readonly ValidationView[];
  /** Conditional formats, what counts first before the others. Our marks are not among them. */
  readonly formats: readonly FormatView[];
  readonly notes: readonly NoteView[];
  /** What stands on the sheet and is not shown, in Chinese, e.g. `图表 1 个`. */
  readonly unshown: readonly string[];
  /** Cells that hold something or have a look of their own, by rows, then by columns. */
  readonly cells: readonly CellView[];
  /** Looks by index, shared by the sheets of the workbook; the first is that of a cell nobody touched. */
  readonly looks: readonly CellLook[];
  /** Looks of cells that are not listed: that of their row where it has one, else that of their column. */
  readonly rowLooks: ReadonlyMap<number, number>;
  readonly columnLooks: readonly number[];
}

/** How a value is compared, in the file's words. */
export type Comparison =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "lessThan"
  | "lessThanOrEqual"
  | "greaterThan"
  | "greaterThanOrEqual";

/** What may be typed into cells, as the file says it. */
export interface ValidationView {
  readonly areas: readonly Area[];
  /** `none` only has a prompt. */
  readonly kind: "none" | "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  readonly comparison: Comparison;
  /** At most two, without their leading `=`, written for the upper left corner of all areas. */
  readonly formulas: readonly string[];
  /** The list is offered as a drop-down. */
  readonly offersList: boolean;
  /** What breaks it is refused, only remarked upon, or let pass. */
  readonly strictness: "stop" | "remark" | "silent";
  /** What the file says of an entry that breaks it; empty where it says nothing of its own. */
  readonly message: string;
  /** What the file says when the cell is chosen; empty for nothing. */
  readonly prompt: string;
}

/** A stretch of a text with a font of its own. */
export interface TextRun {
  readonly text: string;
  readonly font: FontLook;
}

/** What somebody wrote to a cell (批注), answers included. */
export interface NoteView {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a conditional format changes of a look. */
export interface FormatLook {
  readonly font: Partial<Pick<FontLook, "bold" | "italic" | "underline" | "strike" | "color">>;
  /** `RRGGBB`. */
  readonly fill?: string;
  readonly border: CellLook["border"];
}

/** A point of a colour scale or an end of a data bar. */
export interface ScalePoint {
  readonly kind: "min" | "max" | "num" | "percent" | "percentile" | "formula";
  /** A number, or a formula for the last kind. */
  readonly value: string;
}

/** What makes a conditional format hold, or paint its cells by their numbers. */
export type FormatCondition =
  /** The formula is true; it is written for the upper left corner of all areas. */
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "compare"; readonly comparison: Comparison; readonly formulas: readonly string[] }
  /** The value stands more than once in the areas, or only once. */
  | { readonly kind: "repeated" | "unique" }
  | { readonly kind: "top"; readonly rank: number; readonly isPercent: boolean; readonly isBottom: boolean }
  | { readonly kind: "average"; readonly isAbove: boolean; readonly withEqual: boolean; readonly deviations: number }
  | { readonly kind: "scale"; readonly points: readonly (ScalePoint & { readonly color: string })[] }
  | { readonly kind: "bar"; readonly low: ScalePoint; readonly high: ScalePoint; readonly color: string };

/** A conditional format (条件格式). */
export interface FormatView {
  readonly areas: readonly Area[];
  readonly condition: FormatCondition;
  readonly look: FormatLook;
  /** Where it holds, those after it count no more. */
  readonly stops: boolean;
}

/** One cell as it looks. */
export interface CellView {
  readonly row: number;
  readonly column: number;
  /** Index in `looks` of its sheet. */
  readonly look: number;
  readonly value: CellValue;
  /** The formula without its leading `=`. */
  readonly formula?: string;
  /** The value through its number format, as Excel shows it. */
  readonly text: string;
  /** The text in pieces, where they have fonts of their own. */
  readonly runs?: readonly TextRun[];
  /** A colour the number format gives, `RRGGBB`. */
  readonly color?: string;
  /** A formula whose value is not known until a spreadsheet program recalculates it. */
  readonly awaiting?: boolean;
}

/** Width and kind of a line, in Excel's words. */
export type LineStyle =
  | "thin"
  | "medium"
  | "thick"
  | "hair"
  | "dotted"
  | "dashed"
  | "dashDot"
  | "dashDotDot"
  | "double"
  | "mediumDashed"
  | "mediumDashDot"
  | "mediumDashDotDot"
  | "slantDashDot";

/** A line along an edge of a cell, or across it. */
export interface BorderLine {
  readonly style: LineStyle;
  /** `RRGGBB`. */
  readonly color: string;
}

/** The font of a cell. */
export interface FontLook {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "none" | "single" | "double";
  readonly strike: boolean;
  /** Small and raised, or lowered: the 2 of m². */
  readonly script?: "super" | "sub";
  /** `RRGGBB`. */
  readonly color: string;
}

/** Where text stands across its cell, in Excel's words; `general` puts numbers at the right and words at the left. */
export type HorizontalAlignment =
  "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";

/** Where text stands in the height of its cell, in Excel's words. */
export type VerticalAlignment = "top" | "center" | "bottom" | "justify" | "distributed";

/** How a cell looks whatever it holds. */
export interface CellLook {
  readonly font: FontLook;
  /** Background, `RRGGBB`; none where absent. Patterns and gradients are one colour between theirs. */
  readonly fill?: string;
  readonly border: {
    readonly top?: BorderLine;
    readonly right?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
    /** From the lower left to the upper right corner, and the other one. */
    readonly diagonalUp?: BorderLine;
    readonly diagonalDown?: BorderLine;
  };
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  /** Text is made smaller until it fits. */
  readonly shrink: boolean;
  /** Steps of indent, each about three spaces wide. */
  readonly indent: number;
  /** Degrees the text is turned to the left (negative to the right), or characters stacked upon each other. */
  readonly rotation: number | "stacked";
  /** Number format code; General where absent. */
  readonly format?: string;
  /** On a protected sheet it may not be typed into. */
  readonly locked: boolean;
}

/** Shows how the workbook looks. Throws only `HostError`. */
export interface WorkbookViewer {
  view(): Promise<WorkbookView>;
}

/** The cell at a place; `undefined` where it holds nothing and has no look of its own. */
export function cellViewAt({ cells }: SheetView, row: number, column: number): CellView | undefined {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle]!;
    if (cell.row < row || (cell.row === row && cell.column < column)) low = middle + 1;
    else high = middle;
  }
  const found = cells[low];
  return found?.row === row && found.column === column ? found : undefined;
}

/** The index of the look of a cell, listed or not. */
export function lookAt(sheet: SheetView, row: number, column: number): number {
  return cellViewAt(sheet, row, column)?.look ?? sheet.rowLooks.get(row) ?? sheet.columnLooks[column] ?? 0;
}

/** The merged area that covers a place, or the place alone. */
export function areaAt({ merges }: SheetView, row: number, column: number): Area {
  const merged = merges.find((area) => areaContains(area, row, column));
  return merged ?? { top: row, left: column, bottom: row, right: column };
}
