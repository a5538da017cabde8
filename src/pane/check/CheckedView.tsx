import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { lazy, Suspense, useContext, useEffect, useEffectEvent, useMemo } from "react";
import {
  filterFindings,
  foldOf,
  groupFindings,
  NO_FILTER,
  rowsOf,
  type Checked,
  type ListedFinding,
} from "../../app/session";
import { AskedFindingContext, useNavigate, type AskedFinding } from "../navigation";
import { focusedField, hasFocusNowhere } from "../focused-field";
import { useProblemView } from "../problem-view";
import { useChoices, useSession } from "../session-context";
import { Opening } from "../Opening";
import { Chips } from "./Chips";
import { ProblemList } from "./ProblemList";
import { SuggestionBox } from "./Suggestion";
import { useWalk } from "./use-walk";
import { Verdict } from "./Verdict";
import { WalkBar } from "./WalkBar";
import { useWalkKeys } from "./use-walk-keys";

const loadCard = () => import(/* webpackChunkName: "card" */ "./FindingCard");
const FindingCard = lazy(loadCard);
const FixList = lazy(() => import(/* webpackChunkName: "fix-list" */ "./FixList"));

/** When the card is loaded, in milliseconds: the list is read first, and nobody should wait for the card after that. */
const CARD_AFTER_MS = 300;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  coming: { flexGrow: 1, padding: "10px 12px" },
  mended: {
    display: "flex",
    gap: "8px",
    alignItems: "flex-start",
    flexGrow: 1,
    margin: 0,
    padding: "12px",
    "& svg": { fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
    "& h1": { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  },
});

/** The results of a check: the verdict and the list, or the card of one finding, or what would be written to mend some. */
export default function CheckedView({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const session = useSession();
  const navigate = useNavigate();
  const { groupBy } = useChoices();
  const [{ filter, unfolded, shown }, setView] = useProblemView();
  const groups = useMemo(
    () => groupFindings(filterFindings(checked.listed, filter), groupBy, checked.check),
    [checked, filter, groupBy],
  );
  const ordered = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  const rows = useMemo(() => rowsOf(groups, unfolded), [groups, unfolded]);
  const walk = useWalk(ordered);
  const safe = checked.listed.filter(({ finding, accepted }) => finding.fix?.kind === "safe" && accepted === undefined);
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
  const showFixes = (findings: readonly ListedFinding[]): void =>
    setView({ shown: { kind: "fixes", findings: findings.map(({ key }) => key) } });
  const showList = (): void => setView({ shown: { kind: "list" } });
  useWalkKeys(step);
  const answer = useEffectEvent(({ number }: AskedFinding) => {
    const listed = checked.listed.find((one) => one.number === number);
    if (!listed) return;
    if (!ordered.includes(listed)) setView({ filter: NO_FILTER });
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
  useEffect(() => {
    // Where it does not come, opening a card tells so.
    const timer = setTimeout(() => void loadCard().catch(() => undefined), CARD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const coming = (
    <div className={styles.coming}>
      <Opening />
    </div>
  );
  if (shown.kind === "fixes") {
    const findings = checked.listed.filter(({ key, finding }) => finding.fix && shown.findings.includes(key));
    return (
      <Suspense fallback={coming}>
        <FixList findings={findings} onDone={showList} />
      </Suspense>
    );
  }
  if (shown.kind === "card") {
    return (
      <div className={styles.view}>
        {walk.current ? (
          <Suspense fallback={coming}>
            <FindingCard
              key={walk.current.key}
              listed={walk.current}
              fold={foldOf(groups, walk.current)}
              onFixes={showFixes}
            />
          </Suspense>
        ) : (
          <div className={styles.mended} role="status">
            <CheckmarkCircleFilled aria-hidden />
            <h1>这一处已改正。</h1>
          </div>
        )}
        <WalkBar isWalking index={walk.index} count={ordered.length} onStep={step}>
          <Button onClick={showList}>列表</Button>
        </WalkBar>
      </div>
    );
  }
  return (
    <div className={styles.view}>
      <Verdict checked={checked} />
      <SuggestionBox checked={checked} />
      {checked.listed.length > 0 && <Chips checked={checked} />}
      <ProblemList
        rows={rows}
        currentKey={walk.current?.key}
        isFiltered={ordered.length < checked.listed.length}
        onClear={() => setView({ filter: NO_FILTER })}
        onOpen={open}
      />
      <WalkBar isWalking={false} index={-1} count={ordered.length} onStep={step}>
        {safe.length > 0 ? (
          <Button onClick={() => showFixes(safe)}>修正 {safe.length} 处…</Button>
        ) : (
          <Button appearance={checked.listed.length === 0 ? "primary" : "secondary"} onClick={() => navigate("report")}>
            生成报告…
          </Button>
        )}
      </WalkBar>
    </div>
  );
}
