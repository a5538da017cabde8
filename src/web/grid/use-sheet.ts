import { useEffect, useEffectEvent, useLayoutEffect, useMemo, type RefObject } from "react";
import type { Choice } from "../editing";
import { clearedCells } from "./block-text";
import type { Place } from "./moving";
import type { Drawing } from "./pieces";
import type { SheetGridProps } from "./props";
import { SheetMap } from "./sheet-map";
import { useChoices, type Choices } from "./use-choices";
import { afterDrawing, useDrawing } from "./use-drawing";
import { useEditing, type Editing } from "./use-editing";
import { useSelection, type Selection } from "./use-selection";

/** What one sheet is at: what is drawn of it, what is chosen, the entry that is being made, and what may be done with both. */
export interface SheetAtWork {
  readonly map: SheetMap;
  readonly drawing: Drawing;
  readonly onScroll: () => void;
  /** Scrolls as little as is needed to show an area. */
  readonly show: ReturnType<typeof useDrawing>["show"];
  readonly selection: Selection;
  readonly editing: Editing;
  readonly choices: Choices;
  /** Writes a value of the list into the active cell. */
  readonly choose: (choice: Choice) => void;
  /** Empties the chosen cells. */
  readonly clear: () => void;
}

/** Keeps all of it for a sheet in a window. The active cell is shown whenever it becomes another. */
export function useSheet(props: SheetGridProps, scroller: RefObject<HTMLDivElement | null>): SheetAtWork {
  const { sheet, selected, zoom, onSelect, onTyped } = props;
  const map = useSheetMap(props);
  const selectedArea = selected ? map.area(selected.row, selected.column) : undefined;
  const { drawing, page, onScroll, show } = useDrawing(map, zoom, scroller, selectedArea);
  const ground = { map, rowAxis: drawing.rowAxis, columnAxis: drawing.columnAxis, page, frozen: drawing.frozen };
  const selection = useSelection(ground, selected, ({ row, column }) => onSelect({ sheet: sheet.name, row, column }));
  const { active, chosen } = selection;
  const editing = useEditing(map, active, onTyped);
  const choices = useChoices(props.view, sheet.name, active, editing.entry);
  const choose = ({ text, value }: Choice): void => {
    editing.cancel();
    const at = { sheet: sheet.name, row: active.top, column: active.left };
    onTyped([{ at, text, ...(value !== undefined && { content: { value } }) }]);
  };
  const clear = (): void => {
    const cells = clearedCells(map, chosen);
    if (cells.length > 0) onTyped(cells);
  };
  const tellChosen = useEffectEvent(props.onChosen);
  useEffect(() => tellChosen(map, chosen), [map, chosen]);
  // For another `map` nothing is shown: a sheet that changes under the active cell is no reason to scroll.
  const showPlace = useEffectEvent(({ row, column }: Place) => show(map.area(row, column)));
  useLayoutEffect(() => (selected ? afterDrawing(() => showPlace(selected)) : undefined), [selected, zoom, show]);
  return { map, drawing, onScroll, show, selection, editing, choices, choose, clear };
}

/** Only where formats hang on values does a change elsewhere change how this sheet looks. */
function useSheetMap({ sheet, view }: SheetGridProps): SheetMap {
  const around = sheet.formats.length > 0 ? view : undefined;
  return useMemo(() => new SheetMap(sheet, around), [sheet, around]);
}
