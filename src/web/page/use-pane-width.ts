import { useState } from "react";

const KEY = "jihe.pane-width";
const FOLDED_KEY = "jihe.pane-folded";

/** Widths of the pane in pixels. */
export const PANE_WIDTH = { least: 320, usual: 380, most: 720 } as const;

/** How the pane beside the sheets stands. */
export interface PaneStand {
  readonly width: number;
  /** Whether it has made way for the sheets. */
  readonly isFolded: boolean;
  readonly changeWidth: (width: number) => void;
  readonly fold: (isFolded: boolean) => void;
}

/** The width of the pane and whether it is folded, as the person likes it in this browser. */
export function usePaneWidth(): PaneStand {
  const [width, setWidth] = useState(storedWidth);
  const [isFolded, setFolded] = useState(() => stored(FOLDED_KEY) === "true");
  const changeWidth = (wanted: number): void => {
    const within = Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(wanted)));
    setWidth(within);
    store(KEY, within);
  };
  const fold = (wanted: boolean): void => {
    setFolded(wanted);
    store(FOLDED_KEY, wanted);
  };
  return { width, isFolded, changeWidth, fold };
}

function storedWidth(): number {
  const width = Number(stored(KEY) ?? Number.NaN);
  return width >= PANE_WIDTH.least && width <= PANE_WIDTH.most ? width : PANE_WIDTH.usual;
}

function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: number | boolean): void {
  try {
    window.localStorage.setItem(key, String(value));
  } catch {
    // It holds until the page is closed.
  }
}
