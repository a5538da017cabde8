import { useCallback, useEffect, useMemo, useState } from "react";
import type { SheetView } from "../../app/workbook-view";
import { headingWidth } from "./headings";
import { SheetMap } from "./sheet-map";

/** Smaller than this nobody can read a form; larger than it is the sheet is not made. */
const LEAST = 0.7;
/** What the bar for scrolling takes. */
const SCROLL_BAR = 18;

/** The zoom at which all filled columns of a sheet fit into so many pixels, in whole percents; at most 1. */
export function fittingZoom(sheet: SheetView, width: number): number {
  const room = width - headingWidth(sheet.rowHeights.length) - SCROLL_BAR;
  const last = lastColumnOf(sheet);
  // Every column is rounded to whole pixels.
  const columns = sheet.columnWidths.slice(0, last + 1);
  const needed = columns.reduce((sum, size) => sum + size, 0);
  if (needed === 0 || room <= 0) return 1;
  return Math.min(1, Math.max(LEAST, Math.floor(((room - columns.length / 2) / needed) * 100) / 100));
}

/** The last column with something in it, merged areas that begin with something included. */
function lastColumnOf(sheet: SheetView): number {
  const map = new SheetMap(sheet);
  return sheet.merges
    .filter(({ top, left }) => map.isFilled(top, left))
    .reduce((last, { right }) => Math.max(last, Math.min(right, sheet.columns - 1)), map.last.column);
}

/** A zoom that follows the room there is until somebody chooses another. */
interface FitZoom {
  readonly zoom: number;
  /** Whether it follows the room. */
  readonly isFitting: boolean;
  /** Takes a zoom, or `"fit"`. */
  readonly change: (zoom: number | "fit") => void;
  /** The element whose width is the room. */
  readonly room: (element: HTMLElement | null) => void;
}

/** Keeps the zoom of a sheet. */
export function useFitZoom(sheet: SheetView | undefined): FitZoom {
  const [chosen, setChosen] = useState<number | "fit">("fit");
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  const fitting = useMemo(() => (sheet && width > 0 ? fittingZoom(sheet, width) : 1), [sheet, width]);
  return {
    zoom: chosen === "fit" ? fitting : chosen,
    isFitting: chosen === "fit",
    change: setChosen,
    room: useCallback((found) => setElement(found), []),
  };
}
