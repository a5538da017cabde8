import { useState } from "react";

const KEY = "jihe.pane-width";

/** Widths of the pane in pixels. */
export const PANE_WIDTH = { least: 320, usual: 380, most: 720 } as const;

/** The width of the pane, as the person likes it in this browser. */
export function usePaneWidth(): readonly [width: number, change: (width: number) => void] {
  const [width, setWidth] = useState(storedWidth);
  const change = (wanted: number): void => {
    const within = Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(wanted)));
    setWidth(within);
    try {
      window.localStorage.setItem(KEY, String(within));
    } catch {
      // It holds until the page is closed.
    }
  };
  return [width, change];
}

function storedWidth(): number {
  try {
    const stored = Number(window.localStorage.getItem(KEY) ?? Number.NaN);
    return stored >= PANE_WIDTH.least && stored <= PANE_WIDTH.most ? stored : PANE_WIDTH.usual;
  } catch {
    return PANE_WIDTH.usual;
  }
}
