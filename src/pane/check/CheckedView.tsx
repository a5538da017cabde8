import { makeStyles } from "@fluentui/react-components";
import { useContext, useEffect, useEffectEvent, useMemo, useState } from "react";
import { filterFindings, groupFindings, NO_FILTER, type Checked, type ListedFinding } from "../../app/session";
import { AskedFindingContext, type AskedFinding } from "../navigation";
import { focusedField } from "../focused-field";
import { useChoices, useSession } from "../session-context";
import { CheckActions } from "./CheckActions";
import { CoverageSummary } from "./CoverageSummary";
import { FilterBar } from "./FilterBar";
import { FindingList } from "./FindingList";
import { useWalk } from "./use-walk";
import { WalkBar } from "./WalkBar";
import { useWalkKeys } from "./use-walk-keys";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px" },
});

/** The results of a check: coverage, counts, the list, and the way through it. */
export default function CheckedView({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const session = useSession();
  const { groupBy } = useChoices();
  const [filter, setFilter] = useState(NO_FILTER);
  const groups = useMemo(
    () => groupFindings(filterFindings(checked.listed, filter), groupBy, checked.check),
    [checked, filter, groupBy],
  );
  const ordered = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  const walk = useWalk(ordered);
  // Who asks for another finding wants to be there, and no longer in a field.
  const leaveFieldFor = (next: ListedFinding | undefined): void => {
    if (next?.key !== walk.current?.key) focusedField()?.blur();
  };
  const step = (by: 1 | -1): void => {
    const next = walk.step(by);
    leaveFieldFor(next);
    if (next?.finding.at) void session.reveal(next.finding.at);
  };
  useWalkKeys(step);
  const answer = useEffectEvent(({ number }: AskedFinding) => {
    const listed = checked.listed.find((one) => one.number === number);
    if (!listed) return;
    if (!ordered.includes(listed)) setFilter(NO_FILTER);
    walk.go(listed);
    leaveFieldFor(listed);
  });
  const asked = useContext(AskedFindingContext);
  useEffect(() => {
    // Not while rendering: the field one is in is left first, and what was typed in it kept, before its card goes.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    if (asked) answer(asked);
  }, [asked]);
  return (
    <div className={styles.page}>
      <CoverageSummary checked={checked} />
      <CheckActions listed={checked.listed} />
      <FilterBar listed={checked.listed} filter={filter} onChange={setFilter} />
      <FindingList
        groups={groups}
        walk={walk}
        isFiltered={ordered.length < checked.listed.length}
        onClear={() => setFilter(NO_FILTER)}
      />
      {ordered.length > 0 && <WalkBar index={walk.index} count={ordered.length} onStep={step} />}
    </div>
  );
}
