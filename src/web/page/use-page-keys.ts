import { useEffect } from "react";
import { focusedField } from "../../pane/focused-field";
import { pickFiles } from "../files/pick-files";
import { useShownFile, useWorkbench } from "./workbench-context";

/**
 * Ctrl + O opens, Ctrl + S saves, Ctrl + Z and Y undo and redo, F6 goes from the sheets to the pane and back: as in every
 * program, instead of the browser's own.
 */
export function usePageKeys(): void {
  const workbench = useWorkbench();
  const file = useShownFile();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "F6" && goToOtherRegion()) event.preventDefault();
      const wish = wishOf(event);
      if (!wish) return;
      event.preventDefault();
      if (wish === "open") void workbench.openChosen(pickFiles);
      if (!file) return;
      if (wish === "undo") void file.undo();
      if (wish === "redo") void file.redo();
      if (wish !== "save") return;
      finishEntry();
      workbench.askToSave(file);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [workbench, file]);
}

function wishOf(event: KeyboardEvent): "open" | "save" | "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return undefined;
  const wish = ({ o: "open", s: "save", z: "undo", y: "redo" } as const)[event.key.toLowerCase()];
  // The grid has undone it already, and a field takes back what was typed in it.
  const isDone = event.defaultPrevented || focusedField() !== undefined;
  return isDone && (wish === "undo" || wish === "redo") ? undefined : wish;
}

/** What is being typed counts: a field takes it when it loses the focus. */
function finishEntry(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement)) return;
  field.blur();
  field.focus();
}

/** Where a person can go from region to region; each of them takes the focus at its first field or button. */
const REGIONS = "main > section";
const FOCUSABLE = "button:enabled, [href], input:enabled";

/** Says whether there was another region. */
function goToOtherRegion(): boolean {
  const regions = [...document.querySelectorAll(REGIONS)];
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(current + 1) % regions.length];
  // The field of the grid before the buttons above it.
  const target =
    next?.querySelector<HTMLElement>("[data-scroller] textarea") ?? next?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  return target !== null && target !== undefined;
}
