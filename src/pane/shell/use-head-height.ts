import { useEffect, useRef, type RefObject } from "react";

/** The custom property that holds the height of the head, which lies over the page. */
export const HEAD_HEIGHT = "--pane-head";

/** Keeps `HEAD_HEIGHT` of the pane as high as its head is, messages and all, so that nothing is scrolled under it. */
export function useHeadHeight(pane: RefObject<HTMLElement | null>): RefObject<HTMLElement | null> {
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = head.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      pane.current?.style.setProperty(HEAD_HEIGHT, `${element.getBoundingClientRect().height}px`),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  return head;
}
