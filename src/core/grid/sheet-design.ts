import type { Area } from "./address";

/** How a designed cell looks. Every name has one meaning in every host; hosts map them to their own styles. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    /** `RRGGBB`. */
    readonly color?: string;
  };
  /** Background, `RRGGBB`. */
  readonly fill?: string;
  /** Thin black lines on all four sides. */
  readonly border?: boolean;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** Number of characters of indent at the left. */
  readonly indent?: number;
  /** Number format code, e.g. `0.00`. General where absent. */
  readonly format?: string;
}

/** A cell to be written on a new sheet. A formula stands without its `=` and with its computed value where that is known. */
export interface DesignedCell {
  readonly row: number;
  readonly column: number;
  readonly value?: string | number | boolean;
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** Page set-up of a sheet, lengths in millimetres. */
export interface PageDesign {
  readonly orientation: "portrait" | "landscape";
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Centre footer in Excel's header and footer codes, e.g. `— &P —`. */
  readonly footer?: string;
  /** Rows before which a page break stands (zero-based). */
  readonly breaksBefore?: readonly number[];
  readonly fitToWidth?: boolean;
  /** What is special about the first page: pages count from `number`, whatever sheets are printed before; a cover carries no footer. */
  readonly firstPage?: { readonly number: number; readonly withoutFooter: boolean };
}

/** A worksheet to be made: plain data, so that the file host, the Excel host and the tests build the same sheet. */
export interface SheetDesign {
  readonly name: string;
  /** Widths in characters, by zero-based column; 0 hides the column. */
  readonly columnWidths: readonly number[];
  /** Widths in points, by zero-based column, where a line must hold so much text whatever the workbook's usual font; they go before `columnWidths`. */
  readonly columnPoints?: Readonly<Record<number, number>>;
  /** Heights in points, by zero-based row, where they are not automatic. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly cells: readonly DesignedCell[];
  readonly merges: readonly Area[];
  readonly page?: PageDesign;
  /** Rows and columns that stay while the others are scrolled. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The list that gets buttons to filter by, its headers included. */
  readonly filter?: Area;
  /** Whether grid lines are hidden on screen. */
  readonly hideGridLines?: boolean;
}
