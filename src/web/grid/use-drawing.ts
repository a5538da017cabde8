import {
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from "react";
import { flushSync } from "react-dom";
import type { Area } from "../../core/grid/address";
import { Axis, drawnStretch, isCovered, type Sight } from "./axis";
import { COLUMN_HEADING_HEIGHT, headingWidth } from "./headings";
import type { Drawing } from "./pieces";
import type { SheetMap } from "./sheet-map";

/** How far the sheet is scrolled, and how much of it there is room for. */
interface View {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
  /** Whether more is drawn than is seen. */
  readonly hasMargin: boolean;
}

/** What there is room for before anything was measured, and where nothing can be (tests without a layout). */
const USUAL_VIEW: View = { top: 0, left: 0, height: 640, width: 1024, hasMargin: true };

/** With less than this share of the margin left it is drawn anew. */
const MARGIN_LEFT = 0.5;

/** Frozen rows or columns that would leave less than this share to the rest scroll with it. */
const MOST_FROZEN = 0.7;

/** A sheet as far as it is to be drawn, and the means to keep up with scrolling. */
interface LiveDrawing {
  readonly drawing: Drawing;
  /** Pixels of rows that a page is. */
  readonly page: number;
  readonly onScroll: () => void;
  /** Scrolls as little as is needed to show an area. */
  readonly show: (area: Area) => void;
}

/**
 * Draws what is seen of a sheet, first where `shown` is, and when the browser has shown that some more around it; and draws anew before
 * scrolling reaches the end of that.
 */
export function useDrawing(
  map: SheetMap,
  zoom: number,
  scrollerRef: RefObject<HTMLDivElement | null>,
  shown: Area | undefined,
): LiveDrawing {
  const { rowHeights, columnWidths, frozen: wanted } = map.sheet;
  const rowAxis = useMemo(() => new Axis(rowHeights, zoom), [rowHeights, zoom]);
  const columnAxis = useMemo(() => new Axis(columnWidths, zoom), [columnWidths, zoom]);
  const [view, setView] = useState<View>(() => scrolledView(rowAxis, columnAxis, wanted, shown));
  const drawing = useMemo(() => {
    const rows = fittingFrozen(rowAxis, wanted.rows, view.height);
    const columns = fittingFrozen(columnAxis, wanted.columns, view.width);
    return {
      map,
      rowAxis,
      columnAxis,
      frozen: { rows, columns },
      rows: drawnStretch(rowAxis, sightOf(view.top, view.height, rows), view.hasMargin),
      columns: drawnStretch(columnAxis, sightOf(view.left, view.width, columns), view.hasMargin),
    };
  }, [map, rowAxis, columnAxis, wanted, view]);
  const latest = useRef(drawing);
  useLayoutEffect(() => {
    latest.current = drawing;
  });
  const headings = headingWidth(rowAxis.count);

  const look = useCallback(() => {
    const seen = viewOf(scrollerRef.current, headings);
    // At once, and not when React finds the time, what would be missing when the browser paints.
    if (!covers(latest.current, seen, 0)) flushSync(() => setView(seen));
    else if (!covers(latest.current, seen, MARGIN_LEFT)) startTransition(() => setView(seen));
  }, [scrollerRef, headings]);
  useLayoutEffect(() => afterDrawing(look), [look, rowAxis, columnAxis]);
  useEffect(() => {
    if (!scrollerRef.current) return undefined;
    const observer = new ResizeObserver(() => {
      look();
      startTransition(() => setView(viewOf(scrollerRef.current, headings)));
    });
    observer.observe(scrollerRef.current);
    return () => observer.disconnect();
  }, [scrollerRef, headings, look]);

  const show = useCallback(
    (area: Area) => {
      if (scrollerRef.current) scrollTo(scrollerRef.current, latest.current, area, headings);
    },
    [scrollerRef, headings],
  );
  return { drawing, page: Math.max(1, view.height - rowAxis.offset(drawing.frozen.rows)), onScroll: look, show };
}

/**
 * Does something that asks the browser for places and sizes when it is about to paint, and has to lay out what was drawn in any case: asked
 * right after drawing it would do so within the same task. The result calls it off.
 */
export function afterDrawing(work: () => void): () => void {
  const frame = requestAnimationFrame(work);
  return () => cancelAnimationFrame(frame);
}

function sightOf(scrolled: number, room: number, frozen: number): Sight {
  return { scrolled, room, frozen };
}

function fittingFrozen(axis: Axis, frozen: number, room: number): number {
  return axis.offset(frozen) <= room * MOST_FROZEN ? frozen : 0;
}

function viewOf(element: HTMLDivElement | null, headings: number): View {
  if (!element || element.clientHeight === 0) return USUAL_VIEW;
  return {
    top: element.scrollTop,
    left: element.scrollLeft,
    height: Math.max(0, element.clientHeight - COLUMN_HEADING_HEIGHT),
    width: Math.max(0, element.clientWidth - headings),
    hasMargin: true,
  };
}

/** What is likely to be seen once an area is scrolled to. */
function scrolledView(rowAxis: Axis, columnAxis: Axis, frozen: Drawing["frozen"], shown: Area | undefined): View {
  const { height, width } = USUAL_VIEW;
  const rows = sightOf(0, height, fittingFrozen(rowAxis, frozen.rows, height));
  const columns = sightOf(0, width, fittingFrozen(columnAxis, frozen.columns, width));
  return {
    ...USUAL_VIEW,
    top: shown ? scrolledTo(rowAxis, { from: shown.top, to: shown.bottom }, rows) : 0,
    left: shown ? scrolledTo(columnAxis, { from: shown.left, to: shown.right }, columns) : 0,
    hasMargin: false,
  };
}

function covers({ rowAxis, columnAxis, frozen, rows, columns }: Drawing, view: View, share: number): boolean {
  return (
    isCovered(rowAxis, rows, sightOf(view.top, view.height, frozen.rows), share) &&
    isCovered(columnAxis, columns, sightOf(view.left, view.width, frozen.columns), share)
  );
}

function scrollTo(element: HTMLDivElement, drawing: Drawing, area: Area, headings: number): void {
  const { rowAxis, columnAxis, frozen } = drawing;
  const view = viewOf(element, headings);
  const top = scrolledTo(rowAxis, { from: area.top, to: area.bottom }, sightOf(view.top, view.height, frozen.rows));
  const left = scrolledTo(
    columnAxis,
    { from: area.left, to: area.right },
    sightOf(view.left, view.width, frozen.columns),
  );
  if (top !== view.top) element.scrollTop = top;
  if (left !== view.left) element.scrollLeft = left;
}

/** How far to scroll so that a stretch is seen: its beginning where not all of it fits. */
function scrolledTo(axis: Axis, { from, to }: { from: number; to: number }, sight: Sight): number {
  const { scrolled, room, frozen } = sight;
  if (from < frozen) return scrolled;
  const start = axis.offset(from) - axis.offset(frozen);
  const end = axis.offset(to + 1) - room;
  if (start < scrolled) return start;
  return end > scrolled ? Math.min(start, end) : scrolled;
}
