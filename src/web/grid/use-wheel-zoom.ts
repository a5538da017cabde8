import { useEffect, type RefObject } from "react";
import { MAX_ZOOM, MIN_ZOOM } from "./props";

const ZOOM_STEP = 0.1;

/** The next larger or smaller zoom. */
export function steppedZoom(zoom: number, step: 1 | -1): number {
  const stepped = Math.round((zoom + step * ZOOM_STEP) * 10) / 10;
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, stepped));
}

/** Ctrl and wheel. React listens to wheels passively, so that the browser's own zoom could not be kept away. */
export function useWheelZoom(
  scroller: RefObject<HTMLDivElement | null>,
  zoom: number,
  onZoom: ((zoom: number) => void) | undefined,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element || !onZoom) return undefined;
    const listen = (event: WheelEvent): void => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      onZoom(steppedZoom(zoom, event.deltaY < 0 ? 1 : -1));
    };
    element.addEventListener("wheel", listen, { passive: false });
    return () => element.removeEventListener("wheel", listen);
  }, [scroller, zoom, onZoom]);
}
