import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { lazy, Suspense, useEffect } from "react";
import { foldOf, type Checked } from "../../app/session";
import { useNavigate } from "../navigation";
import { useProblemView } from "../problem-view";
import { Opening } from "../Opening";
import { Chips } from "./Chips";
import { ProblemList } from "./ProblemList";
import { SuggestionBox } from "./Suggestion";
import { useProblems, type ShownProblems } from "./use-problems";
import { Verdict } from "./Verdict";
import { WalkBar } from "./WalkBar";

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
  const problems = useProblems(checked);
  const [{ shown }] = useProblemView();
  useEffect(() => {
    // Where it does not come, opening a card tells so.
    const timer = setTimeout(() => void loadCard().catch(() => undefined), CARD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (shown.kind === "fixes") {
    const findings = checked.listed.filter(({ key, finding }) => finding.fix && shown.findings.includes(key));
    return (
      <Suspense fallback={<Coming />}>
        <FixList findings={findings} onDone={problems.showList} />
      </Suspense>
    );
  }
  return shown.kind === "card" ? (
    <OneProblem problems={problems} />
  ) : (
    <AllProblems checked={checked} problems={problems} />
  );
}

/** The card of the finding that one has walked to. */
function OneProblem({ problems }: { readonly problems: ShownProblems }) {
  const styles = useStyles();
  const { groups, ordered, walk, step, showFixes, showList } = problems;
  return (
    <div className={styles.view}>
      {walk.current ? (
        <Suspense fallback={<Coming />}>
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

interface AllProblemsProps {
  readonly checked: Checked;
  readonly problems: ShownProblems;
}

/** The verdict, the list, and what is done next about all of it. */
function AllProblems({ checked, problems }: AllProblemsProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { rows, ordered, walk, open, step, showFixes, showAll } = problems;
  const safe = checked.listed.filter(({ finding, accepted }) => finding.fix?.kind === "safe" && accepted === undefined);
  return (
    <div className={styles.view}>
      <Verdict checked={checked} />
      <SuggestionBox checked={checked} />
      {checked.listed.length > 0 && <Chips checked={checked} />}
      <ProblemList
        rows={rows}
        currentKey={walk.current?.key}
        isFiltered={ordered.length < checked.listed.length}
        onClear={showAll}
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

function Coming() {
  const styles = useStyles();
  return (
    <div className={styles.coming}>
      <Opening />
    </div>
  );
}
