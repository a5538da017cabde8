import { useRef, type KeyboardEvent, type RefObject } from "react";
import { leavingMove, wishOf, type KeyWish } from "./keys";
import type { SheetGridProps } from "./props";
import type { Editing } from "./use-editing";
import type { SheetAtWork } from "./use-sheet";
import { steppedZoom } from "./use-wheel-zoom";

interface KeyGround {
  readonly props: Pick<SheetGridProps, "sheet" | "zoom" | "onZoom" | "onUndo" | "onRedo" | "onFind" | "onCut">;
  readonly work: SheetAtWork;
  /** The field over the active cell, to which the keyboard belongs. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** What keys do in the two fields of the grid. */
interface GridKeys {
  /** In the field over the active cell, edited or not. */
  readonly onCellKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onFormulaKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** The keyboard of the grid, as Excel has it; Escape and then Tab leave the grid. */
export function useGridKeys(ground: KeyGround): GridKeys {
  const { props, work, field } = ground;
  const { editing } = work;
  const isLeaving = useRef(false);

  const fulfil = (wish: KeyWish): void => {
    if (wish.kind === "leave") isLeaving.current = true;
    fulfilled(wish, ground);
  };
  const onCellKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event)) return;
    if (editing.entry) {
      const wish = entryWish(event, work);
      if (wish) fulfil(wish);
      return;
    }
    const leaves = isLeaving.current && event.key === "Tab";
    // Shift comes before the Tab that it goes with.
    if (event.key !== "Shift") isLeaving.current = false;
    if (leaves) return;
    // The pane walks through its findings by these; the browser would scroll.
    if (event.altKey && /^Arrow(?:Up|Down)$/.test(event.key)) event.preventDefault();
    const wish = wishOf(event);
    if (!wish || (wish.kind === "zoom" && !props.onZoom)) return;
    event.preventDefault();
    fulfil(wish);
  };
  const onFormulaKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event) || breaksLine(event, editing)) return;
    const leaves = event.key === "Enter" || (event.key === "Tab" && editing.entry !== null);
    if (!leaves && event.key !== "Escape") return;
    event.preventDefault();
    const wish = leavingMove(event.key, event.shiftKey);
    if (wish) editing.commit();
    else editing.cancel();
    field.current?.focus({ preventScroll: true });
    if (wish) fulfil(wish);
  };
  return { onCellKey, onFormulaKey };
}

function fulfilled(wish: KeyWish, { props, work: { selection, editing, show, clear } }: KeyGround): void {
  const { sheet, zoom } = props;
  switch (wish.kind) {
    case "move":
      return show(selection.move(wish.move, wish.extend));
    case "edit":
      return editing.begin();
    case "clear":
      return clear();
    case "clear-and-edit":
      return editing.begin("");
    case "undo":
      return props.onUndo();
    case "redo":
      return props.onRedo();
    case "all":
      return selection.choose({ top: 0, left: 0, bottom: sheet.rows - 1, right: sheet.columns - 1 });
    case "find":
      return props.onFind();
    case "zoom":
      return props.onZoom?.(wish.step === 0 ? 1 : steppedZoom(zoom, wish.step));
    case "leave":
      return props.onCut(null);
  }
}

/** Does what a key does to an entry that is being made; gives the move by which it ended the entry, if it did. */
function entryWish(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { editing, choices, choose }: SheetAtWork,
): KeyWish | undefined {
  if (event.key === "Escape") {
    event.preventDefault();
    editing.cancel();
    return undefined;
  }
  if (breaksLine(event, editing)) return undefined;
  if (!event.altKey && choices.step(event.key)) {
    event.preventDefault();
    return undefined;
  }
  const wish = leavingMove(event.key, event.shiftKey) ?? (editing.entry?.isFresh ? wishOf(event) : undefined);
  if (wish?.kind !== "move" || wish.extend) return undefined;
  event.preventDefault();
  const chosenValue = choices.shown[choices.current];
  if (chosenValue) choose(chosenValue);
  else editing.commit();
  return wish;
}

/** An input method is at work: its keys are none of ours. */
function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === 229;
}

/** Begins a new line in an entry by Alt and Enter; says whether the key was that. */
function breaksLine(event: KeyboardEvent<HTMLTextAreaElement>, { change }: Editing): boolean {
  if (event.key !== "Enter" || !event.altKey) return false;
  event.preventDefault();
  const field = event.currentTarget;
  const { selectionStart, selectionEnd, value } = field;
  change(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
  // React puts the new text in place first.
  requestAnimationFrame(() => field.setSelectionRange(selectionStart + 1, selectionStart + 1));
  return true;
}
