import { useRef, type MouseEvent } from "react";
import type { Area } from "../../core/grid/address";
import type { Place } from "./moving";
import type { Drawing } from "./pieces";
import type { Selection } from "./use-selection";

/** What the mouse does on the table. */
export interface PointerHandlers {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseMove: (event: MouseEvent) => void;
}

/** Choosing by mouse: a click, a drag, Shift and click; a heading chooses its row or column, the corner everything. */
export function usePointer(
  selection: Selection,
  { rowAxis, columnAxis }: Drawing,
  onTouched: () => void,
): PointerHandlers {
  const dragged = useRef<Place | undefined>(undefined);
  const last: Place = { row: rowAxis.count - 1, column: columnAxis.count - 1 };

  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    const cell = placeUnder(event.target);
    const block = cell ? undefined : headingUnder(event.target, last);
    if (!cell && !block) return;
    // The field over the active cell keeps the focus.
    event.preventDefault();
    onTouched();
    dragged.current = cell;
    if (block) selection.choose(block);
    else if (cell && event.shiftKey) selection.extend(cell);
    else if (cell) selection.select(cell);
  };
  const onMouseMove = (event: MouseEvent): void => {
    if ((event.buttons & 1) === 0 || !dragged.current) return;
    const cell = placeUnder(event.target);
    if (!cell || (cell.row === dragged.current.row && cell.column === dragged.current.column)) return;
    dragged.current = cell;
    selection.extend(cell);
  };
  return { onMouseDown, onMouseMove };
}

/** The cell that an event came from; `undefined` for headings and what lies beside the table. */
export function placeUnder(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

function headingUnder(target: EventTarget, last: Place): Area | undefined {
  const heading = target instanceof Element ? target.closest<HTMLElement>("th, [data-corner]") : null;
  if (!heading) return undefined;
  const { rowHeading, columnHeading } = heading.dataset;
  if (rowHeading !== undefined) {
    return { top: Number(rowHeading), left: 0, bottom: Number(rowHeading), right: last.column };
  }
  const column = columnHeading === undefined ? undefined : Number(columnHeading);
  return { top: 0, left: column ?? 0, bottom: last.row, right: column ?? last.column };
}
