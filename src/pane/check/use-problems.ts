import { useContext, useEffect, useEffectEvent, useMemo } from "react";
import {
  filterFindings,
  groupFindings,
  NO_FILTER,
  rowsOf,
  type Checked,
  type FindingGroup,
  type FindingRow,
  type ListedFinding,
} from "../../app/session";
import { focusedField, hasFocusNowhere } from "../focused-field";
import { AskedFindingContext, type AskedFinding } from "../navigation";
import { useProblemView } from "../problem-view";
import { useChoices, useSession } from "../session-context";
import { useWalk, type Walk } from "./use-walk";
import { useWalkKeys } from "./use-walk-keys";

/** The problems as they are filtered and grouped, and the ways to go about in them. */
export interface ShownProblems {
  readonly groups: readonly FindingGroup[];
  /** What is shown, one behind the other. */
  readonly ordered: readonly ListedFinding[];
  readonly rows: readonly FindingRow[];
  readonly walk: Walk;
  /** Shows the card of a finding, and its cell where it has one. */
  readonly open: (finding: ListedFinding) => void;
  /** Opens the next one (+1) or the one before (-1). */
  readonly step: (by: 1 | -1) => void;
  /** Shows what would be written to mend these. */
  readonly showFixes: (findings: readonly ListedFinding[]) => void;
  readonly showList: () => void;
  /** Filters no more. */
  readonly showAll: () => void;
}

/** Arranges what a check found as a person has chosen, and walks through it by keys and by what is asked for on the sheet. */
export function useProblems(checked: Checked): ShownProblems {
  const session = useSession();
  const { groupBy } = useChoices();
  const [{ filter, unfolded, shown }, setView] = useProblemView();
  const groups = useMemo(
    () => groupFindings(filterFindings(checked.listed, filter), groupBy, checked.check),
    [checked, filter, groupBy],
  );
  const ordered = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  const rows = useMemo(() => rowsOf(groups, unfolded), [groups, unfolded]);
  const walk = useWalk(ordered);
  const showAll = (): void => setView({ filter: NO_FILTER });
  const open = (finding: ListedFinding): void => {
    // Who asks for a finding wants to be there, and no longer in a field.
    focusedField()?.blur();
    walk.open(finding);
    if (finding.finding.at) void session.reveal(finding.finding.at);
  };
  const step = (by: 1 | -1): void => {
    const next = walk.neighbour(by);
    if (next) open(next);
  };
  useWalkKeys(step);
  const answer = useEffectEvent(({ number }: AskedFinding) => {
    const listed = checked.listed.find((one) => one.number === number);
    if (!listed) return;
    if (!ordered.includes(listed)) showAll();
    open(listed);
  });
  const asked = useContext(AskedFindingContext);
  useEffect(() => {
    // Not while rendering: the field one is in is left first, and what was typed in it kept, before its card goes.
    if (asked) answer(asked);
  }, [asked]);
  useEffect(() => {
    // Walked to by keys with the focus nowhere: the keyboard goes on from the card's foot.
    if (shown.kind === "card" && hasFocusNowhere()) document.querySelector<HTMLElement>("[data-home]")?.focus();
  }, [shown]);
  return {
    groups,
    ordered,
    rows,
    walk,
    open,
    step,
    showFixes: (findings) => setView({ shown: { kind: "fixes", findings: findings.map(({ key }) => key) } }),
    showList: () => setView({ shown: { kind: "list" } }),
    showAll,
  };
}
