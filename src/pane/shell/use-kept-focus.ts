import { useEffect, type RefObject } from "react";

/** Where the focus goes when what had it is gone, the first that is there. */
const HOMES = ["[data-home]", "main button:enabled", "nav button[aria-current]"];

/**
 * Keeps the focus in the pane: where the element that had it is taken away or can no longer be used, browsers drop it,
 * and in Excel on the web the keyboard would then be back in the sheet.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = pane.current;
    if (!element) return undefined;
    let last: Element | null = null;
    const note = (event: FocusEvent): void => {
      if (event.target instanceof Element) last = event.target;
    };
    // A person who goes elsewhere gives the focus up; an element that is still there and usable was left on purpose.
    const look = (): void => {
      const isDropped = document.activeElement === document.body || document.activeElement === null;
      if (!last || !isDropped || (last.isConnected && !last.matches(":disabled"))) return;
      last = null;
      const homes = HOMES.flatMap((home) => [...element.querySelectorAll<HTMLElement>(home)]);
      homes[0]?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    element.addEventListener("focusin", note);
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", note);
    };
  }, [pane]);
}
