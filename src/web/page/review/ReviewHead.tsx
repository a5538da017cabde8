import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { NO_FILTER, type EarlierKind } from "../../review/review-state";
import { rowsToWalk, totalsOf } from "../../review/rows";
import { NoticeBar } from "../NoticeBar";
import CompareDialog from "./CompareDialog";
import LettersDialog from "./LettersDialog";
import SummaryDialog from "./SummaryDialog";
import { EARLIER_WORDS } from "./earlier-words";
import { useReviewState, useWorkbench } from "../workbench-context";

const useStyles = makeStyles({
  top: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 12px", padding: "10px 20px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  pack: {
    padding: "0 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginLeft: "auto" },
  figures: { display: "flex", flexWrap: "wrap", gap: "4px 28px", margin: 0, padding: "0 20px 8px" },
  figure: { display: "flex", flexDirection: "column-reverse" },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  error: { color: "var(--level-error)" },
  warning: { color: "var(--level-warning)" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  words: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  running: { display: "flex", alignItems: "center", gap: "12px", padding: "0 20px 8px" },
  progress: { flexGrow: 1, maxWidth: "420px", height: "8px", accentColor: tokens.colorBrandBackground },
  notice: { flexShrink: 0, margin: "0 20px 8px" },
});

/** What all units come to, how far the checking has come, and what is made of them. */
export function ReviewHead() {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { review } = workbench;
  const { units, judgedBy, running, making, notice, look } = useReviewState();
  const [asked, setAsked] = useState<"letters" | "summary" | null>(null);
  const totals = useMemo(() => totalsOf(units), [units]);
  const [next] = rowsToWalk(units, look).filter(({ verdict }) => verdict !== "通过");
  const isBusy = running || making !== null || totals.verdicts.退回 + totals.verdicts.核实 + totals.verdicts.通过 === 0;
  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.title}>
          {totals.year !== null && `${totals.year} 年度 · `}
          {units.length} 份材料
        </h1>
        {judgedBy && <span className={styles.pack}>口径 {judgedBy.pack}</span>}
        <div className={styles.buttons}>
          <CompareButtons />
          <Button disabled={running} onClick={() => void review.again()}>
            重新校验
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => setAsked("letters")}>
            退回意见…
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => setAsked("summary")}>
            汇总表…
          </Button>
          <Button appearance="primary" disabled={!next} onClick={() => next && void workbench.openUnit(next.unit)}>
            第一个要看的
          </Button>
        </div>
      </div>
      <dl className={styles.figures}>
        <Figure words="要退回" look={styles.error}>
          {totals.verdicts.退回}
        </Figure>
        <Figure words="要核实" look={styles.warning}>
          {totals.verdicts.核实}
        </Figure>
        <Figure words="通过" look={styles.good}>
          {totals.verdicts.通过}
        </Figure>
        <Figure words="没读成">{totals.failed}</Figure>
        <Figure words={`自评平均分，复算 ${totals.meanRecomputed}`}>{totals.meanScore}</Figure>
        {totals.best && <Figure words={`评为“${totals.best.band}”`}>{totals.best.share}</Figure>}
        <Figure words="各项全得满分">{totals.fullMarks}</Figure>
      </dl>
      <Running />
      {asked === "letters" && <LettersDialog onClose={() => setAsked(null)} />}
      {asked === "summary" && <SummaryDialog onClose={() => setAsked(null)} />}
      <NoticeBar notice={notice} className={styles.notice} onDismiss={() => review.dismissNotice()} />
    </>
  );
}

const COMPARED: readonly EarlierKind[] = ["before", "prior"];

function CompareButtons() {
  const { reading } = useReviewState();
  const [asked, setAsked] = useState<EarlierKind | null>(null);
  return (
    <>
      {COMPARED.map((kind) => (
        <Button key={kind} disabled={reading !== null} onClick={() => setAsked(kind)}>
          与{EARLIER_WORDS[kind]}比
        </Button>
      ))}
      {asked && <CompareDialog kind={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

interface FigureProps {
  readonly words: string;
  readonly look?: string | undefined;
  readonly children: string | number;
}

function Figure({ words, look, children }: FigureProps) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.words}>{words}</dt>
      <dd className={mergeClasses(styles.number, look)}>{children}</dd>
    </div>
  );
}

const MAKING = { summary: "正在做汇总表", letters: "正在写退回意见", alike: "正在比对各单位的文字" } as const;

/** How far it has come, and how to end it: what is finished stays. */
function Running() {
  const styles = useStyles();
  const { review } = useWorkbench();
  const { units, running, making } = useReviewState();
  const done = units.filter(({ standing }) => standing === "checked" || standing === "failed").length;
  if (running) {
    return (
      <div className={styles.running} role="status">
        <progress className={styles.progress} value={done} max={units.length} aria-label="已检查" />
        <span>
          已检查 {done} / {units.length}
        </span>
        <Button size="small" onClick={() => review.stop()}>
          停下
        </Button>
      </div>
    );
  }
  if (making !== null) {
    return (
      <div className={styles.running} role="status">
        <span>{MAKING[making]}……</span>
        <Button size="small" onClick={() => review.stopMaking()}>
          取消
        </Button>
      </div>
    );
  }
  if (done === units.length) return null;
  return (
    <div className={styles.running} role="status">
      <span>
        已停下：检查了 {done} 份，还有 {units.length - done} 份没有检查。
      </span>
      <Button size="small" onClick={() => review.look({ filter: NO_FILTER })}>
        看全部
      </Button>
      <Button size="small" appearance="primary" onClick={() => void review.goOn()}>
        继续
      </Button>
    </div>
  );
}
