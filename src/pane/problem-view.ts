import { createContext, useContext } from "react";
import { NO_FILTER, type FindingFilter } from "../app/session/finding-filter";

/** What of the problems is shown, and how; kept while a person looks at other pages. */
export interface ProblemView {
  readonly filter: FindingFilter;
  /** Whether search and grouping are shown. */
  readonly searches: boolean;
  /** Keys of folds that are open. */
  readonly unfolded: ReadonlySet<string>;
  /** The list, the card of a finding, or what would be written to mend findings: keys of findings. */
  readonly shown: { readonly kind: "list" | "card" } | { readonly kind: "fixes"; readonly findings: readonly string[] };
  /** The finding that a person is at; its number in the order of the list tells where to go on once it is gone, or explained and put last. */
  readonly current: { readonly key: string; readonly index: number; readonly isExplained: boolean } | null;
}

/** As a person finds it. */
export const FRESH_VIEW: ProblemView = {
  filter: NO_FILTER,
  searches: false,
  unfolded: new Set(),
  shown: { kind: "list" },
  current: null,
};

/** The view and the way to change parts of it. */
type ProblemViewState = readonly [ProblemView, (change: Partial<ProblemView>) => void];

/** Held by the shell. */
export const ProblemViewContext = createContext<ProblemViewState>([FRESH_VIEW, () => undefined]);

/** The view of the problems. */
export function useProblemView(): ProblemViewState {
  return useContext(ProblemViewContext);
}
