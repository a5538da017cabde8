import { useCallback, useState } from "react";
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
  /** Begins with what stands in the cell, or with a text typed over it. */
  readonly begin: (typed?: string) => void;
  readonly change: (text: string) => void;
  /** Ends the entry and tells the owner if it changed something. */
  readonly commit: () => void;
  readonly cancel: () => void;
}

/** Makes entries for the active cell. */
export function useEditing(
  map: SheetMap,
  active: Area,
  readOnly: boolean,
  onTyped: (cells: readonly TypedCell[]) => void,
): Editing {
  const [entry, setEntry] = useState<Entry | null>(null);
  const begin = (typed?: string): void => {
    if (readOnly) return;
    const { top: row, left: column } = active;
    const before = editableText(map.cell(row, column), map.look(row, column));
    setEntry({ row, column, before, text: typed ?? before, isFresh: typed !== undefined });
  };
  const change = (text: string): void => {
    if (entry) setEntry({ ...entry, text });
    else begin(text);
  };
  const cancel = useCallback(() => setEntry(null), []);
  const commit = useCallback(() => {
    setEntry(null);
    if (!entry || entry.text === entry.before) return;
    onTyped([{ at: { sheet: map.sheet.name, row: entry.row, column: entry.column }, text: entry.text }]);
  }, [entry, map, onTyped]);
  return { entry, begin, change, commit, cancel };
}
