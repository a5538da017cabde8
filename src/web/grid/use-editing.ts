import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Area } from "../../core/grid/address";
import { editableText, type TypedCell } from "../editing";
import type { SheetMap } from "./sheet-map";

/** An entry that is being made. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  /** What the editor would show of the cell as it stands. */
  readonly before: string;
  readonly text: string;
  /** Begun by typing, so that the arrows end it as in Excel; otherwise they move in the text. */
  readonly isFresh: boolean;
}

/** The entry of the active cell. */
export interface Editing {
  readonly entry: Entry | null;
  /** What the editor shows of the active cell as it stands. */
  readonly text: string;
  /** Begins with what stands in the cell, or with a text typed over it; `isFresh` where the arrows are to end it. */
  readonly begin: (typed?: string, isFresh?: boolean) => void;
  /** Changes the entry, or begins one. */
  readonly change: (text: string, isFresh?: boolean) => void;
  /** Ends the entry and tells the owner if it changed something. */
  readonly commit: () => void;
  readonly cancel: () => void;
}

/** Makes entries for the active cell. */
export function useEditing(map: SheetMap, active: Area, onTyped: (cells: readonly TypedCell[]) => void): Editing {
  const [entry, setEntry] = useState<Entry | null>(null);
  // Known at once, so that nothing is told twice or not at all between two renderings.
  const current = useRef<Entry | null>(null);
  const put = useCallback((next: Entry | null): void => {
    current.current = next;
    setEntry(next);
  }, []);
  const { top: row, left: column } = active;
  const before = editableText(map.cell(row, column), map.look(row, column));
  const begin = (typed?: string, isFresh = typed !== undefined): void => {
    put({ row, column, before, text: typed ?? before, isFresh });
  };
  const change = (text: string, isFresh = true): void => {
    if (current.current) put({ ...current.current, text });
    else begin(text, isFresh);
  };
  const cancel = useCallback(() => put(null), [put]);
  const commit = useCallback(() => {
    const made = current.current;
    put(null);
    if (!made || made.text === made.before) return;
    onTyped([{ at: { sheet: map.sheet.name, row: made.row, column: made.column }, text: made.text }]);
  }, [put, map, onTyped]);
  // The field may go while an entry is made in it: another file or sheet is shown in its place.
  const commitAtLast = useEffectEvent(commit);
  useEffect(() => () => commitAtLast(), []);
  return { entry, text: before, begin, change, commit, cancel };
}
