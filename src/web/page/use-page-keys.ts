import { useEffect } from "react";
import { pickFiles } from "../files/pick-files";
import { useShownFile, useWorkbench } from "./workbench-context";

/** Ctrl + O opens, Ctrl + S saves, F6 goes from the sheets to the pane and back: as in every program, instead of the browser's own. */
export function usePageKeys(): void {
  const workbench = useWorkbench();
  const file = useShownFile();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "F6" && goToOtherRegion()) event.preventDefault();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key !== "o" && key !== "s") return;
      event.preventDefault();
      if (key === "o") void pickFiles().then((files) => workbench.openFiles(files));
      else if (file) {
        finishEntry();
        void workbench.save(file);
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [workbench, file]);
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
  const target = next?.querySelector<HTMLElement>("textarea") ?? next?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  return target !== null && target !== undefined;
}
