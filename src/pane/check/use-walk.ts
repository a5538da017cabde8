import type { ListedFinding } from "../../app/session";
import { useProblemView } from "../problem-view";

/** A walk through findings in the order they are shown. */
export interface Walk {
  /** The finding walked to; `undefined` before the first step, and where it is no more. */
  readonly current: ListedFinding | undefined;
  /** Its place in the order, from 0; -1 without one. */
  readonly index: number;
  /** Makes a finding the current one and shows its card. */
  readonly open: (finding: ListedFinding) => void;
  /** The next one (+1) or the one before (-1); beyond the end it begins again at the other. */
  readonly neighbour: (by: 1 | -1) => ListedFinding | undefined;
}

/** Keeps the place in a list that changes: where the current finding is gone, or was explained and so put last, the one that took its place is next. */
export function useWalk(ordered: readonly ListedFinding[]): Walk {
  const [{ current: place }, setView] = useProblemView();
  const at = place ? ordered.findIndex(({ key }) => key === place.key) : -1;
  const current = ordered[at];
  const isDoneWith = place !== null && (!current || (!place.isExplained && current.accepted !== undefined));
  const open = (finding: ListedFinding): void =>
    setView({
      current: {
        key: finding.key,
        index: ordered.findIndex(({ key }) => key === finding.key),
        isExplained: finding.accepted !== undefined,
      },
      shown: { kind: "card" },
    });
  const neighbour = (by: 1 | -1): ListedFinding | undefined => {
    if (place === null) return ordered.at(by === 1 ? 0 : -1);
    const others = isDoneWith ? ordered.filter((one) => one !== current) : ordered;
    const next = isDoneWith ? place.index + Math.min(by, 0) : at + by;
    return others[(next + others.length) % others.length];
  };
  return { current, index: current && isDoneWith ? place.index : at, open, neighbour };
}
