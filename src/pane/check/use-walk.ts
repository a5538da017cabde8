import type { ListedFinding } from "../../app/session";
import { useProblemView } from "../problem-view";

/** A walk through findings in the order they are shown. */
interface Walk {
  /** The finding walked to; `undefined` before the first step, and where it is no more. */
  readonly current: ListedFinding | undefined;
  /** Its place in the order, from 0; -1 without one. */
  readonly index: number;
  /** Makes a finding the current one and shows its card. */
  readonly open: (finding: ListedFinding) => void;
  /** The next one (+1) or the one before (-1); beyond the end it begins again at the other. */
  readonly neighbour: (by: 1 | -1) => ListedFinding | undefined;
}

/** Keeps the place in a list that changes: where the current finding is gone, the one that took its place is next. */
export function useWalk(ordered: readonly ListedFinding[]): Walk {
  const [{ current: place }, setView] = useProblemView();
  const index = place ? ordered.findIndex(({ key }) => key === place.key) : -1;
  const isGone = place !== null && index < 0;
  const open = (finding: ListedFinding): void =>
    setView({
      current: { key: finding.key, index: ordered.findIndex(({ key }) => key === finding.key) },
      shown: { kind: "card" },
    });
  const neighbour = (by: 1 | -1): ListedFinding | undefined => {
    const { length } = ordered;
    if (place === null) return ordered[by === 1 ? 0 : length - 1];
    const next = isGone && by === 1 ? place.index : (isGone ? place.index : index) + by;
    return ordered[(next + length) % length];
  };
  return { current: ordered[index], index, open, neighbour };
}
