import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { EarlierKind, ReviewState } from "../../review/review-state";
import { secondVersions } from "../../review/sets";
import { useReviewState, useWorkbench } from "../workbench-context";
import { EARLIER_WORDS } from "./earlier-words";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", padding: "0 20px 6px" },
  progress: { width: "240px", height: "8px", accentColor: tokens.colorBrandBackground },
  offer: { flexShrink: 0, margin: "0 20px 8px" },
});

const KINDS: readonly EarlierKind[] = ["before", "prior"];
/** So many units are named. */
const NAMED = 3;

/** With what the units are compared, how many of them it has, and what of it could not be used. */
export function ComparedWith() {
  const styles = useStyles();
  const { review } = useWorkbench();
  const state = useReviewState();
  const { reading, earlier } = state;
  return (
    <>
      {reading && (
        <div className={styles.line} role="status">
          <progress className={styles.progress} value={reading.done} max={reading.total} aria-label="已读" />
          <span>
            正在读{EARLIER_WORDS[reading.kind]}材料 {reading.done} / {reading.total}
          </span>
          <Button size="small" onClick={() => review.stopReading()}>
            停下
          </Button>
        </div>
      )}
      {KINDS.map((kind) =>
        earlier[kind] === null ? null : (
          <div key={kind} className={styles.line}>
            <span>{inWords(kind, state)}</span>
            <Button size="small" appearance="subtle" onClick={() => void review.compareNoMore(kind)}>
              不比了
            </Button>
          </div>
        ),
      )}
      <SecondOffer />
    </>
  );
}

function inWords(kind: EarlierKind, { earlier, units }: ReviewState): string {
  const { name, byUnit, unread, several } = earlier[kind]!;
  const known = units.filter(({ owner }) => owner !== undefined);
  const found = known.filter(({ owner }) => byUnit.has(owner!));
  const otherYear = kind === "prior" ? found.filter(({ prior }) => prior?.isCompared === false) : [];
  return [
    `${EARLIER_WORDS[kind]}：${name}，对上 ${found.length - otherYear.length} 个单位`,
    ...(known.length > found.length ? [`${known.length - found.length} 个没有${EARLIER_WORDS[kind]}材料`] : []),
    ...(otherYear.length > 0 ? [`${otherYear.length} 个的材料不是上一年度的，没有比`] : []),
    ...(several.length > 0 ? [`${named(several)}有几份，只比最后一份`] : []),
    ...(unread.length > 0 ? [`${unread.length} 个文件没用上，见“没读成”`] : []),
  ].join("；");
}

/** Units that were given twice: the reviewer says whether the later one is a second version. */
function SecondOffer() {
  const styles = useStyles();
  const { review } = useWorkbench();
  const { units, running } = useReviewState();
  const [refused, setRefused] = useState("");
  const versions = useMemo(() => (running ? [] : secondVersions(units)), [units, running]);
  const key = versions.flatMap(({ now }) => now.map(({ id }) => id)).join(" ");
  if (versions.length === 0 || refused === key) return null;
  const names = versions.map(({ now }) => now[0]!.result?.checked.unit ?? now[0]!.name);
  return (
    <MessageBar intent="info" layout="multiline" className={styles.offer}>
      <MessageBarBody>
        有 {versions.length} 个单位的材料拖入了两次：{named(names)}
        。后拖入的是退回后重报的，就与先拖入的对照，看改了什么。
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={() => void review.takeAsBefore(versions)}>
          作为重报对照
        </Button>
        <Button onClick={() => setRefused(key)}>分开看</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function named(units: readonly string[]): string {
  return `${units.slice(0, NAMED).join("、")}${units.length > NAMED ? "等" : ""}`;
}
