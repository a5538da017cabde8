import type { SheetView, WorkbookView } from "../../app/workbook-view";
import type { Area, CellRef } from "../../core/grid/address";
import type { Severity } from "../../core/rules/finding";
import type { Deed, TypedCell } from "../editing";
import type { SheetMap } from "./sheet-map";

/** A finding shown on its cell. Several may lie on one cell. */
export interface CellBadge {
  readonly at: CellRef;
  /** Its number in the list of findings. */
  readonly number: number;
  readonly severity: Severity;
  /** What screen readers and the tip say, in Chinese: the message of the finding. */
  readonly label: string;
}

/** Rows to be put in beside a row, and in its look, or taken out from it on. */
export interface RowsChange {
  readonly kind: "above" | "below" | "delete";
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
}

/** What the grid shows and whom it tells. */
export interface WorkbookGridProps {
  readonly view: WorkbookView;
  readonly badges: readonly CellBadge[];
  /**
   * The active cell; its sheet is the one shown. The grid scrolls to it whenever it is another object with another
   * place than before. `null` before anything was selected: the first shown cell of the sheet is the active one then.
   */
  readonly selected: CellRef | null;
  /** 1 for 100 %; between `MIN_ZOOM` and `MAX_ZOOM`. */
  readonly zoom: number;
  /** The active cell should become this one: by click, key, or another sheet tab. */
  readonly onSelect: (at: CellRef) => void;
  /** One deed of a person: an entry, a paste or a deletion. `planTyped` makes edits of it. */
  readonly onTyped: (cells: readonly TypedCell[], deed?: Deed) => void;
  /** A paste that comes to nothing, and why, in Chinese. */
  readonly onRefused?: (why: string) => void;
  /** Rows are to be put in or taken out; no such thing is offered where absent. */
  readonly onRows?: (change: RowsChange) => void;
  /** What tells this open file from others, so that formulas are pasted as such only within it. */
  readonly book?: string;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Zoom by Ctrl and wheel, or Ctrl with + − 0. */
  readonly onZoom?: (zoom: number) => void;
  /** Where the field stands in which the content of the active cell is changed at length; none is shown where absent. */
  readonly formulaSlot?: HTMLElement | null;
}

/** A block that is cut, and stays as it is until it is pasted. */
export interface CutBlock {
  readonly copy: string;
  readonly sheet: string;
  readonly area: Area;
  /** The workbook it was cut of, as it was then. */
  readonly of: WorkbookView;
}

/** What the grid of one sheet needs besides. */
export interface SheetGridProps extends WorkbookGridProps {
  readonly sheet: SheetView;
  readonly cut: CutBlock | null;
  readonly onCut: (block: Omit<CutBlock, "of"> | null) => void;
  /** Is told what is chosen. */
  readonly onChosen: (map: SheetMap, area: Area) => void;
  readonly onFind: () => void;
}

/** The bounds of zoom. */
export const MIN_ZOOM = 0.5;
export const MAX_ZOOM = 2;
