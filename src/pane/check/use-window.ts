import { useCallback, useMemo, useState, type RefCallback } from "react";

/** Pixels beyond the visible part that are there too, so that a quick scroll shows no gap. */
const AROUND = 300;

/** The part of a long list that is worth drawing. */
interface ListWindow {
  /** Given to the element that scrolls. */
  readonly ref: RefCallback<HTMLElement>;
  /** The first and the last row to draw; `last` is not drawn any more. */
  readonly first: number;
  readonly last: number;
  /** Where each row begins, and the end of the last, in pixels. */
  readonly offsets: readonly number[];
}

/** Draws of a list of rows of known heights only those around what is seen. */
export function useWindow(heights: readonly number[]): ListWindow {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const look = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  const offsets = useMemo(() => offsetsOf(heights), [heights]);
  const first = Math.max(0, offsets.findIndex((end) => end > seen.top - AROUND) - 1);
  const beyond = offsets.findIndex((start) => start > seen.top + seen.height + AROUND);
  return { ref, first, last: beyond < 0 ? heights.length : beyond, offsets };
}

function offsetsOf(heights: readonly number[]): readonly number[] {
  let end = 0;
  return [0, ...heights.map((height) => (end += height))];
}
