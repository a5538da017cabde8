import { useMemo, useState } from "react";
import type { WorkbookView } from "../../app/workbook-view";
import type { Area } from "../../core/grid/address";
import { choicesAt, type Choice } from "../editing";
import type { Entry } from "./use-editing";

/** The list of values for the active cell, where the file offers one. */
export interface Choices {
  /** Whether the cell has a list. */
  readonly isOffered: boolean;
  /** What is shown of it while an entry is made; empty where nothing is. */
  readonly shown: readonly Choice[];
  /** The one the keyboard has come to, -1 for none. */
  readonly current: number;
  /** Goes on by a key; says whether the key was for the list. */
  readonly step: (key: string) => boolean;
}

/** Shows the list while an entry is made: all of it for one that began with what stands there, else what goes with the text. */
export function useChoices(view: WorkbookView, sheet: string, active: Area, entry: Entry | null): Choices {
  const all = useMemo(
    () => choicesAt(view, { sheet, row: active.top, column: active.left }) ?? NONE,
    [view, sheet, active],
  );
  const shown = useMemo(() => (entry ? fitting(all, entry) : NONE), [all, entry]);
  const [kept, setKept] = useState<{ readonly text: string; readonly index: number }>();
  const current = entry && kept?.text === entry.text ? Math.min(kept.index, shown.length - 1) : -1;
  const step = (key: string): boolean => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (by === undefined || !entry || shown.length === 0) return false;
    const next = current < 0 ? (by > 0 ? 0 : shown.length - 1) : (current + by + shown.length) % shown.length;
    setKept({ text: entry.text, index: next });
    return true;
  };
  return { isOffered: all.length > 0, shown, current, step };
}

const NONE: readonly Choice[] = [];

function fitting(all: readonly Choice[], { text, before }: Entry): readonly Choice[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "" || text === before) return all;
  const found = all.filter((choice) => choice.text.toLowerCase().includes(wanted));
  // What is there in full needs no list any more.
  return found.length === 1 && found[0]!.text === text ? NONE : found;
}
