import { useState } from "react";
import type { ListedFinding } from "../../app/session";

/** A walk through findings in the order they are shown. */
export interface Walk {
  /** The finding walked to; `undefined` before the first step, and where there are none. */
  readonly current: ListedFinding | undefined;
  /** Its place in the order, from 0; -1 without one. */
  readonly index: number;
  readonly go: (finding: ListedFinding | undefined) => void;
  /** The next one (+1) or the one before (-1); beyond the end it begins again at the other. */
  readonly step: (by: 1 | -1) => ListedFinding | undefined;
}

/** Keeps the place in a list that changes: where the current finding is gone, the one that took its place is next. */
export function useWalk(ordered: readonly ListedFinding[]): Walk {
  const [place, setPlace] = useState<{ readonly key: string; readonly index: number } | undefined>(undefined);
  const found = place ? ordered.findIndex(({ key }) => key === place.key) : -1;
  const index = found >= 0 || !place ? found : Math.min(place.index, ordered.length - 1);
  const current = index < 0 ? undefined : ordered[index];
  // Remembered while rendering, so that a finding that is fixed next is missed at its latest place.
  if (place && current && (current.key !== place.key || index !== place.index)) setPlace({ key: current.key, index });
  const go = (finding: ListedFinding | undefined): void =>
    setPlace(finding && { key: finding.key, index: ordered.findIndex(({ key }) => key === finding.key) });
  const step = (by: 1 | -1): ListedFinding | undefined => {
    const next = ordered[nextIndex(index, by, ordered.length)];
    go(next);
    return next;
  };
  return { current, index, go, step };
}

function nextIndex(index: number, by: 1 | -1, length: number): number {
  if (index < 0) return by === 1 ? 0 : length - 1;
  return (index + by + length) % length;
}
